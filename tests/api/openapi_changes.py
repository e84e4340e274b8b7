"""What differs between two OpenAPI documents: what breaks an application, and what does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

Kind: TypeAlias = Literal["breaking", "additive", "wording"]
Place: TypeAlias = tuple[str, ...]
_WORDS = frozenset({"description", "summary", "title", "example", "examples", "tags", "info"})
_NAMES = frozenset({"properties", "parameters", "schemas", "required", "enum"})
_UPPER = frozenset({"maximum", "maxLength", "maxItems"})
_LOWER = frozenset({"minimum", "minLength", "minItems"})
_REQUEST = frozenset({"parameters", "requestBody"})


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; ``where`` is its place, as a path of names."""

    kind: Kind
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind:8} {self.where}: {self.what}"


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """All differences, those that break first."""
    comparison = _Comparison(_requested(old) | _requested(new))
    found = comparison.walk(_keyed(old), _keyed(new), ())
    return sorted(found, key=lambda each: (get_args(Kind).index(each.kind), each.where))


def _keyed(value: Any) -> Any:
    """Lists as mappings, so that their order says nothing."""
    if isinstance(value, dict):
        return {name: _keyed(each) for name, each in value.items()}
    if not isinstance(value, list):
        return value
    if value and all(isinstance(each, dict) and "name" in each for each in value):
        return {each["name"]: _keyed(each) for each in value}
    return {
        str(n if isinstance(each, dict) else each): _keyed(each) for n, each in enumerate(value)
    }


def _requested(api: dict[str, Any]) -> frozenset[str]:
    """Names of the schemas that requests use, at any depth."""
    schemas = api.get("components", {}).get("schemas", {})
    waiting = {
        name
        for operations in api["paths"].values()
        for operation in operations.values()
        for part in _REQUEST & operation.keys()
        for name in _references(operation[part])
    }
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(_references(schemas.get(name, {}))) - found
    return frozenset(found)


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _references(each)


@dataclass(frozen=True, slots=True)
class _Comparison:
    requested: frozenset[str]

    def walk(self, old: Any, new: Any, place: Place) -> Iterator[Change]:
        if isinstance(old, dict) and isinstance(new, dict):
            for name in sorted(old.keys() | new.keys()):
                inner = (*place, name)
                if name not in new:
                    yield Change(self._removed(inner), " ".join(inner), "is gone")
                elif name not in old:
                    yield Change(self._added(inner, new[name]), " ".join(inner), "is new")
                else:
                    yield from self.walk(old[name], new[name], inner)
        elif old != new:
            yield Change(self._changed(old, new, place), " ".join(place), f"{old!r} became {new!r}")

    def _removed(self, place: Place) -> Kind:
        if _is_wording(place):
            return "wording"
        return "additive" if self._is_asked(place) and _is_demand(place) else "breaking"

    def _added(self, place: Place, value: Any) -> Kind:
        if _is_wording(place):
            return "wording"
        demanded = isinstance(value, dict) and value.get("required") is True
        breaks = self._is_asked(place) and (demanded or _is_demand(place))
        return "breaking" if breaks else "additive"

    def _changed(self, old: Any, new: Any, place: Place) -> Kind:
        if _is_wording(place):
            return "wording"
        if place[-1] in _UPPER | _LOWER:
            wider = (new > old) == (place[-1] in _UPPER)
            return "additive" if wider == self._is_asked(place) else "breaking"
        return "breaking"

    def _is_asked(self, place: Place) -> bool:
        """Whether an application sends this, or gets it."""
        schema = place[2] if place[:2] == ("components", "schemas") and len(place) > 2 else ""
        return bool(_REQUEST & set(place)) or schema in self.requested


def _is_demand(place: Place) -> bool:
    """A limit, or an entry of the list of what is required."""
    return place[-1] in _UPPER | _LOWER | {"pattern"} or place[-2:-1] == ("required",)


def _is_wording(place: Place) -> bool:
    """Inside a description, an example …; a property may bear such a name."""
    return any(
        name in _WORDS and (at == 0 or place[at - 1] not in _NAMES) for at, name in enumerate(place)
    )
