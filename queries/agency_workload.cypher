// 机构的任务量（按文件和角色） · An agency's workload by plan and role
MATCH (asked:Agency) WHERE asked.id IN $agency
MATCH history = (asked)<-[:SUCCEEDED_BY*0..4]-(former:Agency)
WHERE $today OR length(history) = 0
MATCH membership = (former)-[:MEMBER_OF*0..2]->(agency:Agency)
WHERE $expand OR length(membership) = 0
WITH DISTINCT agency
MATCH (agency)-[role:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND (type(role) <> 'RESPONSIBLE_FOR' OR NOT EXISTS { (agency)-[:LEADS|SUPPORTS]->(measure) })
WITH document, measure, role,
  CASE type(role)
    WHEN 'LEADS' THEN '1牵头'
    WHEN 'SUPPORTS' THEN '4配合'
    ELSE CASE role.listed WHEN 1 THEN '2独自负责' ELSE '3共同负责' END
  END AS ranked
ORDER BY role.line_start, measure.id
WITH document, ranked,
  count(DISTINCT measure) AS tasks,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT role.line_start) AS lines,
  min(measure.due_on) AS first_due_on,
  coalesce(toString(document.issued_on), '9999') + ' ' + document.id + ' ' + ranked AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
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
