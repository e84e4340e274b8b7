// 机构概况 · What the graph knows of an agency
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id}) WHERE agency.id > $after
WITH who, agency ORDER BY agency.id LIMIT $limit
WITH who, agency,
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
    MATCH (agency)-[change:SUCCEEDED_BY]-(:Agency)
    WITH change, startNode(change) AS old, endNode(change) AS new
    ORDER BY coalesce(change.on, change.not_before, change.not_after), old.id, new.id
    RETURN {old_name: old.name, new_name: new.name, on: change.on,
      not_before: change.not_before, not_after: change.not_after, source: change.source}
  } AS changes,
  COLLECT {
    MATCH (agency)-[:MEMBER_OF]->(whole:Agency) WHERE whole.kind = 'collective'
    RETURN whole.name ORDER BY whole.name
  } AS member_of,
  COLLECT {
    MATCH (agency)<-[:MEMBER_OF]-(member:Agency) WHERE agency.kind = 'collective'
    RETURN member.name ORDER BY member.name
  } AS members,
  COLLECT {
    MATCH (agency)-[:MEMBER_OF]->(whole:Agency) WHERE coalesce(whole.kind, '') <> 'collective'
    RETURN whole.name ORDER BY whole.name
  } AS departments,
  COLLECT {
    MATCH (agency)<-[:MEMBER_OF]-(office:Agency) WHERE coalesce(agency.kind, '') <> 'collective'
    RETURN office.name ORDER BY office.name
  } AS offices,
  COLLECT {
    MATCH (agency)-[:GOVERNS]->(district:District) RETURN district.name ORDER BY district.name
  } AS governs
RETURN
  agency.id AS id,
  agency.name AS name,
  who.identity AS identity,
  who.successions AS successions,
  agency.short_name AS short_name,
  coalesce(agency.aliases, []) AS aliases,
  coalesce(agency.plates, []) AS plates,
  agency.kind AS kind,
  agency.jurisdiction AS jurisdiction,
  agency.jurisdiction AS place_name,
  agency.confirmed AS confirmed,
  leads AS leads,
  solely AS solely,
  jointly AS jointly,
  supports AS supports,
  documents AS documents,
  issued AS issued,
  predecessors AS predecessors,
  successors AS successors,
  changes AS changes,
  member_of AS member_of,
  members AS members,
  departments AS departments,
  offices AS offices,
  governs AS governs,
  agency.id AS key
ORDER BY key
