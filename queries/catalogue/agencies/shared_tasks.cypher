// 两个机构都参与的任务 · Tasks in which two agencies both have a part
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(other:Agency)
WHERE other.id IN $other AND other.id <> agency.id
WITH DISTINCT who, agency, measure, other
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
  + ' ' + agency.id
  + ' ' + other.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
CALL (agency, measure) {
  MATCH (agency)-[edge:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
  WITH edge, CASE type(edge)
      WHEN 'LEADS' THEN '1牵头'
      WHEN 'SUPPORTS' THEN '4配合'
      ELSE CASE edge.listed WHEN 1 THEN '2独自负责' ELSE '3共同负责' END
    END AS ranked
  ORDER BY ranked, edge.line_start
  RETURN collect(edge)[0] AS fact, collect(substring(ranked, 1))[0] AS role
}
CALL (other, measure) {
  MATCH (other)-[edge:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
  WITH edge, CASE type(edge)
      WHEN 'LEADS' THEN '1牵头'
      WHEN 'SUPPORTS' THEN '4配合'
      ELSE CASE edge.listed WHEN 1 THEN '2独自负责' ELSE '3共同负责' END
    END AS ranked
  ORDER BY ranked, edge.line_start
  RETURN collect(edge)[0] AS theirs, collect(substring(ranked, 1))[0] AS other_role
}
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
  role AS role,
  fact.as_written AS as_written,
  other.name AS other,
  other_role AS other_role,
  theirs.as_written AS other_as_written,
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
  theirs.line_start AS other_line_start,
  theirs.line_end AS other_line_end,
  theirs.quote AS other_quote,
  key AS key
ORDER BY key
