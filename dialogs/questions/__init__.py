"""Questions to the project group, and their answers."""
