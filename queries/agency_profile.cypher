// 机构概况 · What the graph knows of an agency
MATCH (agency:Agency) WHERE agency.id IN $agency AND agency.id > $after
WITH agency ORDER BY agency.id LIMIT $limit
WITH agency,
  COUNT { (agency)-[:LEADS]->(:Measure) } AS leads,
  COUNT { MATCH (agency)-[role:RESPONSIBLE_FOR]->(:Measure) WHERE role.listed = 1 } AS solely,
  COUNT { MATCH (agency)-[role:RESPONSIBLE_FOR]->(:Measure) WHERE role.listed > 1 } AS jointly,
  COUNT { (agency)-[:SUPPORTS]->(:Measure) } AS supports,
  COLLECT {
    MATCH (agency)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Measure)-[:IN_DOCUMENT]->(d:Document)
    WITH DISTINCT d RETURN d.title ORDER BY d.issued_on, d.id
  } AS documents,
  COLLECT {
    MATCH (agency)<-[:ISSUED_BY]-(d:Document) RETURN d.title ORDER BY d.issued_on, d.id
  } AS issued,
  COLLECT {
    MATCH (agency)<-[:SUCCEEDED_BY]-(old:Agency) RETURN old.name ORDER BY old.name
  } AS predecessors,
  COLLECT {
    MATCH (agency)-[:SUCCEEDED_BY]->(new:Agency) RETURN new.name ORDER BY new.name
  } AS successors,
  COLLECT {
    MATCH (agency)-[:MEMBER_OF]->(whole:Agency) RETURN whole.name ORDER BY whole.name
  } AS member_of,
  COLLECT {
    MATCH (agency)<-[:MEMBER_OF]-(member:Agency) RETURN member.name ORDER BY member.name
  } AS members,
  COLLECT {
    MATCH (agency)-[:GOVERNS]->(district:District) RETURN district.name ORDER BY district.name
  } AS governs
RETURN
  agency.id AS id,
  agency.name AS name,
  agency.short_name AS short_name,
  coalesce(agency.aliases, []) AS aliases,
  agency.kind AS kind,
  agency.jurisdiction AS jurisdiction,
  agency.confirmed AS confirmed,
  leads AS leads,
  solely AS solely,
  jointly AS jointly,
  supports AS supports,
  documents AS documents,
  issued AS issued,
  predecessors AS predecessors,
  successors AS successors,
  member_of AS member_of,
  members AS members,
  governs AS governs,
  agency.id AS key
ORDER BY key
