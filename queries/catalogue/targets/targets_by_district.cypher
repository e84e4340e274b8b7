// 涉及某行政区的目标 · Targets located in a district
// Those that name it themselves, and those of tasks that name it.
MATCH (asked:District) WHERE $district IS NULL OR asked.id IN $district
MATCH inside = (asked)<-[:WITHIN*0..3]-(place:District)
WHERE $within OR length(inside) = 0
WITH DISTINCT place
MATCH (thing)-[fact:LOCATED_IN]->(place)
MATCH (thing)-[sets:SETS*0..1]->(target:Target)-[:MEASURES]->(indicator:Indicator)
WHERE size(sets) = 0 OR NOT EXISTS { (target)-[:LOCATED_IN]->(place) }
MATCH (document:Document) WHERE document.id = target.document_id
  AND ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(target.line_start), 6)
  + ' ' + target.id
  + ' ' + indicator.id
  + ' ' + place.id
  + ' ' + thing.id
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
  place.name AS district,
  place.code AS code,
  CASE WHEN size(sets) = 0 THEN '目标点名' ELSE '任务点名' END AS basis,
  fact.as_written AS as_written,
  fact.line_start AS place_line_start,
  fact.line_end AS place_line_end,
  fact.quote AS place_quote,
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
