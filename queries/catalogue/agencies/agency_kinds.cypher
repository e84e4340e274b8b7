// 各级各类机构的任务数（按文件） · Tasks of the agencies of each level and kind, in each plan
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (measure:Measure)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE $jurisdiction IS NULL OR document.jurisdiction = $jurisdiction
MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
WITH *, CASE
    WHEN agency.kind = 'central_agency' OR agency.jurisdiction = '100000' THEN '中央'
    WHEN agency.kind IN ['district_government', 'zone_committee'] THEN '区级'
    WHEN agency.kind = 'collective'
      AND (agency.name ENDS WITH '区人民政府' OR agency.name ENDS WITH '区政府') THEN '区级'
    ELSE '市级'
  END AS level
ORDER BY fact.line_start, measure.id, agency.id, type(fact)
WITH level, agency.kind AS kind, document,
  count(DISTINCT agency) AS agencies,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(fact) = 'LEADS' THEN measure END) AS leads,
  count(DISTINCT CASE WHEN fact.listed = 1 THEN measure END) AS solely,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(99999 - tasks), 5)
  + ' ' + level + ' ' + kind
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  level AS level,
  kind AS kind,
  agencies AS agencies,
  tasks AS tasks,
  leads AS leads,
  solely AS solely,
  lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
