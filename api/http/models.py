"""What the API answers with, beside the rows of each question."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.services.corrections import Missed
from api.services.lines import Line
from api.services.receipts import Receipt
from api.services.reviewing import Alike
from graph.limits import STATEMENT_ROWS
from loaders.check.review.verdicts import Verdict
from queries.engine.names import MAX_NAMES
from queries.engine.parameters import MAX_LIMIT
from queries.engine.shared_columns import Row
from queries.relaxation.explaining import WHY_EMPTY, EmptyAnswer

R = TypeVar("R", bound=Row)

MAX_LINES = 5000
"""Lines of a text that are sent at once."""
MAX_ITEMS = 1000
"""Review items that are named in one request."""


class Answer(BaseModel, Generic[R]):
    """One page of rows; ask again with ``cursor=next_cursor`` for the next."""

    query: str
    parameters: dict[str, Any]
    rows: list[R] = Field(max_length=MAX_LIMIT)
    next_cursor: str | None = Field(description="Null on the last page")
    empty: EmptyAnswer | None = Field(description=WHY_EMPTY)
    receipt: Receipt


class DecisionRequest(BaseModel):
    """What to decide about a review item."""

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict = Field(description="accept 照现读法，correct 更正，reject 去掉，alias 别名")
    value: str = Field("", max_length=2000, description="correct、alias 要给出的内容")
    reason: str = Field(max_length=2000, description="理由")


class MissedRequest(Missed):
    """A task or a target that was not read, with what is said of it."""

    value: str = Field(
        max_length=2000,
        description="任务的责任和时限，如 市商务局牵头，市财政局配合；"
        "目标值的指标、年份和数值，如 指标：旅客吞吐量；2025年达到5000万人次以上",
    )
    reason: str = Field(max_length=2000, description="理由")


class DecisionMade(BaseModel):
    """A decision as recorded, and what it changed."""

    decision: dict[str, Any]
    updated: list[str] = Field(description="Titles of the documents that were read again")
    unread: list[str] = Field(description="Titles of those that must be loaded again by hand")


class DecisionsRequest(DecisionRequest):
    """The same decision on several review items."""

    items: list[str] = Field(
        min_length=1, max_length=MAX_ITEMS, description="待核编号，或读错了的任务、目标值的编号"
    )
    alike: Alike | None = Field(
        None,
        description="一并决定的待核事项：words 各文件中同类、词句相同的，kind 同一文件中同类的",
    )


class DecisionsMade(BaseModel):
    """Decisions as recorded or withdrawn, and what they changed."""

    decided: int = Field(description="How many items")
    items: list[str] = Field(description="Which: DELETE with them takes the decisions back")
    decisions: list[dict[str, Any]] = Field(description="One that holds for a place stands once")
    updated: list[str] = Field(description="Titles of the documents that were read again")
    unread: list[str] = Field(description="Titles of those that must be loaded again by hand")


class ParameterInfo(BaseModel):
    """A parameter of a question, enough to make a form of it."""

    name: str
    title: str
    description: str
    type: str = Field(description="string, integer, boolean, date or choice")
    required: bool
    default: Any
    choices: list[str]
    words: dict[str, str] = Field(description="What people read in place of choices of ours")
    names: str | None = Field(description="It names one of these: see GET /names/{kind}")


class ColumnInfo(BaseModel):
    """A column of an answer."""

    name: str
    title: str
    type: str = Field(description="string, integer, number, boolean, date or choice")
    several: bool = Field(description="A list of these")
    names: str | None = Field(description="Its names name one of these: see GET /names/{kind}")
    brief: bool = Field(description="Show it where there is no room for all")
    words: dict[str, str] = Field(description="What people read in place of values of ours")


class QueryInfo(BaseModel):
    """A question: what it answers, with which parameters, in which columns."""

    name: str
    group: str
    summary: str
    summary_en: str
    parameters: list[ParameterInfo]
    columns: list[ColumnInfo]
    example: dict[str, str]
    example_url: str
    opening: dict[str, str] = Field(description="Of the example, what cannot be left out")


class QueryList(BaseModel):
    """All questions."""

    queries: list[QueryInfo]


class NameInfo(BaseModel):
    """A name and the other forms that mean the same."""

    id: str
    name: str
    forms: list[str]


class NameList(BaseModel):
    """Names of one kind of thing, one page; ask again with ``cursor=next_cursor`` for the next."""

    names: list[NameInfo] = Field(max_length=MAX_NAMES)
    next_cursor: str | None = Field(description="Null on the last page")


class DocumentText(BaseModel):
    """Some lines of a document, as received."""

    document: str
    title: str
    source_file: str | None = Field(description="Name of the file that was loaded")
    total: int = Field(description="Lines of the whole text")
    lines: list[Line] = Field(max_length=MAX_LINES)
    next_from: int | None = Field(description="Where to go on; null at the end of what was asked")


class CypherRequest(BaseModel):
    """A read-only statement and its parameters."""

    statement: str = Field(min_length=1, max_length=20_000)
    parameters: dict[str, Any] = Field(default_factory=dict)


class CypherAnswer(BaseModel):
    """Rows of a statement; ``truncated`` if there were more than are returned."""

    columns: list[str]
    rows: list[dict[str, Any]] = Field(max_length=STATEMENT_ROWS)
    truncated: bool
    receipt: Receipt


class Health(BaseModel):
    """The process runs."""

    status: str


class Readiness(BaseModel):
    """The service can answer."""

    status: str
    version: str
    engine: str = Field(description="embedded or neo4j")
    documents: int
    data_version: str
