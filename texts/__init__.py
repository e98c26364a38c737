"""What is said: the shapes of it (say), and the words in each language as data."""
