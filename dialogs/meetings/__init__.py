"""Presentations and start-up meetings: booked, prepared, moved, cancelled, and what came of them."""
