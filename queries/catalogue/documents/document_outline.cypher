// 文件的章节结构 · The outline of a document
MATCH (document:Document) WHERE document.id IN $document
MATCH (section:Section {document_id: document.id})
WHERE $max_level IS NULL OR section.level <= $max_level
WITH *,
  document.id
  + ' ' + right('00000' + toString(section.line_start), 6)
  + ' ' + right('0' + toString(section.level), 2)
  + ' ' + section.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  COUNT { (section)<-[:PART_OF]-(:Measure) } AS measures,
  COLLECT {
    MATCH (section)-[:PART_OF]->(parent:Section) RETURN parent.id ORDER BY parent.id
  }[0] AS parent,
  COLLECT {
    MATCH (section)-[part:PART_OF]->(whole) RETURN part ORDER BY whole.id
  }[0] AS heading
RETURN
  section.level AS level,
  section.number AS number,
  section.title AS title,
  measures AS measures,
  section.id AS section,
  parent AS parent,
  section.line_end AS last_line,
  document.id AS document,
  document.title AS document_title,
  heading.line_start AS line_start,
  heading.line_end AS line_end,
  heading.quote AS quote,
  key AS key
ORDER BY key
