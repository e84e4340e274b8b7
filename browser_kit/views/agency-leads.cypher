// 市商务局牵头哪些任务
// 把引号里的名称换成别的机构：全称、简称都可以
MATCH path = (agency:Agency)-[role:LEADS]->(measure:Measure)-[:IN_DOCUMENT]->(document:Document)
WHERE '市商务局' IN agency.names
RETURN path
