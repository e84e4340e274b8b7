COLLECT {
  MATCH (measure)-[:PART_OF]->(section:Section)
  RETURN section.title ORDER BY section.line_start, section.id
} AS sections
