// 哪些任务先到期，谁牵头
MATCH path = (:Agency)-[:LEADS|RESPONSIBLE_FOR]->(measure:Measure)
WHERE measure.due_on IS NOT NULL
WITH path, measure ORDER BY measure.due_on, measure.id LIMIT 60
RETURN path
