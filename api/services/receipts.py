"""Rows in the one form in which they are sent and digested, and the receipt of an answer.

A row is a line of compact JSON: UTF-8, no white space, members in the order of the columns, dates
as ISO strings, what JSON cannot say (infinite, not a number) as null. Rows are a JSON array of
them. These are the very bytes that stand in the answer, and that ``policygraph replay`` prints.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, Field
from pydantic_core import to_json

from api.version import program_version
from graph.read.result import StatementResult
from ontology.version import ontology_version
from queries.engine.day import today
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery, Page
from queries.search.search import SearchPage

if TYPE_CHECKING:  # it brings the dictionary of questions in Chinese
    from queries.answering import Answered

CYPHER, SEARCH = "cypher", "search"
"""What stands for a question's name in the receipts of ``POST /cypher`` and ``GET /search``."""


class Receipt(BaseModel):
    """What was asked, of which data, and a digest of the rows: enough to ask again and compare."""

    query: str = Field(description="A question's name, or cypher, or search")
    parameters: dict[str, Any]
    all_pages: bool = Field(False, description="The rows of all pages, not of one")
    asked_on: date = Field(description="The day that today=true means")
    meant: dict[str, list[str]] = Field(description="Ids that the names were taken for")
    cypher: str | None = Field(description="The statement; null for search, which has several")
    program_version: str
    ontology_version: str = Field(description="Changes if and only if the ontology's files do")
    data_version: str = Field(description="Changes if and only if the loaded data does")
    rows: int
    documents: dict[str, str] = Field(
        description="For each document, a digest of its rows; under an empty key, of the others"
    )
    digest: str = Field(description="sha256: and the SHA-256 of the rows' bytes in the answer")


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows as text; ``documents`` names the document of each, "" if it has none."""

    texts: list[bytes]
    documents: list[str]

    @classmethod
    def of(cls, rows: Iterable[BaseModel | Mapping[str, Any]]) -> Self:
        """From rows as models or as plain records."""
        texts, documents = [], []
        for row in rows:
            texts.append(to_json(row, inf_nan_mode="null"))
            found = row.get("document") if isinstance(row, Mapping) else getattr(row, "document", 0)
            documents.append(found if isinstance(found, str) else "")
        return cls(texts, documents)

    @property
    def json(self) -> bytes:
        """A JSON array."""
        return b"[" + b",".join(self.texts) + b"]"

    @property
    def digest(self) -> str:
        """What a receipt says of all rows."""
        return f"sha256:{hashlib.sha256(self.json).hexdigest()}"

    def by_document(self) -> dict[str, str]:
        """What a receipt says of each document's rows, in whichever order: 12 hex digits."""
        texts: defaultdict[str, list[bytes]] = defaultdict(list)
        for text, document in zip(self.texts, self.documents, strict=True):
            texts[document].append(text)
        lines = {document: b"\n".join(sorted(texts[document])) for document in sorted(texts)}
        return {name: hashlib.sha256(found).hexdigest()[:12] for name, found in lines.items()}


@dataclass(frozen=True, slots=True)
class ReceiptedAnswer:
    """The rows of an answer with their receipt."""

    rows: Rows
    receipt: Receipt

    @classmethod
    def of(cls, answered: "Answered") -> Self:
        """A question, answered by one page or by all."""
        return cls.question(
            answered.query,
            answered.params,
            answered.pages,
            answered.data_version,
            all_pages=answered.all_pages,
        )

    @classmethod
    def question(
        cls,
        query: AnyQuery,
        params: Params,
        pages: Sequence[Page[Any]],
        data_version: str,
        *,
        all_pages: bool = False,
    ) -> Self:
        """One page of a question, or all of them: then a page's size is nothing that was asked."""
        given = params.model_dump(
            mode="json",
            exclude={"limit"} if all_pages else None,
            exclude_none=True,
            exclude_unset=True,
        )
        return cls._of(
            (row for page in pages for row in page.rows),
            query=query.name,
            parameters=given,
            all_pages=all_pages,
            meant=dict(pages[0].meant),
            cypher=query.statement.text,
            data_version=data_version,
        )

    @classmethod
    def statement(
        cls,
        statement: str,
        parameters: Mapping[str, Any],
        answer: StatementResult,
        data_version: str,
    ) -> Self:
        """What a person's statement found."""
        return cls._of(
            answer.rows,
            query=CYPHER,
            parameters=dict(parameters),
            meant={},
            cypher=statement,
            data_version=data_version,
        )

    @classmethod
    def search(cls, params: Params, page: SearchPage, data_version: str) -> Self:
        """One page of hits."""
        return cls._of(
            page.hits,
            query=SEARCH,
            parameters=params.model_dump(mode="json", exclude_none=True),
            meant={},
            cypher=None,
            data_version=data_version,
        )

    @classmethod
    def _of(cls, found: Iterable[BaseModel | Mapping[str, Any]], **details: Any) -> Self:
        rows = Rows.of(found)
        receipt = Receipt(
            asked_on=today(),
            program_version=program_version(),
            ontology_version=ontology_version(),
            rows=len(rows.texts),
            documents=rows.by_document(),
            digest=rows.digest,
            **details,
        )
        return cls(rows, receipt)

    def json(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> bytes:
        """An answer as it is sent: members, ``rows``, members, ``receipt``."""
        tail = to_json({**after, "receipt": self.receipt})
        return to_json(before)[:-1] + b',"rows":' + self.rows.json + b"," + tail[1:]


def answer_json(answered: "Answered") -> bytes:
    """The answer to a question as ``GET /queries/<name>`` sends it and the command prints it."""
    kept = ReceiptedAnswer.of(answered)
    given = {"query": answered.query.name, "parameters": kept.receipt.parameters}
    return kept.json(given, after_rows(answered))


def after_rows(answered: "Answered") -> dict[str, Any]:
    """What every answer says behind its rows: how to go on, or why there are none."""
    return {"next_cursor": answered.pages[-1].next_cursor, "empty": answered.empty}


def statement_json(
    statement: str, parameters: Mapping[str, Any], answer: StatementResult, data_version: str
) -> bytes:
    """The answer to a statement as ``POST /cypher`` sends it and the command prints it."""
    answered = ReceiptedAnswer.statement(statement, parameters, answer, data_version)
    return answered.json({"columns": answer.columns}, {"truncated": answer.truncated})
