// 几个单位共同牵头的任务 · Tasks with several declared leads
// The evidence is the first of the words that declare a lead.
CALL () {
  UNWIND coalesce($agency, []) AS who
  MATCH (:Agency {id: who.id})-[:LEADS]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $agency IS NULL AND $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (:Agency)-[:LEADS]->(measure:Measure)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($other IS NULL OR EXISTS {
    MATCH (measure)<-[:LEADS]-(other:Agency) WHERE other.id IN $other
  })
WITH measure, document, COUNT { (measure)<-[:LEADS]-(:Agency) } AS lead_count
WHERE lead_count > 1
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
    MATCH (measure)<-[lead:LEADS]-(one:Agency)
    RETURN lead ORDER BY lead.line_start, one.id
  }[0] AS fact,
  COLLECT { MATCH (measure)<-[:LEADS]-(one:Agency) RETURN DISTINCT one.id } AS ids,
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
  lead_count AS lead_count,
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
  document.id AS document,
  document.title AS document_title,
  fact.line_start AS line_start,
  fact.line_end AS line_end,
  fact.quote AS quote,
  key AS key
ORDER BY key
