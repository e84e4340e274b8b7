// 机构的任务量（按文件和角色） · An agency's workload by plan and role
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})
MATCH (agency)-[role:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND (type(role) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
WITH who, agency, document, measure, role,
  CASE type(role)
    WHEN 'LEADS' THEN '1牵头'
    WHEN 'SUPPORTS' THEN '4配合'
    ELSE CASE role.listed WHEN 1 THEN '2独自负责' ELSE '3共同负责' END
  END AS ranked
ORDER BY role.line_start, measure.id
WITH who, agency, document, ranked,
  count(DISTINCT measure) AS tasks,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT role.line_start) AS lines,
  min(measure.due_on) AS first_due_on,
  coalesce(toString(document.issued_on), '9999') + ' ' + document.id + ' ' + ranked + ' ' + agency.id
    AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  agency.name AS agency,
  who.identity AS identity,
  who.successions AS successions,
  document.id AS document,
  document.title AS document_title,
  document.issued_on AS issued_on,
  substring(ranked, 1) AS role,
  tasks AS tasks,
  numbers AS numbers,
  first_due_on AS first_due_on,
  lines AS lines,
  key AS key
ORDER BY key
