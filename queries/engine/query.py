"""The machinery of questions: typed parameters, a ``.cypher`` file, typed rows, pages."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeAlias, TypeVar, get_args

from ontology.errors import QueryError
from ontology.labels import NamedLabel
from queries.engine.agency_identity import find_bodies
from queries.engine.cursor import decode_cursor, encode_cursor, question_digest
from queries.engine.located import LOCATED, say_where
from queries.engine.names import find_names, resolve_name
from queries.engine.parameter_faults import parse_parameters
from queries.engine.parameters import (
    MAX_LIMIT,
    PAGING,
    AgencyParams,
    Params,
    labels_of_names,
)
from queries.engine.reads import AsyncReader, Read, Reader, Reads, run, run_async
from queries.engine.shared_columns import Row
from queries.engine.statement import check_agreement, read_statement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)
Group = Literal["机构", "任务", "指标", "文件", "复核"]
_REACH = AgencyParams.model_fields.keys() - Params.model_fields.keys()


def own_parameters(model: type[Params]) -> set[str]:
    """What a statement takes of the model: neither paging nor the reach of an agency."""
    reach = _REACH if issubclass(model, AgencyParams) else set()
    return model.model_fields.keys() - PAGING - reach


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Some rows of an answer; ``next_cursor`` is None on the last page.

    ``meant`` says which ids each name among the parameters was taken for.
    """

    rows: list[R]
    next_cursor: str | None
    meant: Mapping[str, list[str]]


