"""Outlook as the local mode plays it: the hosts' calendars, and a page to be a host on."""
