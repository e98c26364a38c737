"""What the bot does unasked: letters, errands, upkeep."""
