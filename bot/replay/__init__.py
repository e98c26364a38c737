"""A whole season in fast time: through real activities over HTTP, with a moved clock."""
