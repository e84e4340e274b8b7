// 机构负责的目标 · Targets of the tasks that an agency leads or answers for
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})
MATCH (agency)-[role:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(measure:Measure)
WHERE (type(role) = 'LEADS'
    OR (type(role) = 'RESPONSIBLE_FOR' AND NOT EXISTS { (agency)-[:LEADS]->(measure) })
    OR ($include_supports AND type(role) = 'SUPPORTS'))
MATCH (measure)-[:SETS]->(target:Target)-[:MEASURES]->(indicator:Indicator)
MATCH (document:Document) WHERE document.id = target.document_id
  AND ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(target.line_start), 6)
  + ' ' + target.id
  + ' ' + indicator.id
  + ' ' + measure.id
  + ' ' + agency.id
  + ' ' + type(role)
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  COLLECT {
    MATCH (target)<-[:SETS]-(setter)
    RETURN setter.title ORDER BY setter.line_start DESC, setter.id
  } AS set_by,
  COLLECT {
    MATCH (target)-[:LOCATED_IN]->(district:District) RETURN district.name ORDER BY district.name
  } AS districts
RETURN
  agency.name AS agency,
  who.identity AS identity,
  who.successions AS successions,
  CASE
    WHEN type(role) = 'LEADS' THEN '牵头'
    WHEN type(role) = 'SUPPORTS' THEN '配合'
    WHEN role.listed = 1 THEN '独自负责'
    ELSE '共同负责'
  END AS basis,
  measure.id AS measure,
  measure.title AS title,
  role.as_written AS as_written,
  role.line_start AS role_line_start,
  role.line_end AS role_line_end,
  role.quote AS role_quote,
  indicator.name AS indicator,
  target.kind AS kind,
  target.year_start AS year_start,
  target.year AS year,
  target.year_basis AS year_basis,
  target.comparator AS comparator,
  target.value AS value,
  target.value_max AS value_max,
  target.unit AS unit,
  target.value_text AS value_text,
  target.binding AS binding,
  districts AS districts,
  set_by AS set_by,
  target.id AS target,
  document.id AS document,
  document.title AS document_title,
  target.line_start AS line_start,
  target.line_end AS line_end,
  target.row_heading AS row_heading,
  target.row_heading_line AS row_heading_line,
  target.column_heading AS column_heading,
  target.column_heading_line AS column_heading_line,
  target.quote AS quote,
  key AS key
ORDER BY key
