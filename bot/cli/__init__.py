"""`python -m bot …`: what whoever runs it can do from a command line."""
