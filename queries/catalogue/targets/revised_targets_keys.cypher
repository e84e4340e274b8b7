// 后来的文件可能改了的数值 · Marks of values in their order
MATCH (marked:Target) WHERE marked.revised_as > $after
RETURN marked.revised_as AS key ORDER BY marked.revised_as LIMIT $limit
