// 协作网络中最居中的机构 · Central agencies: who has a part in which task; measures are worked out
CALL () {
  UNWIND coalesce($document, []) AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS every
  MATCH (measure:Measure)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE $jurisdiction IS NULL OR document.jurisdiction = $jurisdiction
MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
WHERE $collectives OR agency.kind <> 'collective'
RETURN
  agency.id AS id,
  agency.name AS agency,
  agency.kind AS kind,
  measure.id AS measure,
  type(fact) AS role,
  coalesce(toString(document.issued_on), '9999') AS issued,
  document.id AS document,
  document.title AS document_title,
  fact.line_start AS line_start,
  fact.line_end AS line_end,
  fact.quote AS quote
ORDER BY issued, document, line_start, measure, id, role
