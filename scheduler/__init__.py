"""What happens when: the timetable, the outbox, and the engine that wakes it."""
