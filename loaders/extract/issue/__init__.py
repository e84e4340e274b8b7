"""An issue: what one notice distributes, in one file or several, each plan for itself."""
