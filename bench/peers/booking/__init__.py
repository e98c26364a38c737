"""Booking and cancelling a presentation: the bench's four turns, in small."""
