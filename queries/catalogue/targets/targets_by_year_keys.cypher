// 某一年目标的次序 · Targets of a year in the order of the answer
MATCH (target:Target) WHERE target.by_year > $after AND target.by_year < $end
  AND ($kind IS NULL OR target.kind = $kind)
  AND ($binding IS NULL OR target.binding = $binding)
  AND ($year_basis IS NULL OR target.year_basis = $year_basis)
RETURN target.by_year AS key ORDER BY target.by_year LIMIT $limit
