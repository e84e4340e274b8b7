"""Tasks of a district: what its government has, what collectives have that it belongs to."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import (
    DistrictName,
    Jurisdiction,
    Named,
    OptionalDocumentName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Role, StaffedTask


class TasksOfDistrictParams(Params):
    """Which district, and what makes a task its own."""

    district: DistrictName
    expand: Annotated[
        bool,
        Field(title="含所属集体", description="也列出写给“各区人民政府”等集体的任务，并标明"),
    ] = False
    located: Annotated[
        bool, Field(title="含文中点名的", description="也列出内容点到这个区的任务，并标明")
    ] = True
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksOfDistrictRow(StaffedTask):
    """A task, and the words that make it one of the district's; a row for each way."""

    district: Annotated[str, Named("District"), Field(title="行政区")]
    basis: Annotated[
        Literal["区政府或管委会", "所属集体", "文中点名", "本地文件"],
        Field(
            title="依据",
            description="Its government or committee, a collective with it, its name in the text, "
            "or a plan of its own",
        ),
    ]
    agency: Annotated[
        str | None,
        Named("Agency"),
        Field(title="机构", description="Null if none of its has the task"),
    ]
    role: Annotated[Role | None, Field(title="角色", description="Null without agency")]
    as_written: Annotated[str, Field(title="文中写法")]


QUERY = Query(
    __name__,
    group="任务",
    zh="某个区有哪些任务",
    en="Tasks of a district: of its government, its collectives, its plans, or located there",
    params=TasksOfDistrictParams,
    row=TasksOfDistrictRow,
    example={"district": "滨海新区"},
    brief=["district", "basis", "role", "number", "title"],
    asked_as=[
        "{district}有哪些任务",
        "{district}要干什么",
        "{district}政府负责哪些任务",
        "{district}承担的任务有哪些",
        "各个文件给{district}派了什么活",
        "{district}的任务，包括写给各区人民政府的",
        "{document}里{district}要做哪些事",
        "作为各区之一，{district}有哪些任务",
        "{district}领了哪些任务",
        "{document}给{district}安排了哪些任务",
        "{district}有哪些任务，统一派给各区的也算",
    ],
)
