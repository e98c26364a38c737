"""Broadcasts, and who they are for."""
