"""The version of policygraph that runs."""

from functools import cache


@cache
def program_version() -> str:
    """The installed version; ``source`` when run from a source tree that is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("policygraph")
    except PackageNotFoundError:
        return "source"
