// 没有列出责任单位的任务 · Tasks for which the plan names nobody
// Once for each plan: how many of its tasks name somebody.
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
  AND ($kind IS NULL OR measure.kind = $kind)
  AND NOT EXISTS { (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(:Agency) }
  AND ($section IS NULL OR EXISTS {
    MATCH (measure)-[:PART_OF]->(:Section)-[:PART_OF*0..8]->(over:Section)
    WHERE over.id = $section OR over.number = $section OR over.title CONTAINS $section
  })
WITH document, collect(measure) AS lacking
WITH document, lacking, COUNT {
    MATCH (document)<-[:IN_DOCUMENT]-(other:Measure)
    WHERE EXISTS { (other)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(:Agency) }
  } AS with_units
UNWIND lacking AS measure
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
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
  measure.kind AS kind,
  with_units AS with_units,
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
  // block evidence
  document.id AS document,
  document.title AS document_title,
  measure.line_start AS line_start,
  measure.line_end AS line_end,
  measure.quote AS quote,
  // end
  key AS key
ORDER BY key
