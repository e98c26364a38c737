"""Which companies a sentence of the project group means."""
