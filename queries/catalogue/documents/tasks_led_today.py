"""Who would lead the tasks of a document today, or at another date."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from queries.engine.changes import Change, holders_at
from queries.engine.computed import DerivedQuery
from queries.engine.day import today
from queries.engine.parameters import DocumentName, Params
from queries.engine.reads import Records
from queries.engine.shared_columns import AgencyFullName, OneRole, Successions, Task


class TasksLedTodayParams(Params):
    """Which document, at which date, and whether only those who lead."""

    document: DocumentName
    as_of: Annotated[
        date, Field(title="按某日的机构", description="如 2020-01-01；不给则为今天")
    ] = Field(default_factory=today)
    everyone: Annotated[
        bool, Field(title="含全部责任单位", description="也列出配合的和共同负责的单位")
    ] = False


class TasksLedTodayRow(Task):
    """A task, the agency as the plan names it, and the bodies that have its functions then."""

    agency: AgencyFullName
    role: OneRole
    as_written: Annotated[str, Field(title="文中写法", description="The agency as printed")]
    holders: Annotated[
        list[str],
        Field(
            title="那时的机构",
            description="Several if its functions were parted, or if the date of a change is open",
        ),
    ]
    changed: Annotated[bool, Field(title="有变化", description="Not the agency that is printed")]
    successions: Successions


def derive(records: Records, params: TasksLedTodayParams) -> list[TasksLedTodayRow]:
    """A row for each record, with its agency's ``changes`` followed to the date."""
    return [TasksLedTodayRow.model_validate(_at(record, params.as_of)) for record in records]


def _at(record: dict[str, Any], when: date) -> dict[str, Any]:
    row = {name: record[name] for name in record if name in TasksLedTodayRow.model_fields}
    asked, stated = record["id"], record["changes"]
    names = {asked: row["agency"], **dict(_names(stated))}
    changes = [Change.of(each) for each in stated]
    paths = holders_at(asked, changes, when)
    steps = dict.fromkeys(change for path in paths.values() for change in path)
    holders = [names[body] for body in sorted(paths)]
    return {
        **row,
        "holders": holders,
        "changed": holders != [row["agency"]],
        "successions": [change.sentence(when) for change in steps],
    }


def _names(changes: Records) -> Iterator[tuple[str, str]]:
    for change in changes:
        yield change["old"], change["old_name"]
        yield change["new"], change["new_name"]


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="文件",
    zh="文件的牵头任务按今天的机构归谁",
    en="Who would lead the tasks of a document today or at a date, with the changes that say so",
    params=TasksLedTodayParams,
    row=TasksLedTodayRow,
    example={"document": "津政办规〔2020〕18号", "everyone": "true"},
    brief=["number", "title", "role", "agency", "holders"],
    asked_as=[
        "{document}的任务今天该由谁牵头",
        "{document}里的任务现在归哪个部门管",
        "机构改革以后，{document}的任务由谁负责",
        "{document}的牵头单位现在叫什么",
        "按现在的机构，{document}各项任务谁牵头",
        "按{as_of}的机构，{document}的任务归谁",
        "{document}里哪些牵头单位已经改名或撤并",
        "{document}的牵头任务机构改革后现在归谁",
        "{document}的任务现在由谁负责，含配合单位",
        "{document}的牵头单位改革后变成了谁",
    ],
)
