"""The vocabularies' YAML files turned into terms.

Each ``read_`` function takes the folder and returns the terms by id. Names that point to other
terms (successors, members, within, broader) become ids here and are checked in ``vocabulary``.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from ontology.errors import OntologyError
from ontology.forms import spellings, split_by_reach
from ontology.periods import Period, parse_period
from ontology.terms import (
    NATION,
    Agency,
    District,
    Indicator,
    Office,
    Plate,
    Sector,
    Succession,
    Unit,
)
from ontology.yaml_file import check_keys, read_yaml

AGENCIES, DISTRICTS, SECTORS = "agencies.yaml", "districts.yaml", "sectors.yaml"
INDICATORS, UNITS = "indicators.yaml", "units.yaml"

_NATION_NAME = "中华人民共和国"
_AGENCY_KEYS = frozenset(
    {
        "short",
        "aliases",
        "spoken",
        "members",
        "successors",
        "plates",
        "offices",
        "governs",
        "source",
    }
)


def read_districts(folder: Path) -> dict[str, District]:
    """Districts and zones by id."""
    entries = {
        name: (group, entry)
        for group, name, entry in _grouped(folder / DISTRICTS, "districts", {"kind", "within"})
    }

    def root(name: str) -> tuple[str, str]:
        """Name and code of the province or municipality that ``name`` lies in."""
        seen = [name]
        while (parent := entries[seen[-1]][0].get("within")) is not None:
            if parent not in entries or parent in seen:
                raise OntologyError(
                    f"{DISTRICTS}：“{seen[-1]}”的 within“{parent}”不在表中或成环，请改正"
                )
            seen.append(parent)
        return seen[-1], str(entries[seen[-1]][1].get("code"))

    districts = {}
    for name, (group, entry) in entries.items():
        check_keys(f"{DISTRICTS}“{name}”", entry, {"code", "aliases"})
        place, jurisdiction = root(name)
        aliases = _strings(entry, "aliases")
        universal, local = split_by_reach((*spellings(name, place), *aliases), name, place)
        district = District(
            id=f"district:{name}",
            name=name,
            code=_code(DISTRICTS, name, entry, r"\d{6}"),
            kind=group["kind"],
            aliases=aliases,
            within=_id("district", group.get("within")),
            jurisdiction=jurisdiction,
            universal=tuple(universal),
            local=tuple(local),
        )
        districts[district.id] = district
    return districts


def read_agencies(folder: Path, districts: Mapping[str, District]) -> dict[str, Agency]:
    """Agencies by id; ``districts`` give the names of the jurisdictions."""
    places = {d.code: d.name for d in districts.values() if d.code} | {NATION: _NATION_NAME}
    agencies = {}
    for group, name, entry in _grouped(folder / AGENCIES, "agencies", {"jurisdiction", "kind"}):
        check_keys(f"{AGENCIES}“{name}”", entry, _AGENCY_KEYS)
        code = str(group["jurisdiction"])
        if code not in places:
            raise OntologyError(f"{AGENCIES}：辖区代码“{code}”不在 {DISTRICTS} 中，请补上或改正")
        agency = _agency(name, entry, group["kind"], code, places[code])
        agencies[agency.id] = agency
    return agencies


def _agency(name: str, entry: Mapping[str, Any], kind: str, code: str, place: str) -> Agency:
    regular = list(spellings(name, place))
    short: str = entry.get("short") or (regular[1] if len(regular) > 1 else name)
    spoken = _strings(entry, "spoken")
    aliases = (*_strings(entry, "aliases"), *spoken)
    official = [*regular, *spellings(short, place)]
    plates = tuple(Plate(*stated) for stated in _sourced(name, entry, "plates"))
    others = [form for alias in aliases for form in spellings(alias, place)]
    others += _plate_forms(name, short, plates, place)
    if code == NATION:  # 商务部 is the ministry everywhere, 统计局 only in the nation's own plans
        universal, local = list(dict.fromkeys(official)), others
    else:
        universal, local = split_by_reach((*official, *others), name, place)
    governs = _strings(entry, "governs")
    if kind == "district_government":
        governs = (name.removesuffix("人民政府"),)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=short,
        aliases=aliases,
        spoken=spoken,
        kind=kind,
        jurisdiction=code,
        members=tuple(f"agency:{member}" for member in _strings(entry, "members")),
        successors=tuple(_successions(name, entry)),
        plates=plates,
        offices=tuple(
            Office(f"agency:{office}", source)
            for office, source in _sourced(name, entry, "offices")
        ),
        governs=tuple(f"district:{district}" for district in governs),
        source=entry.get("source", ""),
        universal=tuple(universal),
        local=tuple(local),
    )


def _plate_forms(name: str, short: str, plates: tuple[Plate, ...], place: str) -> Iterator[str]:
    """Each name plate as printed, alone and in brackets: 市新闻出版局（市版权局）."""
    for plate in plates:
        regular = list(spellings(plate.name, place))
        yield from regular
        for body, other in product((name, short), regular[:2]):
            yield f"{body}（{other}）"


def _sourced(name: str, entry: Mapping[str, Any], key: str) -> Iterator[tuple[str, str]]:
    """(other name, source) of what an agency has by ``key``."""
    for other, stated in entry.get(key, {}).items():
        where = f"{AGENCIES}“{name}”的 {key}“{other}”"
        check_keys(where, stated or {}, {"source"})
        if not stated:
            raise OntologyError(f"{where}：要写 source，说明由何而定")
        yield other, stated["source"]


def _successions(name: str, entry: Mapping[str, Any]) -> Iterator[Succession]:
    for successor, change in entry.get("successors", {}).items():
        where = f"{AGENCIES}“{name}”的后继“{successor}”"
        check_keys(where, change, {"on", "source", "joined"})
        if not change.get("source"):
            raise OntologyError(f"{where}：要写 source，说明由何而定")
        period, joined = _period(where, change), change.get("joined", False)
        yield Succession(f"agency:{successor}", period, change["source"], joined)


def _period(where: str, change: Mapping[str, Any]) -> Period:
    try:
        return parse_period(change.get("on"))
    except ValueError:
        raise OntologyError(
            f"{where}：on“{change['on']}”不是日期；写到所知的程度，如 2023-08-18、2023-08、2023、"
            "2023-03-16/2024-07-02（其间某日），不知道就不写"
        ) from None


def read_sectors(folder: Path) -> dict[str, Sector]:
    """Sectors by id."""
    return {
        f"sector:{name}": Sector(
            id=f"sector:{name}",
            name=name,
            code=_code(SECTORS, name, entry, r"[A-T]|\d{2,4}"),
            aliases=_strings(entry, "aliases"),
            broader=_id("sector", entry.get("broader")),
        )
        for name, entry in _entries(folder / SECTORS, {"code", "aliases", "broader"})
    }


def read_indicators(folder: Path) -> dict[str, Indicator]:
    """Indicators by id."""
    return {
        f"indicator:{name}": Indicator(
            id=f"indicator:{name}",
            name=name,
            unit=entry.get("unit", ""),
            aliases=_strings(entry, "aliases"),
        )
        for name, entry in _entries(folder / INDICATORS, {"unit", "aliases"})
    }


def read_units(folder: Path) -> dict[str, Unit]:
    """Units by symbol."""
    units = {}
    for group, symbol, entry in _grouped(folder / UNITS, "units", {"dimension", "base"}):
        detail = entry if isinstance(entry, dict) else {"factor": entry}
        check_keys(f"{UNITS}“{symbol}”", detail, {"factor", "aliases"})
        units[symbol] = Unit(
            symbol=symbol,
            aliases=_strings(detail, "aliases"),
            factor=detail["factor"],
            base=group["base"],
        )
    return units


def _grouped(path: Path, key: str, shared: set[str]) -> Iterator[tuple[dict[str, Any], str, Any]]:
    """(group, name, entry) of a file whose groups say once what their entries share."""
    found: set[str] = set()
    for group in read_yaml(path):
        check_keys(path.name, group, {*shared, key})
        for name, entry in group[key].items():
            if name in found:
                raise OntologyError(f"{path.name}：“{name}”在两组中各写了一次，请删去一处")
            found.add(name)
            yield group, name, {} if entry is None else entry


def _entries(path: Path, allowed: set[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, entry in read_yaml(path).items():
        check_keys(f"{path.name}“{name}”", entry or {}, allowed)
        yield name, entry or {}


def _code(file: str, name: str, entry: Mapping[str, Any], pattern: str) -> str | None:
    code = entry.get("code")
    if code is not None and not (isinstance(code, str) and re.fullmatch(pattern, code)):
        raise OntologyError(f"{file}“{name}”：代码 {code!r} 不合标准，数字代码要写在引号中")
    return code


def _strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key, ()))


def _id(kind: str, name: str | None) -> str | None:
    return None if name is None else f"{kind}:{name}"
