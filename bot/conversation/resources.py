"""What every turn uses and none changes: built once, at the start."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from programme.links import NOWHERE, Site
from programme.meetings.inviting import Inviting
from programme.people import Language, PersonId
from programme.plan import Programme
from texts.voice import Voice


@dataclass(frozen=True)
class Resources:
    """What every turn uses and none changes."""

    programme: Programme
    voices: Mapping[Language, Voice]
    leaders: frozenset[PersonId]
    new_id: Callable[[], str]
    app_link: str = ""
    """Where the app is added to Teams."""
    site: Site = NOWHERE
    """Where the bot's own pages are."""
    inviting: Inviting = Inviting.NOBODY
    """What invites people to meetings."""
    mail_from: str = ""
    """The address that e-mails come from; empty where none leave."""
    local: bool = False
    log_key: Callable[[str], str] = lambda _: ""
    """What stands in the log for a person or a tenant."""
    credential_ends: Callable[[], date | None] = lambda: None
    """The day on which the bot's certificate or secret ends, if that is known."""
    partly: Callable[[], Sequence[str]] = lambda: ()
    """What works only in part: calendars or e-mails, while Graph or the mail server doesn't answer."""
