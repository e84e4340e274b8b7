"""What Neo4j Browser needs to show this graph well: a style, a guide, and saved statements."""
