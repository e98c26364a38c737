"""The engine of conversations: flows, forms, questions, buttons."""
