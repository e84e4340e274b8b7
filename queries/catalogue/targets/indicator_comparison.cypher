// 一项指标在各文件中的数值 · The values of an indicator over all plans, to be compared
MATCH (indicator:Indicator) WHERE indicator.id IN $indicator
MATCH (indicator)<-[:MEASURES]-(target:Target)
MATCH (document:Document) WHERE document.id = target.document_id
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *, COLLECT {
    MATCH (target)-[:LOCATED_IN]->(district:District) RETURN district.name ORDER BY district.name
  } AS districts
RETURN
  indicator.name AS indicator,
  properties(target) AS target,
  districts AS districts,
  document.id AS document,
  document.title AS document_title,
  document.issued_on AS issued_on,
  document.jurisdiction AS jurisdiction
