"""The kick-off, and who comes."""
