"""The rules of a competence programme, as plain values and pure functions."""
