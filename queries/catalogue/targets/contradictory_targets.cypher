// 数值可能矛盾的目标 · Values that may contradict each other
// Loads mark the indicators that have different values for the same time. Of which places these are
// is looked at last, since to look at the plan of every target takes most of the time.
MATCH (marked:Indicator) WHERE marked.contested_as > $after
WITH DISTINCT marked.contested_as AS key ORDER BY key LIMIT $limit
MATCH (indicator:Indicator) WHERE indicator.contested_as = key
MATCH (indicator)<-[:MEASURES]-(target:Target)
WHERE target.value IS NOT NULL AND ($year IS NULL OR target.year = $year)
WITH key, indicator,
  target.kind AS kind, target.year AS year, target.year_start AS year_start,
  count(DISTINCT toString(target.value) + coalesce(target.unit, '')) AS different,
  collect(target) AS targets
WHERE different > 1
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
  document.jurisdiction AS jurisdiction,
  key AS key
ORDER BY key
