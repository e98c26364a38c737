"""Letters and reminders: when each may come, how often, and what becomes of it."""
