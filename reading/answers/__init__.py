"""Finds the answer to a question, or says that it has none."""
