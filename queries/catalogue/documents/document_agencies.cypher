// 文件点到的全部机构 · All agencies that a document names, with their roles
UNWIND $document AS one
MATCH (document:Document {id: one})
CALL (document) {
  MATCH (document)<-[:IN_DOCUMENT]-(measure:Measure)
  MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
  RETURN agency, fact, measure
  UNION
  MATCH (document)-[fact:ISSUED_BY]->(agency:Agency)
  RETURN agency, fact, null AS measure
}
WITH * ORDER BY fact.line_start, measure.id, type(fact)
WITH document, agency,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(fact) = 'LEADS' THEN measure END) AS leads,
  count(DISTINCT CASE WHEN fact.listed = 1 THEN measure END) AS solely,
  count(DISTINCT CASE WHEN fact.listed > 1 THEN measure END) AS jointly,
  count(DISTINCT CASE WHEN type(fact) = 'SUPPORTS' THEN measure END) AS supports,
  count(CASE WHEN type(fact) = 'ISSUED_BY' THEN 1 END) > 0 AS issues,
  collect(DISTINCT fact.as_written) AS as_written,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH *,
  document.id
  + ' ' + right('00000' + toString(99999 - tasks), 5)
  + ' ' + agency.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  agency.name AS agency,
  agency.kind AS kind,
  agency.confirmed AS confirmed,
  as_written AS as_written,
  tasks AS tasks,
  leads AS leads,
  solely AS solely,
  jointly AS jointly,
  supports AS supports,
  issues AS issues,
  lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
