"""What it takes to send letters: at the pace that Teams allows, at once, and to many."""
