// 载入了哪些文件，由谁印发
MATCH path = (document:Document)-[:ISSUED_BY]->(:Agency)
WHERE NOT coalesce(document.stub, false)
RETURN path
