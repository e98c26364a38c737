"""Links by which people join a meeting: the hosts' own, or one for a single meeting."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from programme.errors import NotAnAnswerError
from programme.plan import Programme

LONGEST = 1000
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_TEAMS = re.compile(r"(?:^|\.)(?:teams\.microsoft\.(?:com|us)|teams\.live\.com|teams\.cloud\.microsoft)$")
_MEETING = re.compile(r"^/(?:l/meetup-join/|meet/|v2/\?meetingjoin|dl/launcher/)")
"""Paths of meetings (Microsoft Learn, "Deep link to a meeting"); others are chats, channels, apps."""


class NotAJoinLinkError(NotAnAnswerError):
    """No address by which somebody could join a meeting."""

    words = "not-a-join-link"
    about = "join_link"


def read_join_link(text: str) -> str:
    """The link in a text or a whole invitation, where Teams' own comes first; else NotAJoinLinkError."""
    found: dict[str, None] = dict.fromkeys(one.rstrip(".,;:!?)]}") for one in _ADDRESS.findall(text))
    usable = [one for one in found if _is_usable(one)]
    of_teams = [one for one in usable if _is_of_teams(one)]
    if of_teams:
        return of_teams[0]
    if len(usable) != 1:
        raise NotAJoinLinkError
    return usable[0]


def first_link(hosts: Sequence[str], programme: Programme) -> str:
    """The link of the first of these hosts who has one; empty where none has."""
    links = {host.id: host.link for host in programme.hosts}
    return next((links[host] for host in hosts if links.get(host)), "")


def _is_of_teams(address: str) -> bool:
    parts = urlsplit(address)
    return bool(_TEAMS.search(parts.hostname or "") and _MEETING.match(parts.path))


def _is_usable(address: str) -> bool:
    """Https, a whole host and nobody's password in it; of Teams only what leads to a meeting."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme != "https" or "." not in host or parts.username or len(address) > LONGEST:
        return False
    return not _TEAMS.search(host) or bool(_MEETING.match(parts.path))
