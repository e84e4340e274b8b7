// 集体称谓包括哪些机构 · The members of collectives, with what says so
CALL () {
  UNWIND coalesce($collective, []) AS one
  MATCH (collective:Agency {id: one})
  RETURN collective
  UNION
  UNWIND CASE WHEN $collective IS NULL THEN [1] ELSE [] END AS every
  MATCH (collective:Agency {kind: 'collective'})
  RETURN collective
}
WITH collective WHERE collective.kind = 'collective'
OPTIONAL MATCH (member:Agency)-[belongs:MEMBER_OF]->(collective)
WITH *, collective.id + ' ' + coalesce(member.id, '')
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *,
  COUNT { (collective)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Measure) } AS named,
  COUNT { (member)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Measure) } AS named_itself,
  COLLECT {
    MATCH (member)-[:GOVERNS]->(district:District) RETURN district.name ORDER BY district.name
  } AS governs
RETURN
  collective.name AS collective,
  member.name AS member,
  belongs.source AS source,
  governs AS governs,
  named AS named,
  CASE WHEN member IS NULL THEN null ELSE named_itself END AS named_itself,
  key AS key
ORDER BY key
