// 各规划的增速目标 · Growth rates that plans aim at
MATCH (target:Target {kind: 'growth'})
WHERE coalesce(target.unit, '%') IN ['%', '‰', '个百分点']
MATCH (document:Document) WHERE document.id = target.document_id
  AND ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
MATCH (target)-[:MEASURES]->(indicator:Indicator)
WHERE ($indicator IS NULL OR indicator.id IN $indicator)
WITH *,
  indicator.name
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
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
  } AS districts,
  COLLECT {
    MATCH (indicator)<-[:MEASURES]-(before:Target {document_id: document.id})
    WHERE before.kind = 'baseline' AND before.unit = target.unit
    RETURN before ORDER BY before.year DESC, before.line_start, before.id LIMIT 1
  }[0] AS past
RETURN
  past.quote AS past,
  past.year_start AS past_year_start,
  past.year AS past_year,
  past.line_start AS past_line_start,
  past.line_end AS past_line_end,
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
