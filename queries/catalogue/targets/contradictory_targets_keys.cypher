// 有不同数值的指标 · Marks of indicators in their order
MATCH (marked:Indicator) WHERE marked.contested_as > $after
RETURN marked.contested_as AS key ORDER BY marked.contested_as LIMIT $limit
