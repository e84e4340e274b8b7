// 滨海新区要做什么，谁牵头
MATCH path = (district:District)<-[:LOCATED_IN]-(measure:Measure)<-[:LEADS|RESPONSIBLE_FOR]-(:Agency)
WHERE '滨海新区' IN district.names
RETURN path LIMIT 120