class Query(Generic[P, R]):
    """Pairs the module of a question with the ``.cypher`` file of the same name beside it.

    The statement takes the model's parameters (a name of something as the list of its ids, the
    agency of AgencyParams as the list of its bodies), ``$after`` (a key) and ``$limit``; it
    returns the row's columns and ``key``, by which it orders. QueryError at import if statement
    and models disagree. ``example`` is answered by the five seed plans; ``brief`` are the columns
    to show where there is no room for all, beside the evidence; ``asked_as`` are ways in which
    people ask it, with parameters in braces: ``{agency}牵头哪些任务``. ``of_cited``: it can be
    asked of a document that others cite, though its text is not loaded.
    """

    paging = frozenset({"after", "limit"})
    """What the statement takes besides the model's parameters."""

    def __init__(
        self,
        module: str,
        *,
        group: Group,
        rank: int = 9,
        zh: str,
        en: str,
        params: type[P],
        row: type[R],
        example: Mapping[str, str],
        brief: Sequence[str],
        asked_as: Sequence[str] = (),
        of_cited: bool = False,
    ) -> None:
        self.name = module.rpartition(".")[2].replace("_", "-")
        self.group: Group = group
        self.rank = rank
        self.zh, self.en = zh, en
        self.params, self.row = params, row
        self.example = example
        self.asked_as = tuple(asked_as)
        self.of_cited = of_cited
        self.statement = read_statement(module)
        self.columns = self._check()
        check_agreement(self.statement.path, "简表列", set(brief) - set(self.columns), set())
        self.brief = tuple(brief)
        self.parse(example)

    @property
    def order(self) -> tuple[int, int, str]:
        """Where the question stands in the catalogue."""
        return get_args(Group).index(self.group), self.rank, self.name

    @property
    def example_url(self) -> str:
        """The example as a path of the HTTP API, readable rather than percent-encoded."""
        values = "&".join(f"{name}={value}" for name, value in self.example.items())
        return f"/queries/{self.name}" + (f"?{values}" if values else "")

    @property
    def opening(self) -> dict[str, str]:
        """Of the example what cannot be left out: a form opens with it, all else is empty."""
        fields = self.params.model_fields
        required = {k: v for k, v in self.example.items() if fields[k].is_required()}
        try:
            self.parse(required)
        except QueryError:
            return dict(self.example)
        return required

    def parse(self, values: Mapping[str, Any]) -> P:
        """Parameters from text or JSON; QueryError names what is wrong and shows an example."""
        example = " ".join([self.name, *(f"{k}={v}" for k, v in self.example.items())])
        return parse_parameters(self.params, values, example)

    def reads(self, params: P, known: Mapping[str, Sequence[str]] | None = None) -> Reads[Page[R]]:
        """The reads that answer one page; ``known`` are ids of names that were looked up."""
        given = params.model_dump(exclude=PAGING)
        digest = question_digest(self.name, given)
        after = decode_cursor(params.cursor, digest) if params.cursor else ""
        meant: dict[str, list[str]] = {}
        for name, labels in labels_of_names(self.params).items():
            if given[name] is not None:
                ids = list((known or {}).get(name, ()))
                meant[name] = ids or (yield from _ids(labels, given[name]))
        bound = {**given, **params.bound(), **meant}
        if isinstance(params, AgencyParams) and "agency" in meant:
            bound["agency"] = yield from find_bodies(meant["agency"], params.reach)
        found, last = yield from self._rows(params, bound, after)
        rows = yield from say_where(found)
        return Page(rows, encode_cursor(digest, last) if last else None, meant)

    def _check(self) -> tuple[str, ...]:
        """The columns of the answer; QueryError if statement and models disagree."""
        path, columns = self.statement.path, self.statement.columns
        declared = own_parameters(self.params) | self.paging
        check_agreement(path, "参数", set(self.statement.parameters), declared)
        check_agreement(path, "列", set(columns), {*self.row.model_fields, "key"} - LOCATED)
        made = [column for column in self.row.model_fields if column in LOCATED]
        return (*(column for column in columns if column != "key"), *made)

    def _rows(
        self, params: P, bound: Mapping[str, Any], after: str
    ) -> Reads[tuple[list[R], str | None]]:
        """The rows behind the key ``after``, and the last one's key if more follow."""
        limit = params.limit
        paging = {"after": after, "limit": limit + 1}
        records = yield Read(self.statement.text, {**bound, **paging}, self.name)
        keys = [record.pop("key") for record in records[:limit]]
        rows = [self.row.model_validate(record) for record in records[:limit]]
        return rows, keys[-1] if len(records) > limit else None

    def run(self, store: Reader, params: P) -> Page[R]:
        """One page of the answer."""
        return run(store, self.reads(params))

    async def run_async(self, store: AsyncReader, params: P) -> Page[R]:
        """One page of the answer."""
        return await run_async(store, self.reads(params))

    def pages(self, store: Reader, params: P) -> Iterator[Page[R]]:
        """All pages from ``params.cursor`` on."""
        page = self.run(store, params)
        yield page
        yield from self.following(store, params, page)

    def following(self, store: Reader, params: P, page: Page[R]) -> Iterator[Page[R]]:
        """All pages behind one."""
        while page.next_cursor:
            page = run(store, self.reads_behind(params, page))
            yield page

    async def following_async(
        self, store: AsyncReader, params: P, page: Page[R]
    ) -> AsyncIterator[Page[R]]:
        """All pages behind one."""
        while page.next_cursor:
            page = await run_async(store, self.reads_behind(params, page))
            yield page

    def reads_behind(self, params: P, page: Page[R]) -> Reads[Page[R]]:
        """The reads of the page behind one: of what the names of that one meant."""
        more = params.model_copy(update={"cursor": page.next_cursor})
        return self.reads(more, page.meant)

    def all_pages(self, store: Reader, params: P) -> list[Page[R]]:
        """As ``pages``, in as few as may be."""
        return list(self.pages(store, params.model_copy(update={"limit": MAX_LIMIT})))


def _ids(labels: Sequence[NamedLabel], form: str) -> Reads[list[str]]:
    """What a name means; where it may be of any label, else the id of a node without a name."""
    if len(labels) == 1:
        return (yield from resolve_name(labels[0], form))
    return (yield from find_names(labels, form)) or [form]


AnyQuery: TypeAlias = Query[Any, Any]
