"""Companies, who speaks for them, and where they are on the road, as plain values."""
