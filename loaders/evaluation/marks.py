"""Marks in one width, as the program reads them, whatever the print has."""

_WIDE = str.maketrans(",;:()-–－", "，；：（）———")


def wide(words: str) -> str:
    """The words with their marks in full width, dashes of every width as one."""
    return words.translate(_WIDE)
