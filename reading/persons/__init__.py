"""Persons in a message: names, addresses and telephone numbers, and changes of a list."""
