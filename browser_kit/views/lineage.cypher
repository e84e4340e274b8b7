// 文件依据、引用、修改、废止了哪些文件
MATCH path = (:Document)-[:BASED_ON|CITES|AMENDS|REPEALS]->(:Document)
RETURN path
