// 与机构共同承担任务的机构 · Agencies that share tasks with an agency
// The evidence is the first shared task: the words that name the other agency. Who is responsible
// alone leads.
UNWIND $agency AS who
MATCH (agency:Agency {id: who.id})
MATCH (agency)-[mine:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(measure:Measure)
MATCH (measure)-[:IN_DOCUMENT]->(document:Document)
WHERE ($document IS NULL OR document.id IN $document)
  AND ($jurisdiction IS NULL OR document.jurisdiction = $jurisdiction)
  AND ($year IS NULL OR document.issued_on.year = $year)
  AND ($sector IS NULL OR EXISTS {
    MATCH (measure)-[:CONCERNS]->(sector:Sector) WHERE sector.id IN $sector
  })
MATCH (measure)<-[theirs:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(other:Agency)
WHERE NOT other.id IN [one IN $agency | one.id]
WITH * ORDER BY coalesce(toString(document.issued_on), '9999'), document.id,
  theirs.line_start, measure.id, type(theirs), type(mine), agency.id
WITH other,
  count(DISTINCT measure) AS tasks,
  count(DISTINCT CASE
    WHEN (type(mine) = 'LEADS' OR mine.listed = 1) AND type(theirs) = 'SUPPORTS' THEN measure END)
    AS supported_by_it,
  count(DISTINCT CASE
    WHEN type(mine) = 'SUPPORTS' AND (type(theirs) = 'LEADS' OR theirs.listed = 1) THEN measure END)
    AS led_by_it,
  count(DISTINCT CASE WHEN type(mine) = 'LEADS' AND type(theirs) = 'LEADS' THEN measure END)
    AS co_led,
  count(DISTINCT document) AS documents,
  collect(document)[0] AS document,
  collect(theirs)[0] AS first,
  collect(DISTINCT agency.id) AS ours
WITH *, right('00000' + toString(99999 - tasks), 5) + ' ' + other.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
RETURN
  other.name AS agency,
  [who IN $agency WHERE who.id IN ours | who.identity] AS identities,
  [who IN $agency WHERE who.id IN ours | who.successions] AS successions,
  tasks AS tasks,
  supported_by_it AS supported_by_it,
  led_by_it AS led_by_it,
  co_led AS co_led,
  documents AS documents,
  document.id AS document,
  document.title AS document_title,
  first.line_start AS line_start,
  first.line_end AS line_end,
  first.quote AS quote,
  key AS key
ORDER BY key
