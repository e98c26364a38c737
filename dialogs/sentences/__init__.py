"""What a typed sentence does: heard with what surrounds it, then answered, begun or asked about."""
