"""Network groups: what a good group is. `grouping/` searches for proposals, this says what they are worth."""
