// 两份文件对照 · Two plans side by side: what of one kind each of them has
MATCH (document:Document) WHERE document.id IN $document OR document.id IN $other
CALL (document) {
  MATCH (document)<-[:IN_DOCUMENT]-(measure:Measure) WHERE $aspect = 'tasks'
  WITH document, measure, COLLECT {
      MATCH (measure)<-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]-(agency:Agency)
      RETURN DISTINCT agency.name AS name ORDER BY name
    } AS units
  RETURN {
    id: measure.id, number: measure.number, title: measure.title, text: measure.text,
    deadline: measure.deadline_text, units: units, quote: measure.quote,
    line_start: measure.line_start, line_end: measure.line_end
  } AS item
  UNION ALL
  MATCH (document)<-[:IN_DOCUMENT]-(measure:Measure)
  WHERE $aspect = 'agencies'
  MATCH (measure)<-[role:LEADS|RESPONSIBLE_FOR|SUPPORTS]-(agency:Agency)
  WITH agency, role, measure ORDER BY role.line_start, measure.id, type(role)
  WITH agency, collect(role)[0] AS first, count(DISTINCT measure) AS tasks,
    count(DISTINCT CASE WHEN type(role) = 'LEADS' THEN measure END) AS leads
  RETURN {
    id: agency.id, name: agency.name, tasks: tasks, leads: leads, quote: first.quote,
    line_start: first.line_start, line_end: first.line_end
  } AS item
  UNION ALL
  MATCH (target:Target {document_id: document.id})-[:MEASURES]->(indicator:Indicator)
  WHERE $aspect = 'targets'
  RETURN {
    id: target.id, indicator: indicator.name, target: properties(target),
    districts: COLLECT {
      MATCH (target)-[:LOCATED_IN]->(district:District)
      RETURN district.name ORDER BY district.name
    }
  } AS item
}
RETURN
  document.id AS document,
  document.title AS document_title,
  document.issued_on AS issued_on,
  document.jurisdiction AS jurisdiction,
  document.id IN $other AS in_other,
  item AS item
ORDER BY document, item.id
