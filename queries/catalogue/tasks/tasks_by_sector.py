"""Tasks that concern a sector."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import Jurisdiction, Named, OptionalDocumentName, Params, SectorName
from queries.engine.query import Query
from queries.engine.shared_columns import StaffedTask


class TasksBySectorParams(Params):
    """Which sector."""

    sector: SectorName
    narrower: Annotated[
        bool, Field(title="含下级行业", description="也列出它之下更细的行业的任务")
    ] = False
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksBySectorRow(StaffedTask):
    """A task and the words that name the sector."""

    sector: Annotated[str, Named("Sector"), Field(title="行业")]
    as_written: Annotated[str, Field(title="文中写法")]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务涉及某个行业",
    en="Tasks that concern a sector",
    params=TasksBySectorParams,
    row=TasksBySectorRow,
    example={"sector": "金融业"},
    brief=["sector", "number", "title", "leads", "responsible"],
    asked_as=[
        "哪些任务涉及{sector}",
        "{sector}有哪些任务",
        "{sector}方面有什么部署",
        "有关{sector}的任务由谁负责",
        "{sector}的任务由谁牵头",
        "{document}里涉及{sector}的任务",
        "发展{sector}有哪些举措",
        "{sector}行业的任务，含下级行业",
        "{document}里{sector}有哪些任务",
        "{sector}方面{document}安排了什么",
        "{sector}有多少任务",
        "{sector}相关的任务",
        "涉及{sector}的政策任务",
    ],
)
