// 题目或内容中有某些词的任务 · Tasks whose title or text has some words
// The full-text index narrows down; whether a text has the words, the words decide.
CALL () {
  UNWIND CASE WHEN $words.lucene <> '' THEN [$words.lucene] ELSE [] END AS lucene
  CALL db.index.fulltext.queryNodes('measure_text', lucene) YIELD node
  RETURN node AS measure
  UNION
  UNWIND CASE WHEN $words.lucene = '' THEN [1] ELSE [] END AS every
  MATCH (measure:Measure)
  RETURN measure
}
WITH measure, toLower(coalesce(measure.title, '')) AS titled,
  toLower(coalesce(measure.text, '')) AS text
WHERE all(word IN $words.variants
  WHERE any(form IN word WHERE titled CONTAINS form OR text CONTAINS form))
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($agency IS NULL OR EXISTS {
    MATCH (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
    WHERE agency.id IN [who IN $agency | who.id]
  })
WITH *, all(word IN $words.variants WHERE any(form IN word WHERE titled CONTAINS form))
  AS in_title
WITH *,
  coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  + ' ' + right('00000' + toString(measure.line_start), 6)
  + ' ' + measure.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  // block sections
  COLLECT {
    MATCH (measure)-[:PART_OF]->(section:Section)
    RETURN section.title ORDER BY section.line_start, section.id
  } AS sections,
  // end
  // block staff
  COLLECT {
    MATCH (measure)<-[:LEADS]-(lead:Agency) RETURN lead.name ORDER BY lead.name
  } AS leads,
  COLLECT {
    MATCH (measure)<-[listed:RESPONSIBLE_FOR]-(one:Agency)
    RETURN one.name ORDER BY listed.position, one.name
  } AS responsible,
  COLLECT {
    MATCH (measure)<-[:SUPPORTS]-(support:Agency) RETURN support.name ORDER BY support.name
  } AS supports,
  // end
  COLLECT {
    MATCH (measure)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(one:Agency) RETURN DISTINCT one.id
  } AS ids
RETURN
  in_title AS in_title,
  // block task
  measure.id AS measure,
  measure.number AS number,
  measure.title AS title,
  measure.text AS text,
  sections AS sections,
  measure.deadline_text AS deadline_text,
  measure.due_on AS due_on,
  measure.place AS place,
  // end
  leads AS leads,
  responsible AS responsible,
  supports AS supports,
  [who IN coalesce($agency, []) WHERE who.id IN ids | who.identity] AS identities,
  [who IN coalesce($agency, []) WHERE who.id IN ids | who.successions] AS successions,
  // block evidence
  document.id AS document,
  document.title AS document_title,
  measure.line_start AS line_start,
  measure.line_end AS line_end,
  measure.quote AS quote,
  // end
  key AS key
ORDER BY key
