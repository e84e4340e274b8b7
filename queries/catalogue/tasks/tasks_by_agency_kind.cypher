// 某一级、某一类机构的任务 · Tasks of agencies of a level or kind
// 区级: district governments, zone committees, collectives of them; 中央: central organs and their
// local offices; 市级: the others.
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(:Measure)
    <-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
  RETURN agency
  UNION
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (agency:Agency)
  RETURN agency
}
WITH agency, CASE
    WHEN agency.kind = 'central_agency' OR agency.jurisdiction = '100000' THEN '中央'
    WHEN agency.kind IN ['district_government', 'zone_committee'] THEN '区级'
    WHEN agency.kind = 'collective'
      AND (agency.name ENDS WITH '区人民政府' OR agency.name ENDS WITH '区政府') THEN '区级'
    ELSE '市级'
  END AS level
WHERE ($level IS NULL OR level = $level) AND ($kind IS NULL OR agency.kind = $kind)
MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
  + ' ' + agency.id
  + ' ' + type(fact)
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
  agency.name AS agency,
  level AS level,
  agency.kind AS kind,
  CASE type(fact)
    WHEN 'LEADS' THEN '牵头'
    WHEN 'SUPPORTS' THEN '配合'
    ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
  END AS role,
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
