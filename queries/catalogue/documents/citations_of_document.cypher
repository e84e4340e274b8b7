// 谁引用了某文件 · Who cites a document, and where
UNWIND $document AS one
MATCH (cited:Document {id: one})
MATCH (citing)-[edge:BASED_ON|CITES|AMENDS|REPEALS]->(cited)
WITH cited, citing, edge, coalesce(citing.document_id, citing.id) AS source
MATCH (document:Document {id: source})
WHERE ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(edge.line_start), 6)
  + ' ' + type(edge)
  + ' ' + citing.id
  + ' ' + cited.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, CASE WHEN citing.id <> document.id THEN citing END AS measure
RETURN
  cited.title AS cited,
  CASE type(edge)
    WHEN 'BASED_ON' THEN '依据'
    WHEN 'AMENDS' THEN '修改'
    WHEN 'REPEALS' THEN '废止'
    ELSE '引用'
  END AS relation,
  measure.id AS measure,
  measure.number AS number,
  measure.title AS title,
  edge.as_written AS as_written,
  document.id AS document,
  document.title AS document_title,
  edge.line_start AS line_start,
  edge.line_end AS line_end,
  edge.quote AS quote,
  key AS key
ORDER BY key
