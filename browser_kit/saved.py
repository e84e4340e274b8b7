"""The statements of the catalogue as files that run in Neo4j Browser as they stand.

The catalogue's statements take parameters, and the ids of what a name means. In a file the values
stand at the top, where a person changes them, and the statement finds names by itself.
"""

import re
from collections.abc import Mapping
from typing import Any

from browser_kit.literals import literal
from ontology.labels import NamedLabel
from queries.engine.computed import ComputedQuery, DerivedQuery
from queries.engine.parameters import AgencyParams, Params, named_parameters
from queries.engine.query import AnyQuery, own_parameters

ROWS = 1000
"""Rows of an answer: more than anyone reads in Neo4j Browser."""

_PAGING = {"limit": str(ROWS), "after": "''", "keys": "null"}
_TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""
    r"|\$(?P<parameter>\w+)"
    r"|\bCALL \((?P<scope>[^)]*)\)(?= *\{)",
    re.S,
)
_NAMED = "coalesce(n.names, []) + [n.name, n.id]"
_TITLED = "[n.title, n.doc_number, n.id]"
_ID, _BODY = "n.id", "{id: n.id, identity: '本机构', successions: []}"


def is_one_statement(query: AnyQuery) -> bool:
    """Whether one statement finds what the answer is made of; some questions ask step by step."""
    return not isinstance(query, ComputedQuery) or isinstance(query, DerivedQuery)


def saved_statement(query: AnyQuery) -> str:
    """A question as a file: its title, the values to change, and the statement with its comments.

    Names are found by any of their forms, exactly as written.
    """
    values = _values(query)
    named = _named(query, values)
    head = f"// {query.zh}\n// {query.en}\n{_origin(query)}"
    body = query.statement.text.partition("\n")[2].rstrip("\n")
    scope = ", ".join(["given"] * bool(values) + ["found"] * bool(named))
    places = {name: f"{'found' if name in named else 'given'}.{name}" for name in values}
    return (
        f"{head}{_given(query.params, values)}{_found(query, named)}"
        f"CALL ({scope}) {{\n{_filled(body, scope, places)}\n}}\n"
        f"RETURN {_columns(query)}\n"
    )


def _values(query: AnyQuery) -> Mapping[str, Any]:
    """What the statement takes, as in the question's example, names as a person writes them."""
    params = query.parse(query.example)
    given = {**params.model_dump(), **params.bound()}
    taken = own_parameters(query.params) & query.statement.parameters
    return {name: given[name] for name in query.params.model_fields if name in taken}


def _named(query: AnyQuery, values: Mapping[str, Any]) -> Mapping[str, NamedLabel]:
    labels = named_parameters(query.params)
    return {name: label for name, label in labels.items() if name in values}


def _origin(query: AnyQuery) -> str:
    if isinstance(query, DerivedQuery):
        return f"// 答案由下列记录算出，见 {query.example_url}\n"
    return ""


def _given(model: type[Params], values: Mapping[str, Any]) -> str:
    """The values at the top, each with its name in Chinese."""
    if not values:
        return ""
    lines = [f"  {name}: {literal(value)}" for name, value in values.items()]
    titles = [f"  // {model.model_fields[name].title or name}" for name in values]
    commas = [","] * (len(lines) - 1) + [""]
    rows = "\n".join(map("".join, zip(lines, commas, titles, strict=True)))
    return f"// 换一个问法：改大括号里的值，null 表示不限。\nWITH {{\n{rows}\n}} AS given\n"


def _found(query: AnyQuery, named: Mapping[str, NamedLabel]) -> str:
    if not named:
        return ""
    found = ",\n".join(f"  {name}: {_look_up(query, name, named[name])}" for name in named)
    return f"WITH given, {{\n{found}\n}} AS found\n"


def _look_up(query: AnyQuery, name: str, label: NamedLabel) -> str:
    bodies = name == "agency" and issubclass(query.params, AgencyParams)
    forms = _TITLED if label == "Document" else _NAMED
    meant = f"COLLECT {{ MATCH (n:{label}) WHERE given.{name} IN {forms} "
    meant += f"RETURN {_BODY if bodies else _ID} }}"
    if query.params.model_fields[name].is_required():
        return meant
    return f"CASE WHEN given.{name} IS NOT NULL THEN {meant} END"


def _filled(body: str, scope: str, places: Mapping[str, str]) -> str:
    """The statement with a place for each parameter, which its subqueries see as well."""

    def put(match: re.Match[str]) -> str:
        if name := match["parameter"]:
            return places.get(name) or _PAGING[name]
        if match["scope"] is None:
            return match[0].replace("$", "") if match[0].startswith("//") else match[0]
        if not scope:
            return match[0]
        return f"CALL ({', '.join(filter(None, (match['scope'], scope)))})"

    return _TOKEN.sub(put, body)


def _columns(query: AnyQuery) -> str:
    columns = query.statement.columns
    shown = ", ".join(column for column in columns if column != "key")
    return f"{shown} ORDER BY key" if "key" in columns else shown
