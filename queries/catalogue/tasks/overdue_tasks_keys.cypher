// 到某日已过的期限 · Days on which tasks were due, the latest first
MATCH (measure:Measure) WHERE measure.due_on < $before
RETURN measure.due_on AS key ORDER BY measure.due_on DESC LIMIT $limit
