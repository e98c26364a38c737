"""What is done, without a word said: each changes the facts and plans the letters that follow."""
