// 等待人工复核的事项，以及它们指的是什么
MATCH path = (:ReviewItem {status: 'open'})-[:ABOUT]->()
RETURN path
