"""The annex of a document against its body: what stands in one only, what they say otherwise."""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from queries.engine.computed import DerivedQuery
from queries.engine.parameters import DocumentName, Params
from queries.engine.reads import Records
from queries.engine.shared_columns import Evidence

Printed: TypeAlias = Literal["只在附件", "只在正文", "两处都有"]
Difference: TypeAlias = Literal["责任单位不同", "角色不同", "正文另点机构", "时限不同"]
_DEADLINE = re.compile(r"20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?年?(?:底|末|中)?(?:之前|以前|前|底)")
_YEAR = re.compile(r"20\d\d(?=年)")
_DISTINCT = frozenset({"LEADS", "SUPPORTS"})
"""Roles that exclude each other; a list without them says nothing of who leads."""


class AnnexAndBodyParams(Params):
    """Which document, and which of its tasks."""

    document: DocumentName
    printed: Annotated[
        Printed | None, Field(title="印在何处", description="只看印在附件、正文或两处的任务")
    ] = None
    differing: Annotated[
        bool, Field(title="只列不同的", description="两处都有而没有不同的不列")
    ] = False


class AnnexAndBodyRow(Evidence):
    """A task of a plan that has a task table; the evidence is the annex row if there is one."""

    measure: Annotated[str, Field(title="任务编号", description="Measure id")]
    number: Annotated[str | None, Field(title="序号")]
    title: Annotated[str | None, Field(title="任务")]
    printed: Annotated[
        Printed, Field(title="印在何处", description="In the annex, the body, or both")
    ]
    differences: Annotated[
        list[Difference],
        Field(
            title="不同之处",
            description="Units of both prints differ; an agency leads in one and supports in the "
            "other; the body names an agency that the annex does not list; years of the deadlines "
            "differ",
        ),
    ]
    annex_units: Annotated[list[str], Field(title="附件的责任单位", description="In any role")]
    body_units: Annotated[
        list[str],
        Field(
            title="正文的责任单位",
            description="Where the body states units too; of an item that several rows restate, "
            "those that the row lists in the same role",
        ),
    ]
    other_roles: Annotated[
        list[str],
        Field(
            title="角色不同的单位", description="牵头 in one of the prints and 配合 in the other"
        ),
    ]
    body_names: Annotated[
        list[str],
        Field(
            title="正文另点的机构",
            description="Printed in the body lines, not listed in the annex; perhaps not as a unit",
        ),
    ]
    deadline_text: Annotated[str | None, Field(title="附件的时限", description="As printed")]
    body_deadlines: Annotated[list[str], Field(title="正文的时限", description="As printed")]
    body_line_start: Annotated[int | None, Field(title="正文起始行", ge=1)]
    body_line_end: Annotated[int | None, Field(title="正文终止行", ge=1)]
    body_text: Annotated[str | None, Field(title="正文内容", description="Of those lines")]


def derive(records: Records, params: AnnexAndBodyParams) -> list[AnnexAndBodyRow]:
    """A row for each measure of the document, in the order of the text."""
    forms = {unit["as_written"]: unit["name"] for each in records for unit in each["units"]}
    rows = [_row(record, _body_names(record, records, forms)) for record in records]
    return [
        row
        for row in rows
        if params.printed in (None, row.printed)
        and (row.differences or row.printed != "两处都有" or not params.differing)
    ]


def _row(record: Mapping[str, Any], body_names: list[str]) -> AnnexAndBodyRow:
    row = dict(record)
    place, units, lines = row.pop("place"), row.pop("units"), row.pop("body_lines")
    in_annex = place == "annex"
    both = in_annex and row["body_line_start"] is not None
    words = "\n".join(line.strip() for line in lines) if both else None
    annex = [unit for unit in units if in_annex and not _only_in_body(unit)]
    body = [unit for unit in units if not in_annex or unit["body_line_start"]]
    found = {
        "annex_units": _names(annex),
        "body_units": _names(body),
        "other_roles": _other_roles(annex, body),
        "body_names": body_names,
        "body_deadlines": list(dict.fromkeys(_DEADLINE.findall(words or ""))),
    }
    printed: Printed = "两处都有" if both else "只在附件" if in_annex else "只在正文"
    differences = _differences(found, row["deadline_text"]) if both else []
    worked_out = {"printed": printed, "differences": differences, "body_text": words}
    return AnnexAndBodyRow.model_validate({**row, **found, **worked_out})


