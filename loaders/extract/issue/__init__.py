"""An issue: what one notice prints and distributes, in one file or several, each plan for itself."""
