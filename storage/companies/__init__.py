"""Companies, places and registrations, in the database."""
