"""Tasks whose title or text has some words."""

from typing import Annotated, Any

from pydantic import Field

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import ReachedTask
from queries.search.words import MAX_CHARACTERS, read_words


class TasksByKeywordParams(AgencyParams):
    """Which words, and whose tasks (in any role)."""

    words: Annotated[
        str,
        Field(
            title="词语",
            description="要找的词，几个词用空格分开，都要有，如 会展；繁体、全角写法也能找到",
            min_length=1,
            max_length=MAX_CHARACTERS,
        ),
    ]
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None

    def bound(self) -> dict[str, Any]:
        """The words as the index and as the texts have them."""
        words = read_words(self.words)
        return {"words": {"lucene": words.lucene, "variants": words.variants}}


class TasksByKeywordRow(ReachedTask):
    """A task that has all the words."""

    in_title: Annotated[bool, Field(title="题目中有", description="The title has all the words")]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务提到某个词",
    en="Tasks whose title or text has all of some words",
    params=TasksByKeywordParams,
    row=TasksByKeywordRow,
    example={"words": "会展"},
    brief=["number", "title", "leads", "responsible"],
    asked_as=[
        "哪些任务提到{words}",
        "有关{words}的任务有哪些",
        "关于{words}都有哪些部署",
        "{words}方面有什么任务，谁负责",
        "{agency}有哪些任务跟{words}有关",
        "{document}里提到{words}的任务",
        "谁在抓{words}",
        "{words}这项任务谁牵头、谁配合",
        "{words}这项任务的责任单位是谁",
        "{words}谁来管",
        "{words}由谁负责",
        "{words}由哪个部门牵头",
        "{words}的责任单位是谁",
        "{words}有哪些任务",
        "{document}里{words}有哪些任务",
        "{document}里{words}由谁负责",
        "{agency}在{words}方面有哪些任务",
        "查一下{words}相关的任务",
    ],
)
