"""The board: what a person may see of it, its map, its charts, and how it stays up to date."""
