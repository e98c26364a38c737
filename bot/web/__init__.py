"""The bot's own pages: the board, and links that are used once."""
