"""The terms that all plans share: agencies, districts, sectors, indicators, units.

A term's ``id`` is ``kind:full name`` and is the id of its node in the graph. ``names`` are all the
forms that find it, the full name first.
"""

from dataclasses import dataclass

from ontology.periods import Period

NATION = "100000"
"""Jurisdiction of the nation, beside the GB/T 2260 codes of provinces, cities and districts."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A body that took over, by agency id, and when, as far as that is known.

    With ``joined`` it was there before and took the old body in (并入), else it was made anew.
    """

    successor: str
    on: Period
    source: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """An office inside a department, by agency id, with the source that says so."""

    office: str
    source: str


@dataclass(frozen=True, slots=True)
class Plate:
    """Another name plate of the same body (加挂牌子), with the source that says so."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that leads or supports measures, or issues documents.

    ``aliases`` are the other forms as printed; ``universal`` are the forms that mean this agency
    in every plan, ``local`` those that mean it only in plans of its own ``jurisdiction``.
    ``spoken`` are the aliases that people say and plans do not print;
    ``members`` (agency ids) are given for definite collectives only, with their ``source``;
    ``plates`` are names of the same body, ``offices`` bodies inside this department.
    ``governs`` are district ids.
    """

    id: str
    name: str
    short_name: str
    kind: str
    jurisdiction: str
    universal: tuple[str, ...]
    local: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    successors: tuple[Succession, ...] = ()
    plates: tuple[Plate, ...] = ()
    offices: tuple[Office, ...] = ()
    governs: tuple[str, ...] = ()
    source: str = ""
    spoken: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that finds the agency."""
        forms = (self.name, self.short_name, *self.universal, *self.local, *self.aliases)
        return tuple(dict.fromkeys(forms))


@dataclass(frozen=True, slots=True)
class District:
    """A district (with its GB/T 2260 ``code``) or a functional zone (``code`` None).

    ``jurisdiction`` is the code of the province or municipality; ``within`` is a district id. A
    place that a person added has no code and no ``kind``, and is its own ``jurisdiction``.
    """

    id: str
    name: str
    code: str | None
    kind: str | None
    aliases: tuple[str, ...]
    within: str | None
    jurisdiction: str
    universal: tuple[str, ...]
    local: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that finds the district."""
        return tuple(dict.fromkeys((self.name, *self.universal, *self.local)))


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector; ``code`` is that of GB/T 4754-2017 or None; ``broader`` is a sector id."""

    id: str
    name: str
    code: str | None
    aliases: tuple[str, ...]
    broader: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that finds the sector."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Indicator:
    """What targets measure; ``unit`` is the symbol of a Unit."""

    id: str
    name: str
    unit: str
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that finds the indicator."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: 1 ``symbol`` = ``factor`` ``base``; units of one ``base`` compare."""

    symbol: str
    aliases: tuple[str, ...]
    factor: float
    base: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that finds the unit."""
        return (self.symbol, *self.aliases)
