"""The hosts' hours, closed days, and a host who is ill."""
