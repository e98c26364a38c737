"""Network groups beside other ways to make them, on sets that stay as they are."""
