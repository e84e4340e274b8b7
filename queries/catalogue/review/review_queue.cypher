// 待人工复核的事项 · What could not be decided, most answers affected first
MATCH (item:ReviewItem)
MATCH (document:Document) WHERE document.id = item.document_id
  AND ($document IS NULL OR document.id IN $document)
  AND ($status = 'all' OR item.status = $status)
WITH *,
  right('00000' + toString(99999 - coalesce(item.affects, 0)), 5)
  + ' ' + document.id
  + ' ' + right('00000' + toString(item.line_start), 6)
  + ' ' + item.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, COLLECT {
    MATCH (item)-[:ABOUT]->(thing) RETURN thing.id ORDER BY thing.id
  } AS about
RETURN
  item.reason AS reason,
  coalesce(item.suggestions, []) AS suggestions,
  item.rule AS rule,
  coalesce(item.affects, 0) AS affects,
  item.status AS status,
  item.decision AS decision,
  item.words AS words,
  item.task AS task,
  about AS about,
  item.id AS item,
  document.id AS document,
  document.title AS document_title,
  item.line_start AS line_start,
  item.line_end AS line_end,
  item.quote AS quote,
  key AS key
ORDER BY key
