// 哪些机构共同承担任务（两两统计，按文件） · Who works with whom: pairs of agencies in each plan
// The evidence is the first task: the words that name the second agency.
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
WHERE ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($year IS NULL OR document.issued_on.year = $year)
  AND ($sector IS NULL OR EXISTS {
    MATCH (measure)-[:CONCERNS]->(sector:Sector) WHERE sector.id IN $sector
  })
MATCH (one:Agency)-[mine:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(other:Agency)
WHERE one.id < other.id
WITH * ORDER BY fact.line_start, measure.id, type(fact), type(mine)
WITH one, other, document,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(mine) = 'LEADS' AND type(fact) = 'LEADS' THEN measure END)
    AS co_led,
  count(DISTINCT CASE
    WHEN (type(mine) = 'LEADS' AND type(fact) = 'SUPPORTS')
      OR (type(mine) = 'SUPPORTS' AND type(fact) = 'LEADS') THEN measure END) AS led_and_supported,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH one, other, sum(tasks) AS total, collect({document: document, tasks: tasks, co_led: co_led,
  led_and_supported: led_and_supported, lines: lines, first: first}) AS plans
WHERE total >= $at_least
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  right('00000' + toString(99999 - total), 5)
  + ' ' + one.id
  + ' ' + other.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  one.name AS agency,
  other.name AS other,
  total AS total,
  plan.tasks AS tasks,
  plan.co_led AS co_led,
  plan.led_and_supported AS led_and_supported,
  plan.lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
