"""Which question of the catalogue a sentence asks, and with which parameters."""
