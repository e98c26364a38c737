"""What it takes to read and write where many rows are."""
