"""Fetches the libraries that the page carries, as ``api/static/vendor/libraries.yaml`` names them.

    python -m tools.vendor

Needs npm. What a library publishes is taken as it is, or not at all.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "api" / "static" / "vendor"


def main() -> None:
    """Write every library to the folder of its name; exits 1 if an archive is another."""
    libraries = yaml.safe_load((FOLDER / "libraries.yaml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as place:
        for name, library in libraries.items():
            _take(_fetch(name, library, Path(place)), library["files"], FOLDER / name)
            print(f"{name} {library['version']}")


def _fetch(name: str, library: dict[str, Any], place: Path) -> Path:
    wanted = f"{name}@{library['version']}"
    packed = subprocess.run(
        ["npm", "pack", "--silent", wanted], cwd=place, check=True, capture_output=True, text=True
    )
    archive = place / packed.stdout.split()[-1]
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != library["sha256"]:
        sys.exit(f"{wanted}: sha256 is {found}, libraries.yaml says {library['sha256']}")
    return archive


def _take(archive: Path, files: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as opened:
        for name in files:
            member = opened.extractfile(f"package/{name}")
            assert member is not None, f"{archive.name} has no {name}"
            (folder / Path(name).name).write_bytes(member.read())


if __name__ == "__main__":
    main()
