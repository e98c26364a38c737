"""A booking made, moved twice and cancelled leaves what it should: with nothing, with SMTP, with Graph."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.outside.graph_mail import GraphMail
from bot.outside.mail import MailServer
from bot.outside.smtp import Smtp, server_at
from tests.calendars.conftest import HARALD, VERA
from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.mail.conftest import FROM
from tests.mail.played_smtp import PlayedSmtp
from tests.mail.test_invitations import KARI, PER, books, file_of
from tests.meetings.test_feeds import address_in, events
from tests.played_graph import PlayedGraph
from tests.played_teams import Person

CHANGES = ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
"""One a step: booked, moved, moved, cancelled."""


@dataclass(frozen=True)
class SetUp:
    """The bot, and where what leaves it comes to."""

    teams: Teams
    outlook: PlayedGraph | None = None
    post: PlayedSmtp | PlayedGraph | None = None
    invites: bool = False
    """Whether the e-mails invite; else Outlook does, or nobody."""


@pytest_asyncio.fixture(params=["nothing", "smtp", "graph", "graph with its mail"])
async def set_up(
    request: pytest.FixtureRequest, database_url: str, clock: Clock, faults: Faults, programme_file: Path
) -> AsyncIterator[SetUp]:
    async with AsyncExitStack() as stack:
        outlook: PlayedGraph | None = None
        post: PlayedSmtp | PlayedGraph | None = None
        mail: MailServer | None = None
        if request.param == "smtp":
            post = await stack.enter_async_context(PlayedSmtp())
            mail = Smtp(server_at(post.url), FROM)
        if request.param.startswith("graph"):
            outlook = await stack.enter_async_context(PlayedGraph())
            outlook.has(HARALD, VERA, FROM)
        if request.param == "graph with its mail" and outlook:
            post, mail = outlook, GraphMail(outlook.graph, FROM)
        graph = outlook.graph if outlook else None
        on = teams_on(database_url, clock, faults, programme_file, graph=graph, mail=mail)
        teams = await stack.enter_async_context(on)
        yield SetUp(teams, outlook, post, request.param == "smtp")


@pytest.fixture
def teams(set_up: SetUp) -> Teams:
    return set_up.teams


def methods(set_up: SetUp) -> Mapping[str, list[str]]:
    """What each address got, as the calendar files say."""
    found: dict[str, list[str]] = {}
    for to, mail in set_up.post.got if set_up.post else ():
        found.setdefault(to, []).append(file_of(mail).method.value)
    return found


async def test_made_moved_twice_and_cancelled(set_up: SetUp, kari: Person) -> None:
    teams = set_up.teams
    await books(kari, teams)
    (receipt,) = [one for one in kari.inbox if any("Presentasjonen er bestilt" in text for text in one.texts)]
    await kari.says("mine møter")
    await kari.presses("Kalender i telefonen")
    feed = address_in(kari)
    assert len(await events(teams, feed)) == 1

    for when in ("tirsdag 2. mars kl 10", "tirsdag 9. mars kl 9"):
        teams.clock.passes(seconds=20)
        await kari.says(f"flytt til {when}")
        await teams.send_due()
    (event,) = await events(teams, feed)
    assert event.sequence.value != "0"
    if set_up.outlook:
        (standing,) = set_up.outlook.standing()
        assert standing["start"]["dateTime"].startswith("2027-03-09T08:00")
        assert event.url.value == standing["onlineMeeting"]["joinUrl"]

    teams.clock.passes(seconds=20)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    for _ in range(3):
        await teams.send_due()

    assert await events(teams, feed) == []
    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []
    assert "avlyst" in receipt.text, "the card that said it was booked says what is so"
    assert methods(set_up) == ({KARI: CHANGES, PER: CHANGES, HARALD: CHANGES} if set_up.invites else {})
    if set_up.outlook:
        (made,) = [event for box in set_up.outlook.mailboxes.values() for event in box.values()]
        assert made["isCancelled"]
        assert [one["emailAddress"]["address"] for one in made["attendees"]] == [PER, KARI]
        assert len(set_up.outlook.sent) == 1, "its guests hear once that it's off"
