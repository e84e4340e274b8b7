// 机构的沿革 · An agency through reorganisations: what it came from, what it became, its name plates
UNWIND $agency AS one
MATCH (asked:Agency {id: one})-[:SUCCEEDED_BY*0..8]-(body:Agency)
WITH DISTINCT asked, body
CALL (body) {
  MATCH (body)-[change:SUCCEEDED_BY]->(other:Agency)
  RETURN CASE WHEN change.joined THEN '并入' ELSE '后继' END AS relation, other.name AS other,
    other.id AS mark, change.on AS on, change.not_before AS not_before,
    change.not_after AS not_after, change.source AS source
  UNION
  UNWIND range(0, size(coalesce(body.plates, [])) - 1) AS place
  RETURN '加挂牌子' AS relation, body.plates[place] AS other, body.plates[place] AS mark,
    null AS on, null AS not_before, null AS not_after, body.plate_sources[place] AS source
  UNION
  MATCH (body)<-[inside:MEMBER_OF]-(other:Agency)
  WHERE coalesce(body.kind, '') <> 'collective'
  RETURN '内设机构' AS relation, other.name AS other, other.id AS mark,
    null AS on, null AS not_before, null AS not_after, inside.source AS source
  UNION
  MATCH (body)-[inside:MEMBER_OF]->(other:Agency)
  WHERE coalesce(other.kind, '') <> 'collective'
  RETURN '隶属' AS relation, other.name AS other, other.id AS mark,
    null AS on, null AS not_before, null AS not_after, inside.source AS source
}
WITH *,
  asked.id
  + ' ' + toString(coalesce(on, not_before, not_after, '9999'))
  + ' ' + relation + ' ' + body.id + ' ' + mark
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
WITH *, COLLECT {
    MATCH (body)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Measure)-[:IN_DOCUMENT]->(plan:Document)
    WITH DISTINCT plan
    RETURN plan.title ORDER BY plan.issued_on, plan.id
  } AS named_in
RETURN
  asked.name AS agency,
  body.name AS body,
  relation AS relation,
  other AS other,
  on AS on,
  not_before AS not_before,
  not_after AS not_after,
  source AS source,
  named_in AS named_in,
  key AS key
ORDER BY key
