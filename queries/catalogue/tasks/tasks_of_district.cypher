// 某个区的任务 · Tasks of a district: of its government, of collectives that it is in, located there
UNWIND $district AS asked
MATCH (district:District {id: asked})
CALL (district) {
  MATCH (district)<-[:GOVERNS]-(agency:Agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
  RETURN '区政府或管委会' AS basis, agency.name AS agency, type(fact) + ' ' + agency.id AS mark,
    CASE type(fact)
      WHEN 'LEADS' THEN '牵头'
      WHEN 'SUPPORTS' THEN '配合'
      ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
    END AS role,
    fact AS fact, measure AS measure
  UNION
  MATCH (district)<-[:GOVERNS]-(:Agency)-[:MEMBER_OF]->(agency:Agency {kind: 'collective'})
  WHERE $expand
  MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure)
  RETURN '所属集体' AS basis, agency.name AS agency, type(fact) + ' ' + agency.id AS mark,
    CASE type(fact)
      WHEN 'LEADS' THEN '牵头'
      WHEN 'SUPPORTS' THEN '配合'
      ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
    END AS role,
    fact AS fact, measure AS measure
  UNION
  MATCH (district)<-[fact:LOCATED_IN]-(measure:Measure)
  WHERE $located
  RETURN '文中点名' AS basis, null AS agency, type(fact) AS mark, null AS role,
    fact AS fact, measure AS measure
  UNION
  MATCH (own:Document) WHERE own.jurisdiction = coalesce(district.code, district.name)
  MATCH (own)<-[fact:IN_DOCUMENT]-(measure:Measure)
  RETURN '本地文件' AS basis, null AS agency, type(fact) AS mark, null AS role,
    fact AS fact, measure AS measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
  + ' ' + district.id
  + ' ' + mark
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
  district.name AS district,
  basis AS basis,
  agency AS agency,
  role AS role,
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
