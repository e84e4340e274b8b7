// 文件沿袭链的一步 · One step of a document's lineage
// $up: the documents that these are based on, cite, amend or repeal; else those that do so to them.
UNWIND $ids AS id
MATCH (asked:Document {id: id})
CALL (asked) {
  MATCH (asked)<-[:IN_DOCUMENT*0..1]-(citing)-[edge:BASED_ON|CITES|AMENDS|REPEALS]->(other:Document)
  WHERE $up
  RETURN citing, edge, asked AS source, other AS cited
  UNION ALL
  MATCH (citing)-[edge:BASED_ON|CITES|AMENDS|REPEALS]->(asked)
  WHERE NOT $up
  WITH citing, edge, asked, coalesce(citing.document_id, citing.id) AS home
  MATCH (source:Document {id: home})
  RETURN citing, edge, source, asked AS cited
}
RETURN
  type(edge) AS type,
  citing.id AS citing,
  CASE WHEN citing.id <> source.id THEN citing.number END AS measure_number,
  CASE WHEN citing.id <> source.id THEN citing.title END AS measure_title,
  cited.id AS cited_id,
  cited.title AS cited,
  cited.doc_number AS cited_number,
  NOT coalesce(cited.stub, false) AS cited_loaded,
  source.id AS document,
  source.title AS document_title,
  edge.as_written AS as_written,
  edge.line_start AS line_start,
  edge.line_end AS line_end,
  edge.quote AS quote
ORDER BY document, line_start, type, cited_id, citing
