"""The hosts' calendars in Outlook, played."""
