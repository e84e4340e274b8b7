// 一份文件的结构：章节、任务、牵头单位
// 把标题换成别的文件
MATCH (document:Document {title: '天津市构建“大消费”格局行动方案'})
MATCH path = (document)<-[:PART_OF*1..2]-(:Section)<-[:PART_OF]-(:Measure)
RETURN path LIMIT 120
