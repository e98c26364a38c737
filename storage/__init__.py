"""Tables, one file per collection, on SQLite and PostgreSQL alike. Rows never leave this room."""
