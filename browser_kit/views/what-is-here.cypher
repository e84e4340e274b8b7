// 图里有什么：各类节点有多少
MATCH (n) WHERE n.id IS NOT NULL
RETURN labels(n)[0] AS label, count(*) AS nodes
ORDER BY nodes DESC
