measure.id AS measure,
measure.number AS number,
measure.title AS title,
measure.text AS text,
sections AS sections,
measure.deadline_text AS deadline_text,
measure.due_on AS due_on,
measure.place AS place
