"""One turn: who speaks, its transaction, and what is thought outside of it."""
