"""What is sent unasked: what is coming, what is turned off, what became of it."""
