"""The Agents Playground."""
