"""Meetings: free times, bookings, preparation and what came of them, as plain values."""
