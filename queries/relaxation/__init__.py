"""Why an answer has no rows, and the nearest answers that have some."""
