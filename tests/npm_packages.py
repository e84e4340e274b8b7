"""Packages of npm that tests run, fetched once into the cache folder.

That is ``POLICYGRAPH_CACHE``, else ``~/.cache/policygraph``.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock


def installed(name: str, *packages: str) -> Path:
    """The folder of that name with the packages (``@scope/name@version``) in ``node_modules``.

    Skips the test where node or npm is not there, or npm cannot fetch them.
    """
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("no node or npm here")
    cache = Path(os.environ.get("POLICYGRAPH_CACHE", Path.home() / ".cache" / "policygraph"))
    folder = cache / name
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock"):
        if not (folder / "done").exists():
            flags = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder)
            done = subprocess.run(["npm", "install", *flags, *packages], capture_output=True)
            if done.returncode:
                pytest.skip(f"npm cannot fetch {', '.join(packages)}")
            (folder / "done").touch()
    return folder
