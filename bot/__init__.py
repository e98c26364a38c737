"""The Teams app: the only room that knows HTTP, Bot Framework and Microsoft."""
