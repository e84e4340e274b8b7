// 机构印发的文件 · Documents that an agency issued
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})<-[issued:ISSUED_BY]-(document:Document)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + agency.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, COUNT { (document)<-[:IN_DOCUMENT]-(:Measure) } AS measures
RETURN
  agency.name AS agency,
  who.identity AS identity,
  who.successions AS successions,
  issued.as_written AS as_written,
  document.doc_number AS doc_number,
  document.kind AS kind,
  document.issued_on AS issued_on,
  measures AS measures,
  document.id AS document,
  document.title AS document_title,
  issued.line_start AS line_start,
  issued.line_end AS line_end,
  issued.quote AS quote,
  key AS key
ORDER BY key
