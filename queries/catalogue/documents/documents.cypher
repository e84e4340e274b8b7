// 已载入的文件 · The documents that are loaded
MATCH (document:Document)
WHERE coalesce(document.stub, false) = false
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *, coalesce(toString(document.issued_on), '9999') + ' ' + document.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  COUNT { (document)<-[:IN_DOCUMENT]-(:Measure) } AS measures,
  COLLECT {
    MATCH (document)-[:ISSUED_BY]->(issuer:Agency) RETURN issuer.name ORDER BY issuer.name
  } AS issuers
RETURN
  document.title AS title,
  document.doc_number AS doc_number,
  document.kind AS kind,
  issuers AS issuers,
  document.issued_on AS issued_on,
  document.period_start AS period_start,
  document.period_end AS period_end,
  document.jurisdiction AS jurisdiction,
  document.jurisdiction AS place_name,
  measures AS measures,
  document.id AS id,
  document.source_file AS source_file,
  key AS key
ORDER BY key
