// 任务最多的机构 · Agencies by the number of their tasks
// To lead is to be declared lead or solely responsible: $role has both.
// A unit that is listed beside being named as lead or supporter counts as that only.
// Over all plans the numbers are those that loads keep up to date; in some they are counted.
CALL () {
  UNWIND CASE WHEN $document IS NULL AND $jurisdiction IS NULL THEN [1] ELSE [] END AS every
  MATCH (agency:Agency) WHERE agency.tasks > 0 AND ($kind IS NULL OR agency.kind = $kind)
  RETURN agency,
    CASE
      WHEN $role IS NULL THEN agency.tasks
      WHEN '牵头' IN $role THEN agency.tasks_led + agency.tasks_alone
      WHEN '独自负责' IN $role THEN agency.tasks_alone
      WHEN '共同负责' IN $role THEN agency.tasks_joint
      ELSE agency.tasks_supported
    END AS tasks,
    agency.tasks_led AS leads,
    agency.tasks_alone AS solely,
    agency.tasks_joint AS jointly,
    agency.tasks_supported AS supports
  UNION ALL
  MATCH (document:Document)
  WHERE NOT ($document IS NULL AND $jurisdiction IS NULL)
    AND ($document IS NULL OR document.id IN $document)
    AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  MATCH (document)<-[:IN_DOCUMENT]-(measure:Measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
  WHERE ($kind IS NULL OR agency.kind = $kind)
    AND (type(fact) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
  WITH agency, measure,
    CASE type(fact)
      WHEN 'LEADS' THEN '牵头'
      WHEN 'SUPPORTS' THEN '配合'
      ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
    END AS role
  RETURN agency,
    count(DISTINCT CASE WHEN $role IS NULL OR role IN $role THEN measure END) AS tasks,
    count(DISTINCT CASE WHEN role = '牵头' THEN measure END) AS leads,
    count(DISTINCT CASE WHEN role = '独自负责' THEN measure END) AS solely,
    count(DISTINCT CASE WHEN role = '共同负责' THEN measure END) AS jointly,
    count(DISTINCT CASE WHEN role = '配合' THEN measure END) AS supports
}
WITH agency, tasks, leads, solely, jointly, supports
WHERE tasks > 0
WITH *, right('00000000' + toString(99999999 - tasks), 8) + ' ' + agency.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
MATCH (agency)-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND (type(fact) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
  AND ($role IS NULL OR CASE type(fact)
    WHEN 'LEADS' THEN '牵头'
    WHEN 'SUPPORTS' THEN '配合'
    ELSE CASE fact.listed WHEN 1 THEN '独自负责' ELSE '共同负责' END
  END IN $role)
WITH *
ORDER BY coalesce(toString(document.issued_on), '9999'), document.id, fact.line_start, measure.id, type(fact)
WITH key, agency, tasks, leads, solely, jointly, supports,
  collect(DISTINCT document.title) AS documents,
  collect(document)[0] AS document,
  collect(fact)[0] AS first
RETURN
  agency.name AS agency,
  agency.kind AS kind,
  tasks AS tasks,
  leads AS leads,
  solely AS solely,
  jointly AS jointly,
  supports AS supports,
  documents AS documents,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
