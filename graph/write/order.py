"""Keys by which an index has the values of a year in the order of the answer.

Without them a page would look at all values of the year. A key follows from a value, its plan and
its indicator: it is written for plans that came, and where an indicator may have another name.
"""

from collections.abc import Iterable

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.schema import BY_YEAR

_KEYS = f"""
WITH target, indicator, target.document_id AS of
MATCH (document:Document {{id: of}})
WITH target,
  toString(target.year)
  + '\\t' + indicator.name
  + '\\t' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(target.line_start), 6)
  + ' ' + target.id
  + ' ' + indicator.id AS key
WHERE coalesce(target.{BY_YEAR}, '') <> coalesce(key, '')
SET target.{BY_YEAR} = key
"""
_OF_DOCUMENTS = f"""
UNWIND $ids AS id
MATCH (target:Target {{document_id: id}})-[:MEASURES]->(indicator:Indicator)
{_KEYS}
"""
_OF_INDICATORS = f"""
UNWIND $ids AS id
MATCH (indicator:Indicator {{id: id}})<-[:MEASURES]-(target:Target)
{_KEYS}
"""


def put_in_order(
    tx: ManagedTransaction, documents: Iterable[str], indicators: Iterable[str]
) -> None:
    """Write the keys of the values of documents, and of indicators."""
    for statement, ids in (
        (_OF_DOCUMENTS, sorted(documents)),
        (_OF_INDICATORS, sorted(indicators)),
    ):
        if ids:
            tx.run(query(statement), ids=ids).consume()
