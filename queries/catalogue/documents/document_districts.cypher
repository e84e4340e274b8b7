// 各区有多少任务（按文件） · How many tasks each district has, in each plan
CALL () {
  UNWIND coalesce($district, []) AS one
  MATCH (:District {id: one})<-[:LOCATED_IN]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND coalesce($district, []) AS one
  MATCH (:District {id: one})<-[:GOVERNS]-(:Agency)
    -[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $district IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $district IS NULL AND $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (measure:Measure)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
CALL (measure) {
  MATCH (measure)-[fact:LOCATED_IN]->(district:District)
  RETURN district, fact
  UNION
  MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(:Agency)-[:GOVERNS]->(district:District)
  RETURN district, fact
}
WITH * WHERE $district IS NULL OR district.id IN $district
WITH * ORDER BY fact.line_start, measure.id, type(fact)
WITH district, document,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(fact) = 'LOCATED_IN' THEN measure END) AS located,
  count(DISTINCT CASE WHEN type(fact) <> 'LOCATED_IN' THEN measure END) AS governed,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH district, sum(tasks) AS total, collect({document: document, tasks: tasks, located: located,
  governed: governed, lines: lines, first: first}) AS plans
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  right('00000' + toString(99999 - total), 5)
  + ' ' + district.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  district.name AS district,
  district.code AS code,
  total AS total,
  plan.tasks AS tasks,
  plan.located AS located,
  plan.governed AS governed,
  plan.lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
