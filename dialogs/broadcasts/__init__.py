"""Broadcasts: chosen, written, looked over, sent, corrected and recalled."""
