"""People, talks, questions and links, in the database."""
