"""One uploaded file, read and stored as ``policygraph load`` would."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import BaseModel, Field

from api.services.originals import keep_originals
from api.settings import Settings
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.check.review.decisions import read_decisions
from loaders.pipeline import extract_files, terms_with
from loaders.read.archive import SUFFIX as ARCHIVE
from ontology.errors import FormatError

_MOST_PLANS = 1000
_LONGEST_NAME = 200
"""Bytes: file systems take 255, and a Chinese character has three."""


class PlanLoaded(BaseModel):
    """A plan that was read and stored."""

    document: str = Field(description="Its id")
    title: str
    status: Literal["written", "unchanged"]
    measures: int
    review_open: int = Field(description="Review items that wait for a person")


class DocumentLoaded(PlanLoaded):
    """A file that was read and stored: its first plan, and the others of its notice."""

    others: list[PlanLoaded] = Field(
        max_length=_MOST_PLANS, description="The other plans in the file, in their order"
    )


def load_upload(store: GraphStore, settings: Settings, name: str, data: bytes) -> DocumentLoaded:
    """Read a file and store its facts; what was loaded under its title and place is replaced.

    Raises:
        FormatError: it cannot be read as a plan; names the file and the remedy.
    """
    decisions = read_decisions(settings.decisions_file)
    with _as_file(name, data) as path:
        plans = extract_files([path], decisions)
        for facts in plans:
            keep_originals(settings.originals, [path], facts)
    results = {each.source: each for each in store.load([terms_with(decisions), *plans])}
    first, *others = (_answer(facts, results[facts.source]) for facts in plans)
    return DocumentLoaded(**first.model_dump(), others=others)


@contextmanager
def _as_file(name: str, data: bytes) -> Iterator[Path]:
    """The data under its own name, which tells its format; errors name just that name."""
    safe = re.sub(r"[^\w.\-（）()〔〕《》“” ]", "_", Path(name.replace("\\", "/")).name)
    safe = _shortened(safe.lstrip("."))
    if not safe or Path(safe).suffix.lower() == ARCHIVE:
        raise FormatError(
            f"{name or '（没有文件名）'}：请一次上传一份文件，文件名带后缀，如 plan.docx"
        )
    with TemporaryDirectory(prefix="policygraph-") as folder:
        path = Path(folder) / safe
        path.write_bytes(data)
        try:
            yield path
        except FormatError as error:
            raise FormatError(str(error).replace(f"{folder}/", "")) from None


def _shortened(name: str) -> str:
    """The end of a name, with its suffix, that a file system takes."""
    return name.encode()[-_LONGEST_NAME:].decode(errors="ignore")


def _answer(facts: Facts, result: LoadResult) -> PlanLoaded:
    return PlanLoaded(
        document=facts.source,
        title=str(facts.document.properties["title"]),
        status=result.status,
        measures=sum(node.label == "Measure" for node in facts.nodes),
        review_open=sum(
            node.label == "ReviewItem" and node.properties["status"] == "open"
            for node in facts.nodes
        ),
    )
