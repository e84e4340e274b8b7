"""How well texts were read: precision, recall and F1 against annotation by hand (gold)."""
