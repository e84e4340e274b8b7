// 涉及某行业的任务 · Tasks that concern a sector
MATCH (asked:Sector) WHERE asked.id IN $sector
MATCH below = (asked)<-[:BROADER*0..4]-(sector:Sector)
WHERE $narrower OR length(below) = 0
WITH DISTINCT sector
MATCH (measure:Measure)-[fact:CONCERNS]->(sector)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(fact.line_start), 6)
  + ' ' + measure.id
  + ' ' + sector.id
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
  } AS supports
  // end
RETURN
  sector.name AS sector,
  fact.as_written AS as_written,
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
