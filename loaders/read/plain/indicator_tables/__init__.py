"""Tables of indicators and their values; a module is named for how their cells are printed."""
