// 市商务局牵头哪些任务，每一项的原文和行号
MATCH (agency:Agency)-[role:LEADS|RESPONSIBLE_FOR]->(measure:Measure)
WHERE '市商务局' IN agency.names AND (type(role) = 'LEADS' OR role.listed = 1)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
RETURN document.title AS 文件, measure.number AS 序号, measure.title AS 任务,
  CASE type(role) WHEN 'LEADS' THEN '牵头' ELSE '独自负责' END AS 依据,
  measure.deadline_text AS 完成时限,
  role.line_start AS 首行, role.line_end AS 末行, role.quote AS 原文
ORDER BY document.issued_on, document.id, role.line_start
