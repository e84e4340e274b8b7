// 数值可能矛盾的目标 · Values that may contradict each other
// Loads mark the indicators whose values for the same time may contradict each other. Some are
// found by their marks, all by the index; those of one place by its plans, which Neo4j begins with
// only where it can neither join them with all values nor take a range of the marks.
CALL () {
  UNWIND $keys AS key
  MATCH (indicator:Indicator {contested_as: key})<-[:MEASURES]-(target:Target)
  RETURN key, indicator, target
  UNION ALL
  UNWIND CASE WHEN $keys IS NULL AND $jurisdiction IS NULL THEN [1] ELSE [] END AS every
  MATCH (indicator:Indicator) WHERE indicator.contested_as > ''
  MATCH (indicator)<-[:MEASURES]-(target:Target)
  RETURN indicator.contested_as AS key, indicator, target
  UNION ALL
  MATCH (document:Document) WHERE document.jurisdiction = $jurisdiction
  WITH collect(document.id) AS ids
  UNWIND ids AS id
  MATCH (target:Target {document_id: id})-[:MEASURES]->(indicator:Indicator)
  WHERE coalesce(indicator.contested_as, '') > ''
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
