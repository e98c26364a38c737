"""Letters, deliveries and broadcasts, in the database."""
