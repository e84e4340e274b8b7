"""Lets the suites of this folder import `served`; asks for what POLICYGRAPH_REQUIRE names."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what installs a second environment, unless it is asked for."""
    if "image" not in os.environ.get("POLICYGRAPH_REQUIRE", ""):
        skip = pytest.mark.skip(reason="takes minutes; POLICYGRAPH_REQUIRE=image runs it")
        for item in items:
            if item.get_closest_marker("image"):
                item.add_marker(skip)
