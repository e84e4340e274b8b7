// 先后几份文件都提到的目标 · Values of indicators that several plans of a place state
MATCH (target:Target)-[:MEASURES]->(indicator:Indicator)
WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
MATCH (document:Document) WHERE document.id = target.document_id
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH indicator, document.jurisdiction AS jurisdiction,
  count(DISTINCT document) AS plans, collect(target) AS targets
WHERE plans > 1
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
  document.jurisdiction AS jurisdiction
