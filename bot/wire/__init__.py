"""In and out: activities, tokens, and the one pooled connection to Teams."""
