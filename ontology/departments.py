"""The naming rules of local bodies: what 省经信厅 and 市文旅局 are in full, in every place.

A local department is named place + function + ending (湖北省 + 经济和信息化 + 厅); offices print
short forms of the last two. ``departments.yaml`` lists functions, endings and the few bodies that
are named otherwise, with their source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from ontology.errors import OntologyError
from ontology.yaml_file import check_keys, read_yaml

FILE = "departments.yaml"
_FOLDER = Path(__file__).parent / "vocabularies"
_KEYS = (
    "endings",
    "functions",
    "vertical",
    "national",
    "party",
    "bodies",
    "branches",
    "nationwide",
)
_COMMITTEE = "委"
_SPELT_OUT = 4
"""Characters of a function that an ending in full follows: 发展改革委员会, not 发改委员会."""
_AUTONOMOUS = ("自治区", "自治州", "自治县", "盟", "旗")


@dataclass(frozen=True, slots=True)
class OfficialName:
    """A local body's name in full, ``{place}`` where its place stands, and its kind.

    ``{seat}`` stands for the place where only its short name is part of the name: 浙江监管局.
    ``forms`` are all prints of what follows the place, the usual one first: 经信厅, 经济信息化厅.
    """

    name: str
    kind: str
    forms: tuple[str, ...]

    @property
    def is_branch(self) -> bool:
        """Whether it is called by its place in short, as branches of national bodies are."""
        return "{seat}" in self.name

    def at(self, place: str, seat: str) -> str:
        """The full name in a place by its own full and short name: 湖北省经济和信息化厅."""
        name = self.name
        if self.kind == "party" and place.endswith(_AUTONOMOUS):  # 省委, but 自治区党委
            name = name.replace("中共{place}委", "中共{place}党委")
        return name.replace("{place}", place).replace("{seat}", seat)


def official_name(rest: str) -> OfficialName | None:
    """The body whose name ``rest`` is, place or level left out (经信厅); None if no rule has it."""
    return _names().get(rest)


def official_names() -> Iterable[OfficialName]:
    """Every body that the rules name, once for each of its forms."""
    return _names().values()


def ending_of(name: str) -> str:
    """The ending of a department in full, however a name prints it; "" if it has none.

    >>> ending_of("市国资委")
    '委员会'
    """
    endings = rules()["endings"]
    return next((endings[short] for short in endings if name.endswith(short)), "")


@cache
def nationwide() -> tuple[str, ...]:
    """How names of nationwide companies begin, which belong to no place: 国网山东省电力公司."""
    return tuple(rules()["nationwide"])


@cache
def rules() -> Mapping[str, Any]:
    """The file as it stands; OntologyError for a part that nobody reads."""
    found: Mapping[str, Any] = read_yaml(_FOLDER / FILE)
    check_keys(FILE, dict(found), _KEYS)
    return found


@cache
def _names() -> Mapping[str, OfficialName]:
    """Every form and the body that it means.

    Raises:
        OntologyError: one form means two bodies; names both.
    """
    found: dict[str, OfficialName] = {}
    for body in _bodies(rules()):
        for form in body.forms:
            other = found.setdefault(form, body)
            if other.name != body.name:
                raise OntologyError(
                    f"{FILE}：“{form}”既是“{other.name}”又是“{body.name}”，请只留一处"
                )
    return found


def _bodies(of: Mapping[str, Any]) -> Iterator[OfficialName]:
    for name, entry in of["bodies"].items():
        check_keys(f"{FILE}“{name}”", entry, {"forms", "kind"})
        yield _body(name, entry["kind"], entry["forms"])
    for name, shorts in of["national"].items():
        yield _body(name, "central_agency", shorts)
    for name, shorts in of["party"].items():
        forms = (f"{c}{form}" for c in (_COMMITTEE, f"党{_COMMITTEE}") for form in (*shorts, name))
        yield _body(f"中共{{place}}{_COMMITTEE}{name}", "party", forms)
    for kind, functions in (("department", "functions"), ("central_agency", "vertical")):
        for function, shorts in of[functions].items():
            yield from _departments(function, shorts, kind, of["endings"])


def _departments(
    function: str, shorts: list[str], kind: str, endings: Mapping[str, str]
) -> Iterator[OfficialName]:
    """The departments of a function, one for each ending in full."""
    for full in dict.fromkeys(endings.values()):
        prints = [short for short, ending in endings.items() if ending == full]
        forms = (
            f"{stem}{end}"
            for stem, end in product((*shorts, function), prints)
            if end != full or len(stem) >= _SPELT_OUT or len(full) == 1
        )
        yield _body(f"{{place}}{function}{full}", kind, forms)


def _body(name: str, kind: str, forms: Iterable[str]) -> OfficialName:
    return OfficialName(name, kind, tuple(dict.fromkeys(forms)))
