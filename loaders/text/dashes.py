"""What stands between the first and the last of a range, which plans print in many ways."""

DASH = r"[—―─\-－–~～]"
"""A dash between two years, as a class of a regular expression."""
TO = r"[—―─\-－–~～至到]"
"""A dash or the word for it, between two years, months or values."""
