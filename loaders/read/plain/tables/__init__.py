"""Tables of any content, and what the readers of all tables share."""
