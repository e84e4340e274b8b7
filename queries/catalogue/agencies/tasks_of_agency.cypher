// 机构的全部任务及其角色 · All tasks of an agency, with its role in each
// To lead is to be declared lead or solely responsible: $role has both.
// A unit that is listed beside being named as lead or supporter counts as that only.
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})
MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($due_from IS NULL OR measure.due_on >= $due_from)
  AND ($due_to IS NULL OR measure.due_on <= $due_to)
  AND (type(fact) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
WITH *,
  CASE type(fact)
    WHEN 'LEADS' THEN '牵头'
    WHEN 'SUPPORTS' THEN '配合'
    ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
  END AS role
WHERE $role IS NULL OR role IN $role
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(fact.line_start), 6)
  + ' ' + measure.id
  + ' ' + type(fact)
  + ' ' + agency.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  // block sections
  COLLECT {
    MATCH (measure)-[:PART_OF]->(section:Section)
    RETURN section.title ORDER BY section.line_start, section.id
  } AS sections,
  // end
  COLLECT {
    MATCH (measure)<-[:LEADS]-(lead:Agency) RETURN lead.name ORDER BY lead.name
  } AS leads
RETURN
  agency.name AS agency,
  who.identity AS identity,
  who.successions AS successions,
  role AS role,
  false AS inferred,
  fact.as_written AS as_written,
  leads AS leads,
  // block task
  measure.id AS measure,
  measure.number AS number,
  measure.title AS title,
  measure.text AS text,
  sections AS sections,
  measure.deadline_text AS deadline_text,
  measure.due_on AS due_on,
  measure.place AS place,
  // end
  document.id AS document,
  document.title AS document_title,
  fact.line_start AS line_start,
  fact.line_end AS line_end,
  fact.quote AS quote,
  key AS key
ORDER BY key
