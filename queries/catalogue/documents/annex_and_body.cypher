// 附件与正文对照 · Annex against body: each task of a document with a task table, and both prints
// A row that restates no whole item may still have its title in a line of the body: the first line
// before it is taken. What differs is worked out from these columns.
UNWIND $document AS one
MATCH (document:Document {id: one})
WHERE EXISTS { MATCH (document)<-[:IN_DOCUMENT]-(row:Measure) WHERE row.place = 'annex' }
WITH document, split(document.text, '\n') AS lines
MATCH (document)<-[:IN_DOCUMENT]-(measure:Measure)
WITH *, CASE
    WHEN measure.place = 'annex' AND measure.body_line_start IS NULL AND size(measure.title) > 5
    THEN [n IN range(1, measure.line_start - 1) WHERE lines[n - 1] CONTAINS measure.title][0]
  END AS titled
WITH *,
  coalesce(measure.body_line_start, titled) AS first,
  coalesce(measure.body_line_end, titled) AS last
RETURN
  measure.id AS measure,
  measure.number AS number,
  measure.title AS title,
  measure.place AS place,
  measure.deadline_text AS deadline_text,
  first AS body_line_start,
  last AS body_line_end,
  lines[first - 1 .. last] AS body_lines,
  COLLECT {
    MATCH (measure)<-[fact:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(agency:Agency)
    RETURN {name: agency.name, as_written: fact.as_written, role: type(fact),
      line_start: fact.line_start, body_line_start: fact.body_line_start}
    ORDER BY fact.line_start, fact.position, agency.id, type(fact)
  } AS units,
  // block evidence
  document.id AS document,
  document.title AS document_title,
  measure.line_start AS line_start,
  measure.line_end AS line_end,
  measure.quote AS quote
  // end
ORDER BY document, line_start, measure
