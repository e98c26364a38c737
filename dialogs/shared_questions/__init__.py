"""Questions that deeds of several subjects ask: which company, which time, who joins, whom it is for."""
