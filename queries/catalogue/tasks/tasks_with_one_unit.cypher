// 只有一个责任单位的任务 · Tasks with one unit in any role
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
WITH *,
  COLLECT {
    MATCH (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(one:Agency) RETURN DISTINCT one.id
  } AS ids
WHERE size(ids) = 1
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  COLLECT {
    MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(:Agency)
    RETURN fact ORDER BY fact.line_start
  }[0] AS fact,
  // block sections
  COLLECT {
    MATCH (measure)-[:PART_OF]->(section:Section)
    RETURN section.title ORDER BY section.line_start, section.id
  } AS sections,
  // end
  // block staff
  COLLECT {
    MATCH (measure)<-[:LEADS]-(lead:Agency) RETURN lead.name ORDER BY lead.name
  } AS leads,
  COLLECT {
    MATCH (measure)<-[listed:RESPONSIBLE_FOR]-(one:Agency)
    RETURN one.name ORDER BY listed.position, one.name
  } AS responsible,
  COLLECT {
    MATCH (measure)<-[:SUPPORTS]-(support:Agency) RETURN support.name ORDER BY support.name
  } AS supports
  // end
RETURN
  measure.kind AS kind,
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
  leads AS leads,
  responsible AS responsible,
  supports AS supports,
  document.id AS document,
  document.title AS document_title,
  fact.line_start AS line_start,
  fact.line_end AS line_end,
  fact.quote AS quote,
  key AS key
ORDER BY key
