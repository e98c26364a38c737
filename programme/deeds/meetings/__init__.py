"""What is done with meetings: who hears of a change, and what stands in whose calendar."""
