"""Asks again what a receipt says, and says what differs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.services.receipts import CYPHER, SEARCH, Receipt, ReceiptedAnswer
from graph.limits import STATEMENT_ROWS
from ontology.errors import NotFoundError
from queries.catalogue import catalogue
from queries.engine.day import asked_on
from queries.engine.parameter_faults import parse_parameters
from queries.engine.reads import run
from queries.search.search import SearchParams, search

if TYPE_CHECKING:
    from graph.store import GraphStore

_TITLES = "MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id, d.title AS title"


def replay_receipt(store: "GraphStore", receipt: Receipt) -> ReceiptedAnswer:
    """The answer of the graph as it is, as if asked on the receipt's day.

    Raises:
        NotFoundError: there is no such question or name any more.
        QueryError: the question does not take these parameters any more.
    """
    with asked_on(receipt.asked_on):
        if receipt.query == CYPHER:
            return _statement(store, receipt)
        if receipt.query == SEARCH:
            return _search(store, receipt)
        return _question(store, receipt)


def _statement(store: "GraphStore", receipt: Receipt) -> ReceiptedAnswer:
    statement, version = receipt.cypher or "", store.data_version()
    answer = store.read_statement(statement, receipt.parameters, limit=STATEMENT_ROWS)
    return ReceiptedAnswer.statement(statement, receipt.parameters, answer, version)


def _search(store: "GraphStore", receipt: Receipt) -> ReceiptedAnswer:
    params = parse_parameters(SearchParams, receipt.parameters, "q=会展")
    version = store.data_version()
    return ReceiptedAnswer.search(params, run(store, search(params)), version)


def _question(store: "GraphStore", receipt: Receipt) -> ReceiptedAnswer:
    query = catalogue().get(receipt.query)
    if query is None:
        raise NotFoundError(f"这个版本没有收据所说的问题“{receipt.query}”。请用原来的版本重放。")
    params, version = query.parse(receipt.parameters), store.data_version()
    pages = query.all_pages(store, params) if receipt.all_pages else [query.run(store, params)]
    return ReceiptedAnswer.question(query, params, pages, version, all_pages=receipt.all_pages)


def differences(then: Receipt, now: Receipt, store: "GraphStore") -> list[str]:
    """What is not as it was, in sentences; empty if nothing is.

    Different versions need not make different rows: compare the digests for that.
    """
    return [*_versions(then, now), *_meanings(then, now), *_documents(then, now, store)]


def _versions(then: Receipt, now: Receipt) -> Iterator[str]:
    pairs = {
        "数据": (then.data_version, now.data_version),
        "程序": (then.program_version, now.program_version),
        "本体": (then.ontology_version, now.ontology_version),
    }
    for what, (before, after) in pairs.items():
        if before != after:
            yield f"{what}版本不同：当时 {before}，现在 {after}"
    if then.cypher != now.cypher:
        yield "这个问题的 Cypher 语句已经改过"


def _meanings(then: Receipt, now: Receipt) -> Iterator[str]:
    for name, before in then.meant.items():
        after = now.meant.get(name, [])
        if before != after:
            given = then.parameters.get(name)
            yield f"参数 {name} 的“{given}”当时指 {_ids(before)}，现在指 {_ids(after)}"


def _ids(ids: list[str]) -> str:
    return "、".join(ids) or "（无）"


def _documents(then: Receipt, now: Receipt, store: "GraphStore") -> Iterator[str]:
    if then.digest == now.digest:
        return
    yield f"行不同：当时 {then.rows} 行，现在 {now.rows} 行"
    before, after = then.documents, now.documents
    titles = _titles(store, before.keys() | after.keys())
    for document in sorted(before.keys() | after.keys()):
        if before.get(document) != after.get(document):
            yield _change(titles[document], document in before, document in after)
    if before == after:
        yield "行的内容相同，次序不同"


def _change(place: str, was: bool, is_: bool) -> str:
    if was and is_:
        return f"{place}的行有变化"
    return f"{place}当时有行，现在没有" if was else f"{place}当时没有行，现在有"


def _titles(store: "GraphStore", ids: set[str]) -> dict[str, str]:
    """What to call each document; one that is there no more by its id."""
    named = {row["id"]: f"《{row['title']}》" for row in store.read(_TITLES, {"ids": sorted(ids)})}
    return {id: named.get(id, f"文件 {id} ") for id in ids} | {"": "不属于单个文件的部分"}
