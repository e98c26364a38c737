"""Plays a season in fast time."""
