"""What each letter says, from the facts as they are when it's sent: one file for each subject."""
