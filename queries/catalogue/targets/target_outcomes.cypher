// 目标和后来公布的实际值 · Targets, and what later plans state was reached
// Starts from the document where one is given, else from the indicator.
CALL () {
  UNWIND $document AS one
  MATCH (asked:Target {document_id: one})-[:MEASURES]->(indicator:Indicator)
  WHERE $indicator IS NULL OR indicator.id IN $indicator
  RETURN DISTINCT indicator
  UNION
  UNWIND CASE WHEN $document IS NULL THEN $indicator END AS one
  MATCH (indicator:Indicator {id: one})
  RETURN DISTINCT indicator
}
MATCH (indicator)<-[:MEASURES]-(target:Target)
MATCH (document:Document) WHERE document.id = target.document_id
WITH DISTINCT indicator, target, document
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
  $document IS NULL OR document.id IN $document AS asked
