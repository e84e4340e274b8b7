// 谁牵头、谁配合（按文件计数） · Lead agency by supporting agency: number of tasks in each plan
// A lead is declared, or responsible alone. The lines, and the evidence, name the supporting agency.
CALL () {
  UNWIND coalesce($agency, []) AS who
  MATCH (:Agency {id: who.id})-[:LEADS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL AND $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (:Agency)-[:LEADS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
MATCH (measure)<-[role:LEADS|RESPONSIBLE_FOR]-(lead:Agency)
MATCH (measure)<-[fact:SUPPORTS]-(support:Agency)
WHERE (type(role) = 'LEADS' OR role.listed = 1)
  AND ($agency IS NULL OR lead.id IN [who IN $agency | who.id])
WITH * ORDER BY fact.line_start, measure.id
WITH lead, support, document,
  count(DISTINCT measure) AS tasks,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT fact.line_start) AS lines,
  collect(fact)[0] AS first
WITH lead, support, sum(tasks) AS total,
  collect({document: document, tasks: tasks, numbers: numbers, lines: lines, first: first}) AS plans
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  right('00000' + toString(99999 - total), 5)
  + ' ' + lead.id
  + ' ' + support.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  lead.name AS lead,
  [who IN coalesce($agency, []) WHERE who.id = lead.id | who.identity] AS identities,
  [who IN coalesce($agency, []) WHERE who.id = lead.id | who.successions] AS successions,
  support.name AS support,
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
