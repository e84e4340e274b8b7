// 先后几份文件都提到的目标 · Values of indicators that several plans state
// Of which places is looked at last: to look at the plan of every target takes most of the time.
MATCH (indicator:Indicator) WHERE COUNT { (indicator)<-[:MEASURES]-() } > 1
MATCH (indicator)<-[:MEASURES]-(target:Target)
WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
WITH indicator, count(DISTINCT target.document_id) AS plans, collect(target) AS targets
WHERE plans > 1
UNWIND targets AS target
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
