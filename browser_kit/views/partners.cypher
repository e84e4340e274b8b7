// 市商务局牵头的任务由谁配合
MATCH path = (agency:Agency)-[:LEADS]->(:Measure)<-[:SUPPORTS]-(:Agency)
WHERE '市商务局' IN agency.names
RETURN path
