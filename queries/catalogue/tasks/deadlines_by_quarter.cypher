// 各季度到期的任务（按文件计数） · Tasks that fall due in each quarter, counted in each plan
CALL () {
  UNWIND coalesce($agency, []) AS who
  MATCH (:Agency {id: who.id})-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL AND $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (measure:Measure) WHERE measure.due_on >= $due_from AND measure.due_on <= $due_to
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE measure.due_on >= $due_from AND measure.due_on <= $due_to
  AND ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH document, measure, measure.due_on.year AS year, (measure.due_on.month + 2) / 3 AS quarter
ORDER BY measure.line_start, measure.id
WITH document, year, quarter,
  count(measure) AS tasks,
  collect(measure.number) AS numbers,
  collect(DISTINCT measure.line_start) AS lines,
  collect(measure)[0] AS first
WITH year, quarter, sum(tasks) AS total,
  collect({document: document, tasks: tasks, numbers: numbers, lines: lines, first: first}) AS plans
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  toString(year) + ' ' + toString(quarter)
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  year AS year,
  quarter AS quarter,
  total AS total,
  plan.tasks AS tasks,
  plan.numbers AS numbers,
  plan.lines AS lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
