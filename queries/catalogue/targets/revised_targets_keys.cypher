// 几份文件都提到的指标 · Marks of indicators in their order
MATCH (marked:Indicator) WHERE marked.revised_as > $after
RETURN marked.revised_as AS key ORDER BY marked.revised_as LIMIT $limit
