"""What comes after a meeting: how it went, what it was worth, and what was agreed."""
