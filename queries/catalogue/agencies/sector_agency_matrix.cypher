// 行业与机构（按文件计数） · Sector by agency: number of tasks in each plan
// The lines, and the evidence, name the agency; sector_lines name the sector.
WITH COLLECT {
    MATCH (asked:Sector)<-[:BROADER*0..4]-(below:Sector)
    WHERE asked.id IN coalesce($sector, []) AND ($narrower OR asked = below)
    RETURN DISTINCT below.id
  } AS wanted
CALL (wanted) {
  UNWIND wanted AS one
  MATCH (:Sector {id: one})<-[:CONCERNS]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $sector IS NULL THEN coalesce($agency, []) ELSE [] END AS who
  MATCH (:Agency {id: who.id})-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $sector IS NULL AND $agency IS NULL THEN coalesce($document, []) ELSE [] END AS one
  MATCH (:Document {id: one})<-[:IN_DOCUMENT]-(measure:Measure)
  RETURN measure
  UNION
  UNWIND CASE WHEN $sector IS NULL AND $agency IS NULL AND $document IS NULL THEN [1] ELSE [] END
    AS every
  MATCH (measure:Measure)-[:CONCERNS]->(:Sector)
  RETURN measure
}
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
MATCH (measure)-[about:CONCERNS]->(sector:Sector)
WHERE $sector IS NULL OR sector.id IN wanted
MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
WHERE $agency IS NULL OR agency.id IN [who IN $agency | who.id]
WITH * ORDER BY fact.line_start, measure.id, type(fact)
WITH sector, agency, document,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE WHEN type(fact) = 'LEADS' OR fact.listed = 1 THEN measure END) AS leads,
  collect(DISTINCT measure.number) AS numbers,
  collect(DISTINCT fact.line_start) AS lines,
  collect(DISTINCT about.line_start) AS sector_lines,
  collect(fact)[0] AS first
WITH sector, agency, sum(tasks) AS total, collect({document: document, tasks: tasks, leads: leads,
  numbers: numbers, lines: lines, sector_lines: sector_lines, first: first}) AS plans
UNWIND plans AS plan
WITH *, plan.document AS document, plan.first AS first
WITH *,
  sector.id
  + ' ' + right('00000' + toString(99999 - total), 5)
  + ' ' + agency.id
  + ' ' + coalesce(toString(document.issued_on), '9999')
  + ' ' + document.id
  AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  sector.name AS sector,
  agency.name AS agency,
  [who IN coalesce($agency, []) WHERE who.id = agency.id | who.identity] AS identities,
  [who IN coalesce($agency, []) WHERE who.id = agency.id | who.successions] AS successions,
  total AS total,
  plan.tasks AS tasks,
  plan.leads AS leads,
  plan.numbers AS numbers,
  plan.lines AS lines,
  plan.sector_lines AS sector_lines,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
