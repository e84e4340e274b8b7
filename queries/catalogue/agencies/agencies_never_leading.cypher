// 只参与、从不牵头的机构 · Agencies with tasks that neither lead one nor answer for one alone
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(:Measure)
    <-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
  RETURN agency
  UNION
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (agency:Agency)
  RETURN agency
}
MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($kind IS NULL OR agency.kind = $kind)
WITH * ORDER BY coalesce(toString(document.issued_on), '9999'), document.id, fact.line_start,
  measure.id, type(fact)
WITH agency,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(fact) = 'LEADS' THEN measure END) AS leads,
  count(DISTINCT CASE WHEN fact.listed = 1 THEN measure END) AS solely,
  count(DISTINCT CASE WHEN fact.listed > 1 THEN measure END) AS jointly,
  count(DISTINCT CASE WHEN type(fact) = 'SUPPORTS' THEN measure END) AS supports,
  count(DISTINCT CASE WHEN fact.position = 1 THEN measure END) AS first_listed,
  collect(DISTINCT document.title) AS documents,
  collect(fact)[0] AS first,
  collect(document)[0] AS document
WHERE leads = 0 AND solely = 0
WITH *,
  right('00000' + toString(99999 - tasks), 5)
  + ' ' + agency.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  agency.name AS agency,
  agency.kind AS kind,
  tasks AS tasks,
  jointly AS jointly,
  first_listed AS first_listed,
  supports AS supports,
  documents AS documents,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
