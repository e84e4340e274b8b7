// 机构改革：谁的职责划入了谁
MATCH path = (:Agency)-[:SUCCEEDED_BY]->(:Agency)
RETURN path
