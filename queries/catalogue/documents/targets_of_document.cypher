// 文件的全部目标 · All targets of a document
MATCH (document:Document) WHERE document.id IN $document
MATCH (target:Target {document_id: document.id})-[:MEASURES]->(indicator:Indicator)
WHERE ($kind IS NULL OR target.kind = $kind)
  AND ($binding IS NULL OR target.binding = $binding)
  AND ($year_basis IS NULL OR target.year_basis = $year_basis)
WITH *,
  document.id
  + ' ' + right('00000' + toString(target.line_start), 6)
  + ' ' + target.id
  + ' ' + indicator.id
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
