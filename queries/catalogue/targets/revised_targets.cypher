// 先后几份文件都提到的目标 · Values of which one may revise another
// Loads mark all values of an indicator in a place if one of them may. Some are found by their
// marks, all by the index; those of one place by its plans, which Neo4j begins with only where it
// can neither join them with all values nor take a range of the marks.
CALL () {
  UNWIND $keys AS key
  MATCH (target:Target {revised_as: key})
  RETURN key, target
  UNION ALL
  UNWIND CASE WHEN $keys IS NULL AND $jurisdiction IS NULL THEN [1] ELSE [] END AS every
  MATCH (target:Target) WHERE target.revised_as > ''
  RETURN target.revised_as AS key, target
  UNION ALL
  MATCH (document:Document) WHERE document.jurisdiction = $jurisdiction
  WITH collect(document.id) AS ids
  UNWIND ids AS id
  MATCH (target:Target {document_id: id}) WHERE coalesce(target.revised_as, '') > ''
  RETURN target.revised_as AS key, target
}
WITH * WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
MATCH (target)-[:MEASURES]->(indicator:Indicator)
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
