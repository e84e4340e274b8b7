// 指标的次序 · Indicators in the order of the answer
MATCH (indicator:Indicator) WHERE indicator.listed_as > $after
RETURN indicator.listed_as AS key ORDER BY indicator.listed_as LIMIT $limit
