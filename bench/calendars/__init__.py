"""Calendars and e-mails: free slots, bookings while Graph is slow, an outage caught up with, e-mails."""
