"""Tables of tasks and who does them; a module is named for how their cells are printed."""
