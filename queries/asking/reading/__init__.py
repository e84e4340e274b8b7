"""A question as a sentence: its tokens, names also in part, topics, and what may be left out."""
