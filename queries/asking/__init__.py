"""A question in Chinese → a question of the catalogue with its parameters, or why not."""
