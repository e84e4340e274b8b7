"""The examples that docstrings show are what the code answers."""
