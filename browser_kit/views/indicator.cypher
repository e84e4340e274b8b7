// 一个指标在各文件中的目标
MATCH path = (indicator:Indicator)<-[:MEASURES]-(target:Target)<-[:SETS]-(source)
WHERE '港口集装箱吞吐量' IN indicator.names
RETURN path
