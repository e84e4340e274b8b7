// 文件概况 · What there is in a document
MATCH (document:Document) WHERE document.id IN $document AND document.id > $after
WITH document ORDER BY document.id LIMIT $limit
WITH document,
  COLLECT {
    MATCH (document)-[:ISSUED_BY]->(issuer:Agency) RETURN issuer.name ORDER BY issuer.name
  } AS issuers,
  COUNT { MATCH (document)<-[:IN_DOCUMENT]-(m:Measure) WHERE m.kind = 'task' } AS tasks,
  COUNT { MATCH (document)<-[:IN_DOCUMENT]-(m:Measure) WHERE m.kind = 'safeguard' } AS safeguards,
  COUNT { MATCH (document)<-[:IN_DOCUMENT]-(m:Measure) WHERE m.due_on IS NOT NULL } AS dated,
  COUNT {
    MATCH (document)<-[:IN_DOCUMENT]-(m:Measure)
    WHERE NOT EXISTS { (m)<-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]-(:Agency) }
  } AS unassigned,
  COLLECT {
    MATCH (document)<-[:IN_DOCUMENT]-(:Measure)<-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]-(a:Agency)
    WITH a, count(*) AS roles
    RETURN a.name ORDER BY roles DESC, a.name
  } AS agencies,
  COUNT {
    MATCH (t:Target {document_id: document.id}) WHERE t.kind <> 'baseline'
  } AS targets,
  COUNT {
    MATCH (t:Target {document_id: document.id}) WHERE t.binding = '约束性'
  } AS binding,
  COLLECT {
    MATCH (t:Target {document_id: document.id})-[:MEASURES]->(i:Indicator)
    RETURN DISTINCT i.id
  } AS indicators,
  COUNT {
    (document)<-[:IN_DOCUMENT*0..1]-()-[:BASED_ON|CITES|AMENDS|REPEALS]->(:Document)
  } AS cites,
  COUNT {
    MATCH (r:ReviewItem {document_id: document.id}) WHERE r.status = 'open'
  } AS review
RETURN
  document.title AS title,
  document.doc_number AS doc_number,
  document.kind AS kind,
  issuers AS issuers,
  document.issued_on AS issued_on,
  document.period_start AS period_start,
  document.period_end AS period_end,
  tasks AS tasks,
  safeguards AS safeguards,
  unassigned AS unassigned,
  dated AS dated,
  size(agencies) AS agencies,
  agencies[0..5] AS busiest,
  targets AS targets,
  binding AS binding,
  size(indicators) AS indicators,
  cites AS cites,
  review AS review,
  document.id AS id,
  document.id AS key
ORDER BY key
