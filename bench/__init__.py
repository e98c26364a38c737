"""Measures the bot beside its peers: `make bench`."""
