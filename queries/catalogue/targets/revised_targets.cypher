// 先后几份文件都提到的目标 · Values of indicators that several plans state
// Loads mark these indicators. Some are found by their marks, all by the index; those of one place
// by its plans.
CALL () {
  UNWIND $keys AS key
  MATCH (indicator:Indicator {revised_as: key})<-[:MEASURES]-(target:Target)
  RETURN key, indicator, target
  UNION ALL
  UNWIND CASE WHEN $keys IS NULL AND $jurisdiction IS NULL THEN [1] ELSE [] END AS every
  MATCH (indicator:Indicator) WHERE indicator.revised_as > ''
  MATCH (indicator)<-[:MEASURES]-(target:Target)
  RETURN indicator.revised_as AS key, indicator, target
  UNION ALL
  MATCH (document:Document) WHERE document.jurisdiction = $jurisdiction
  MATCH (target:Target {document_id: document.id})-[:MEASURES]->(indicator:Indicator)
  WITH indicator, target WHERE indicator.revised_as > ''
  RETURN indicator.revised_as AS key, indicator, target
}
WITH * WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
MATCH (document:Document) WHERE document.id = target.document_id
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
  document.jurisdiction AS jurisdiction,
  key AS key
ORDER BY key
