"""Which deed a message names and how surely, and which question it asks: by its words and one classifier."""
