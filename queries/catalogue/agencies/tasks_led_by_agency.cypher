// 机构牵头的任务 · Tasks that an agency leads
// Declared leads and sole responsibility; first of several only with $include_first.
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})
MATCH (agency)-[role:LEADS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND (type(role) = 'LEADS'
    OR ((role.listed = 1 OR ($include_first AND role.position = 1))
      AND NOT EXISTS { (agency)-[:LEADS]->(measure) }))
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(role.line_start), 6)
  + ' ' + measure.id
  + ' ' + agency.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  // block sections
  COLLECT {
    MATCH (measure)-[:PART_OF]->(section:Section)
    RETURN section.title ORDER BY section.line_start, section.id
  } AS sections
  // end
RETURN
  agency.name AS agency,
  who.identity AS identity,
  who.successions AS successions,
  CASE
    WHEN type(role) = 'LEADS' THEN '牵头'
    WHEN role.listed = 1 THEN '独自负责'
    ELSE '列首位'
  END AS basis,
  type(role) <> 'LEADS' AND role.listed > 1 AS inferred,
  role.as_written AS as_written,
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
  role.line_start AS line_start,
  role.line_end AS line_end,
  role.quote AS quote,
  key AS key
ORDER BY key
