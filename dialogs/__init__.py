"""Conversations: the engine (flow), one turn (turn), and one file for each deed."""
