"""Whether whoever joins a meeting is invited to it, and by what."""

from enum import StrEnum


class Inviting(StrEnum):
    """Who invites."""

    NOBODY = "nobody"
    MAIL = "mail"
    OUTLOOK = "outlook"
    """The hosts' own calendars."""
