// 某一年的目标 · Targets of a year
// Loads keep values in this order. Of some documents, or of a place, all are looked at.
CALL () {
  UNWIND $keys AS key
  MATCH (target:Target {by_year: key})
  RETURN target
  UNION ALL
  UNWIND CASE
    WHEN $keys IS NULL AND $document IS NULL AND $jurisdiction IS NULL THEN [1] ELSE []
  END AS every
  CALL () {
    MATCH (target:Target)
    WHERE target.by_year > toString($year) + '\t' + $after
      AND target.by_year < toString($year) + '\n'
      AND ($kind IS NULL OR target.kind = $kind)
      AND ($binding IS NULL OR target.binding = $binding)
      AND ($year_basis IS NULL OR target.year_basis = $year_basis)
    RETURN target ORDER BY target.by_year LIMIT $limit
  }
  RETURN target
  UNION ALL
  CALL () {
    UNWIND $document AS id
    MATCH (document:Document {id: id})
    WHERE $jurisdiction IS NULL OR document.jurisdiction = $jurisdiction
    RETURN document
    UNION ALL
    MATCH (document:Document) WHERE document.jurisdiction = $jurisdiction AND $document IS NULL
    RETURN document
  }
  MATCH (target:Target {document_id: document.id}) WHERE target.year = $year
    AND target.by_year > toString($year) + '\t' + $after
    AND ($kind IS NULL OR target.kind = $kind)
    AND ($binding IS NULL OR target.binding = $binding)
    AND ($year_basis IS NULL OR target.year_basis = $year_basis)
  RETURN target
}
WITH target, substring(target.by_year, size(toString($year)) + 1) AS key
ORDER BY key LIMIT $limit
MATCH (target)-[:MEASURES]->(indicator:Indicator)
MATCH (document:Document) WHERE document.id = target.document_id
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
