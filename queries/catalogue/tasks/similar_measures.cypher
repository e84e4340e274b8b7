// 与若干词句相近的任务 · Tasks of other plans that have one of some phrases
// A phrase that more than $most tasks have tells nothing: of it one more than that are given.
// Of $titles all tasks that have it in their title are given, in the order of ids, up to $most.
UNWIND $phrases AS phrase
CALL (phrase) {
  CALL db.index.fulltext.queryNodes('measure_text', phrase.lucene) YIELD node
  WITH phrase, node
  WHERE node.document_id <> phrase.document
    AND (node.title CONTAINS phrase.words OR node.text CONTAINS phrase.words)
  RETURN node.id AS id LIMIT $most + 1
}
RETURN phrase.source AS source, phrase.words AS words, false AS whole, id AS id
UNION ALL
UNWIND $titles AS phrase
CALL (phrase) {
  CALL db.index.fulltext.queryNodes('measure_text', phrase.lucene) YIELD node
  WITH phrase, node
  WHERE node.document_id <> phrase.document AND node.title CONTAINS phrase.words
  RETURN node.id AS id ORDER BY id LIMIT $most
}
RETURN phrase.source AS source, phrase.words AS words, true AS whole, id AS id
