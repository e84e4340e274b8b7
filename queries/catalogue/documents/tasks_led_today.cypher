// 文件的任务在某日归谁 · Who would lead the tasks of a document at a date
// Declared leads and sole responsibility; every unit only with $everyone. The changes of agencies
// are all that join the printed one with others, looked for once for each of them; which of them
// count at a date is worked out.
UNWIND $document AS one
MATCH (document:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
MATCH (agency:Agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
WHERE ($everyone OR type(fact) = 'LEADS' OR fact.listed = 1)
  AND (type(fact) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
WITH document, agency, collect({measure: measure, fact: fact}) AS stated
WITH *,
  COLLECT {
    MATCH (agency)-[:SUCCEEDED_BY*0..8]-(body:Agency)
    WITH DISTINCT body
    MATCH (body)-[change:SUCCEEDED_BY]->(new:Agency)
    RETURN {old: body.id, old_name: body.name, new: new.id, new_name: new.name, on: change.on,
      not_before: change.not_before, not_after: change.not_after, joined: change.joined,
      source: change.source} ORDER BY body.id, new.id
  } AS changes
UNWIND stated AS one
WITH document, agency, changes, one.measure AS measure, one.fact AS fact
WITH *,
  // block sections
  COLLECT {
    MATCH (measure)-[:PART_OF]->(section:Section)
    RETURN section.title ORDER BY section.line_start, section.id
  } AS sections
  // end
RETURN
  agency.id AS id,
  coalesce(fact.position, 0) AS position,
  agency.name AS agency,
  CASE type(fact)
    WHEN 'LEADS' THEN '牵头'
    WHEN 'SUPPORTS' THEN '配合'
    ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
  END AS role,
  fact.as_written AS as_written,
  changes AS changes,
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
  fact.quote AS quote
ORDER BY document, line_start, measure, role, position, id
