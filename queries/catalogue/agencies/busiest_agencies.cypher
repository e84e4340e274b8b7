// 任务最多的机构 · Agencies by the number of their tasks
// To lead is to be declared lead or solely responsible: $role has both.
// A unit that is listed beside being named as lead or supporter counts as that only.
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (document:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN document, measure
  UNION ALL
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (document:Document)<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN document, measure
}
WITH document, measure
WHERE $jurisdiction IS NULL OR document.jurisdiction = $jurisdiction
MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
WHERE ($kind IS NULL OR agency.kind = $kind)
  AND (type(fact) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
WITH *,
  CASE type(fact)
    WHEN 'LEADS' THEN '牵头'
    WHEN 'SUPPORTS' THEN '配合'
    ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
  END AS role
WITH *, $role IS NULL OR role IN $role AS counts
ORDER BY coalesce(toString(document.issued_on), '9999'), document.id, fact.line_start, measure.id, type(fact)
WITH agency,
  count(DISTINCT CASE WHEN counts THEN measure END) AS tasks,
  count(DISTINCT CASE WHEN role = '牵头' THEN measure END) AS leads,
  count(DISTINCT CASE WHEN role = '独自负责' THEN measure END) AS solely,
  count(DISTINCT CASE WHEN role = '共同负责' THEN measure END) AS jointly,
  count(DISTINCT CASE WHEN role = '配合' THEN measure END) AS supports,
  collect(DISTINCT CASE WHEN counts THEN document.title END) AS documents,
  collect(CASE WHEN counts THEN document END)[0] AS document,
  collect(CASE WHEN counts THEN fact END)[0] AS first
WHERE tasks > 0
WITH *, right('00000' + toString(99999 - tasks), 5) + ' ' + agency.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  agency.name AS agency,
  agency.kind AS kind,
  tasks AS tasks,
  leads AS leads,
  solely AS solely,
  jointly AS jointly,
  supports AS supports,
  documents AS documents,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
