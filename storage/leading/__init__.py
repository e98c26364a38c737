"""What the project leader changes and counts, in the database."""
