"""A package, so that one Chromium is open for all of its tests: the fixture ``browser``."""
