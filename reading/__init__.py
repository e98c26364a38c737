"""What is said to us: one Reading of each typed message."""
