// 全部指标 · All indicators, with how many values and plans there are
// Loads keep up to date which indicators have values, and by what they are ordered.
CALL () {
  UNWIND $keys AS key
  MATCH (indicator:Indicator {listed_as: key})
  RETURN indicator
  UNION ALL
  UNWIND CASE WHEN $keys IS NULL THEN [1] ELSE [] END AS every
  CALL () {
    MATCH (indicator:Indicator) WHERE indicator.listed_as > $after
    RETURN indicator ORDER BY indicator.listed_as LIMIT $limit
  }
  RETURN indicator
}
WITH indicator, indicator.listed_as AS key
WITH *,
  COUNT { (indicator)<-[:MEASURES]-(:Target) } AS values,
  COUNT { MATCH (indicator)<-[:MEASURES]-(t:Target) WHERE t.kind <> 'baseline' } AS targets,
  COLLECT {
    MATCH (indicator)<-[:MEASURES]-(t:Target)
    WITH DISTINCT t.document_id AS id
    MATCH (document:Document {id: id})
    RETURN document.title ORDER BY document.issued_on, id
  } AS documents,
  COLLECT {
    MATCH (indicator)<-[:MEASURES]-(t:Target) WHERE t.year IS NOT NULL
    RETURN DISTINCT t.year AS year ORDER BY year
  } AS years
RETURN
  indicator.name AS indicator,
  indicator.unit AS unit,
  coalesce(indicator.aliases, []) AS aliases,
  coalesce(indicator.confirmed, true) AS confirmed,
  values AS values,
  targets AS targets,
  size(documents) AS plans,
  documents AS documents,
  years AS years,
  indicator.id AS id,
  key AS key
ORDER BY key