def _body_names(record: Mapping[str, Any], records: Records, forms: Mapping[str, str]) -> list[str]:
    """Agencies that the body lines name, but for the units of every task that has these lines."""
    if record["place"] != "annex" or not record["body_lines"] or not record["units"]:
        return []
    sharing = [other for other in records if _overlap(record, other)]
    units = {unit["name"] for other in sharing for unit in other["units"]}
    return [name for name in _named("".join(record["body_lines"]), forms) if name not in units]


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return (
        other["body_line_start"] is not None
        and other["body_line_start"] <= one["body_line_end"]
        and one["body_line_start"] <= other["body_line_end"]
    )


def _only_in_body(unit: Mapping[str, Any]) -> bool:
    """Whether the words that name a unit stand in the body; else they stand in the annex row."""
    return bool(unit["line_start"] == unit["body_line_start"])


def _names(units: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(unit["name"] for unit in units))


def _other_roles(
    annex: Iterable[Mapping[str, Any]], body: Iterable[Mapping[str, Any]]
) -> list[str]:
    """Agencies of both prints whose roles exclude each other."""
    ours, theirs = _roles(annex), _roles(body)
    return [name for name in ours if name in theirs and ours[name] != theirs[name]]


def _roles(units: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    roles: dict[str, set[str]] = {}
    for unit in units:
        if unit["role"] in _DISTINCT:
            roles.setdefault(unit["name"], set()).add(unit["role"])
    return roles


def _named(words: str, forms: Mapping[str, str]) -> list[str]:
    """Agencies that the words name by a form of this document; a longer form goes first."""
    bare = re.sub(r"\s", "", words)
    found = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if form in bare:
            found.append(forms[form])
            bare = bare.replace(form, "\n")
    return sorted(set(found))


def _differences(found: Mapping[str, list[str]], deadline: str | None) -> list[Difference]:
    annex, body = set(found["annex_units"]), set(found["body_units"])
    ours = set(_YEAR.findall(deadline or ""))
    theirs = {year for each in found["body_deadlines"] for year in _YEAR.findall(each)}
    holding: dict[Difference, bool] = {
        "责任单位不同": bool(annex and body and annex != body),
        "角色不同": bool(found["other_roles"]),
        "正文另点机构": bool(found["body_names"]),
        "时限不同": bool(ours and theirs and ours != theirs),
    }
    return [difference for difference, holds in holding.items() if holds]


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="文件",
    zh="附件任务表与正文对照：只在一处的任务、不同的单位和时限",
    en="Annex against body: tasks in one of them only, other units, other deadlines",
    params=AnnexAndBodyParams,
    row=AnnexAndBodyRow,
    example={"document": "津政办规〔2020〕18号", "differing": "true"},
    brief=["number", "title", "printed", "differences", "deadline_text"],
    asked_as=[
        "{document}的附件和正文有什么不一致",
        "{document}附件与正文对照",
        "{document}有哪些任务正文有、附件没有",
        "{document}附件里有、正文里没有的任务",
        "{document}的任务分工表和正文对得上吗",
        "{document}附件和正文的责任单位有什么不同",
        "{document}正文和附件的时限一致吗",
        "{document}附件和正文的单位、时限有什么不一样",
        "{document}附件和正文的任务对不上的有哪些",
        "{document}只在附件里的任务",
        "{document}只在正文里的任务",
        "{document}的附件任务表跟正文比较",
    ],
)
