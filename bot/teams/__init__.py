"""The Bot Framework at the door: activities in, messages out."""
