// 路径的一步 · One step of a path: the edges of some nodes that a text states
// A node with more than $most edges is counted, not passed through. $with_words adds the words of the edges.
// The home is never null: the embedded engine would read all documents to find none with such an id.
CALL () {
  UNWIND $agencies AS id MATCH (n:Agency {id: id}) RETURN n
  UNION ALL UNWIND $measures AS id MATCH (n:Measure {id: id}) RETURN n
  UNION ALL UNWIND $documents AS id MATCH (n:Document {id: id}) RETURN n
  UNION ALL UNWIND $sections AS id MATCH (n:Section {id: id}) RETURN n
  UNION ALL UNWIND $targets AS id MATCH (n:Target {id: id}) RETURN n
  UNION ALL UNWIND $indicators AS id MATCH (n:Indicator {id: id}) RETURN n
  UNION ALL UNWIND $districts AS id MATCH (n:District {id: id}) RETURN n
  UNION ALL UNWIND $sectors AS id MATCH (n:Sector {id: id}) RETURN n
}
WITH n, COUNT {
    (n)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR|IN_DOCUMENT|PART_OF|SETS|MEASURES|LOCATED_IN|CONCERNS
      |ISSUED_BY|BASED_ON|CITES|AMENDS|REPEALS]-()
  } AS degree
OPTIONAL MATCH (n)-[edge:LEADS|SUPPORTS|RESPONSIBLE_FOR|IN_DOCUMENT|PART_OF|SETS|MEASURES
  |LOCATED_IN|CONCERNS|ISSUED_BY|BASED_ON|CITES|AMENDS|REPEALS]-(other)
WHERE degree <= $most
  AND NOT (type(edge) = 'PART_OF' AND (n:Measure OR other:Measure))
WITH n, degree, edge, other, CASE WHEN $with_words THEN coalesce(
    startNode(edge).document_id,
    CASE WHEN startNode(edge):Document THEN startNode(edge).id END,
    endNode(edge).document_id, '') ELSE '' END AS home
OPTIONAL MATCH (document:Document {id: home})
RETURN
  n.id AS id,
  degree AS degree,
  other.id AS other,
  labels(other)[0] AS other_label,
  type(edge) AS type,
  startNode(edge) = n AS forth,
  CASE WHEN $with_words THEN properties(edge) END AS edge,
  CASE WHEN $with_words THEN coalesce(n.name, n.title, n.quote) END AS name,
  CASE WHEN $with_words THEN coalesce(other.name, other.title, other.quote) END AS other_name,
  document.id AS document,
  document.title AS document_title
