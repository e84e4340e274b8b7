// 到某日已过期限的任务 · Tasks whose last day had passed, the latest first
CALL () {
  UNWIND coalesce($agency, []) AS who
  MATCH (:Agency {id: who.id})-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND $keys AS day
  MATCH (measure:Measure {due_on: day})
  RETURN measure
  UNION
  UNWIND CASE
    WHEN $keys IS NULL AND $agency IS NULL AND $document IS NULL THEN [1] ELSE []
  END AS every
  MATCH (measure:Measure) WHERE measure.due_on < $before
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE measure.due_on < $before
  AND ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *, duration.inDays(measure.due_on, $before).days AS days_past
WITH *,
  right('000000' + toString(days_past), 7)
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
  } AS supports,
  // end
  COLLECT {
    MATCH (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(one:Agency) RETURN DISTINCT one.id
  } AS ids
RETURN
  days_past AS days_past,
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
  [who IN coalesce($agency, []) WHERE who.id IN ids | who.identity] AS identities,
  [who IN coalesce($agency, []) WHERE who.id IN ids | who.successions] AS successions,
  // block evidence
  document.id AS document,
  document.title AS document_title,
  measure.line_start AS line_start,
  measure.line_end AS line_end,
  measure.quote AS quote,
  // end
  key AS key
ORDER BY key
