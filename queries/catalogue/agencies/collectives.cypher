// 各区人民政府等集体称谓出现在哪里 · Where collectives are named as units, in each plan
CALL () {
  UNWIND coalesce($collective, []) AS one
  MATCH (collective:Agency {id: one})
  RETURN collective
  UNION
  UNWIND CASE WHEN $collective IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(:Measure)
    <-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(collective:Agency)
  RETURN collective
  UNION
  UNWIND CASE WHEN $collective IS NULL AND $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (collective:Agency {kind: 'collective'})
  RETURN collective
}
WITH collective WHERE collective.kind = 'collective'
MATCH (collective)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH * ORDER BY fact.line_start, measure.id, type(fact)
WITH collective, document,
  count(DISTINCT measure) AS tasks,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT fact.as_written) AS as_written,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH collective, sum(tasks) AS total, collect({document: document, tasks: tasks, numbers: numbers,
  as_written: as_written, lines: lines, first: first}) AS plans
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  right('00000' + toString(99999 - total), 5)
  + ' ' + collective.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, COUNT { (collective)<-[:MEMBER_OF]-(:Agency) } AS members
RETURN
  collective.name AS collective,
  members AS members,
  plan.as_written AS as_written,
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
