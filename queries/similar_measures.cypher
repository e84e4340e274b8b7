// 与若干词句相近的任务 · Tasks of other plans that have one of the phrases, or the title
// A phrase that more than $most tasks have tells nothing: of it one more than that are given.
UNWIND $phrases AS phrase
CALL (phrase) {
  CALL db.index.fulltext.queryNodes('measure_text', phrase.lucene) YIELD node
  WITH node
  WHERE node.document_id <> phrase.document
    AND (node.title CONTAINS phrase.words OR node.text CONTAINS phrase.words)
  RETURN node.id AS id LIMIT $most + 1
}
RETURN phrase.words AS words, id AS id
