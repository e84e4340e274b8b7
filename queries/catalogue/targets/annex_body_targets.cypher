// 同一目标在正文和附件中的写法 · How body and annex of a document print the same targets
MATCH (document:Document) WHERE document.id IN $document
MATCH (target:Target {document_id: document.id})-[:MEASURES]->(indicator:Indicator)
MATCH (target)<-[:SETS]-(setter)
WITH document, target, indicator, setter ORDER BY setter.line_start DESC, setter.id
WITH document, target, indicator, collect(setter)[0] AS setter
WITH *, COLLECT {
    MATCH (target)-[:LOCATED_IN]->(district:District) RETURN district.name ORDER BY district.name
  } AS districts
RETURN
  indicator.name AS indicator,
  properties(target) AS target,
  districts AS districts,
  EXISTS {
    MATCH (annex:Section {document_id: document.id})
    WHERE annex.number STARTS WITH '附件'
      AND annex.line_start <= target.line_start AND target.line_start <= annex.line_end
  } AS in_annex,
  setter.id AS setter,
  setter.title AS title,
  document.id AS document,
  document.title AS document_title,
  document.issued_on AS issued_on,
  document.jurisdiction AS jurisdiction
