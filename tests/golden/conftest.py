"""``pytest tests/golden --regenerate`` rewrites the expected facts and shows what changed."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="rewrite the expected facts of the golden tests and show the difference",
    )
