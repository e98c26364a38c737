"""What the bot asks of others than Teams."""
