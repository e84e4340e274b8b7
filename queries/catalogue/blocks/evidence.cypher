document.id AS document,
document.title AS document_title,
measure.line_start AS line_start,
measure.line_end AS line_end,
measure.quote AS quote
