// 数值可能矛盾的目标 · Values that may contradict each other
// Loads mark the indicators that have different values for the same time. Those of one place are
// found by its plans, and no other place is looked at.
CALL () {
  MATCH (marked:Indicator) WHERE marked.contested_as > $after
    AND marked.contested_as > CASE WHEN $jurisdiction IS NULL THEN $after END
  WITH DISTINCT marked.contested_as AS key ORDER BY key LIMIT $limit
  MATCH (indicator:Indicator) WHERE indicator.contested_as = key
  MATCH (indicator)<-[:MEASURES]-(target:Target)
  RETURN key, indicator, target
  UNION ALL
  MATCH (document:Document) WHERE document.jurisdiction = $jurisdiction
  MATCH (target:Target {document_id: document.id})-[:MEASURES]->(indicator:Indicator)
  WITH indicator, target WHERE indicator.contested_as > $after
  RETURN indicator.contested_as AS key, indicator, target
}
WITH * WHERE target.value IS NOT NULL AND ($year IS NULL OR target.year = $year)
WITH key, indicator,
  target.kind AS kind, target.year AS year, target.year_start AS year_start,
  count(DISTINCT toString(target.value) + coalesce(target.unit, '')) AS different,
  collect(target) AS targets
WHERE different > 1
UNWIND targets AS target
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
