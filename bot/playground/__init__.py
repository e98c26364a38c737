"""Starts the Microsoft 365 Agents Playground, one page for each person of the demo."""
