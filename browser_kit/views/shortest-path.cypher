// 两个名称之间的最短路径，每一步都有原文
MATCH (start:Agency), (end:District)
WHERE '市商务局' IN start.names AND '滨海新区' IN end.names
MATCH path = allShortestPaths((start)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR|LOCATED_IN|GOVERNS*..6]-(end))
RETURN path LIMIT 25
