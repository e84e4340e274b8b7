// 先后几份文件都提到的目标 · Values of indicators that several plans state
// Loads mark these indicators. Of which places the values are is looked at last: to look at the plan
// of every target takes most of the time.
MATCH (marked:Indicator) WHERE marked.revised_as > $after
WITH DISTINCT marked.revised_as AS key ORDER BY key LIMIT $limit
MATCH (indicator:Indicator) WHERE indicator.revised_as = key
MATCH (indicator)<-[:MEASURES]-(target:Target)
WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
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
  document.jurisdiction AS jurisdiction,
  key AS key
ORDER BY key
