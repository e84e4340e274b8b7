// 被引用最多的文件 · Documents that most documents cite
// The evidence is the first citation by the oldest document.
MATCH (cited:Document)<-[edge:BASED_ON|CITES|AMENDS|REPEALS]-(citing)
WITH cited, edge, coalesce(citing.document_id, citing.id) AS source
MATCH (document:Document {id: source})
WHERE ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH * ORDER BY coalesce(toString(document.issued_on), '9999'), document.id, edge.line_start, type(edge)
WITH cited,
  count(DISTINCT document) AS documents,
  count(edge) AS citations,
  collect(DISTINCT document.title) AS cited_by,
  collect(document)[0] AS document,
  collect(edge)[0] AS first
WITH *, right('00000' + toString(99999 - documents), 5) + ' ' + cited.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  cited.title AS cited,
  cited.doc_number AS cited_number,
  NOT coalesce(cited.stub, false) AS loaded,
  documents AS documents,
  citations AS citations,
  cited_by AS cited_by,
  cited.id AS cited_id,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
