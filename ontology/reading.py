"""The vocabularies' YAML files turned into terms.

Each ``read_`` function takes the folder and returns the terms by id. Names that point to other
terms (successors, members, within, broader) become ids here and are checked in ``vocabulary``.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ontology.errors import OntologyError
from ontology.forms import spellings, split_by_reach
from ontology.terms import NATION, Agency, District, Indicator, Sector, Succession, Unit
from ontology.yaml_file import check_keys, read_yaml

AGENCIES, DISTRICTS, SECTORS = "agencies.yaml", "districts.yaml", "sectors.yaml"
INDICATORS, UNITS = "indicators.yaml", "units.yaml"

_NATION_NAME = "中华人民共和国"
_AGENCY_KEYS = frozenset({"short", "aliases", "members", "successors", "governs", "source"})


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
    aliases = _strings(entry, "aliases")
    official = [*regular, *spellings(short, place)]
    others = [form for alias in aliases for form in spellings(alias, place)]
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
        kind=kind,
        jurisdiction=code,
        members=tuple(f"agency:{member}" for member in _strings(entry, "members")),
        successors=tuple(_successions(name, entry)),
        governs=tuple(f"district:{district}" for district in governs),
        source=entry.get("source", ""),
        universal=tuple(universal),
        local=tuple(local),
    )


def _successions(name: str, entry: Mapping[str, Any]) -> Iterator[Succession]:
    for successor, change in entry.get("successors", {}).items():
        where = f"{AGENCIES}“{name}”的后继“{successor}”"
        check_keys(where, change, {"on", "source"})
        on = change.get("on")
        if not change.get("source") or not isinstance(on, date | None):
            raise OntologyError(f"{where}：要写 source；on 要写成 2023-08-18 这样的日期，或不写")
        yield Succession(f"agency:{successor}", on, change["source"])


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
            dimension=group["dimension"],
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
