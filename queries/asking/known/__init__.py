"""What is known before a question is read: words, the names of the graph, phrases that ask."""
