// 尚未收入词表的机构 · Agencies met in texts that the vocabulary does not know
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(:Measure)
    <-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
  RETURN agency
  UNION
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})-[:ISSUED_BY]->(agency:Agency)
  RETURN agency
  UNION
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (agency:Agency) WHERE agency.confirmed = false
  RETURN agency
}
WITH agency WHERE agency.confirmed = false
CALL (agency) {
  MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
  MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
  RETURN fact, measure, document
  UNION
  MATCH (agency)<-[fact:ISSUED_BY]-(document:Document)
  RETURN fact, null AS measure, document
}
WITH * ORDER BY fact.line_start, measure.id, type(fact)
WITH agency, document,
  count(DISTINCT measure) AS tasks,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT fact.as_written) AS as_written,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  agency.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  agency.name AS agency,
  agency.kind AS kind,
  as_written AS as_written,
  tasks AS tasks,
  numbers AS numbers,
  lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
