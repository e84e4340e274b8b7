// 文件引用了哪些文件 · Which documents a document cites, and where
MATCH (document:Document) WHERE document.id IN $document
MATCH (document)<-[:IN_DOCUMENT*0..1]-(citing)-[edge:BASED_ON|CITES|AMENDS|REPEALS]->(cited:Document)
WITH *,
  document.id
  + ' ' + right('00000' + toString(edge.line_start), 6)
  + ' ' + type(edge)
  + ' ' + cited.id
  + ' ' + citing.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, CASE WHEN citing.id <> document.id THEN citing END AS measure
RETURN
  CASE type(edge)
    WHEN 'BASED_ON' THEN '依据'
    WHEN 'AMENDS' THEN '修改'
    WHEN 'REPEALS' THEN '废止'
    ELSE '引用'
  END AS relation,
  cited.title AS cited,
  cited.doc_number AS cited_number,
  NOT coalesce(cited.stub, false) AS loaded,
  cited.id AS cited_id,
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
