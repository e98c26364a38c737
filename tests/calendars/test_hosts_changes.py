"""What a host moves or deletes in Outlook becomes of the meeting, and everybody hears of it once."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio

from programme.meetings.meetings import Meeting, MeetingState
from tests.calendars.conftest import HARALD, Passes
from tests.calendars.test_events import booked, meeting
from tests.conftest import Teams
from tests.played_graph import PlayedGraph, error
from tests.played_teams import Person

TEN = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
EVENING = datetime(2027, 3, 2, 18, 0, tzinfo=UTC)
"""Nobody has hours then."""
LONG_AGO = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
FAR_AHEAD = datetime(2027, 9, 30, 9, 0, tzinfo=UTC)
"""Outside of what is looked at."""


@pytest_asyncio.fixture
async def harald(teams: Teams) -> Person:
    harald = teams.person("Harald Eksempel", 6)
    await harald.says("hei")
    await teams.make_host(harald, "harald")
    return harald


@dataclass
class Play:
    """Kari's presentation on Tuesday at nine, in Harald's calendar, and looked at."""

    teams: Teams
    kari: Person
    harald: Person
    leader: Person
    outlook: PlayedGraph
    seconds_pass: Passes
    event: dict[str, Any]

    async def looks(self) -> None:
        """The bot looks at the calendars again, and what it says comes."""
        await self.seconds_pass(61)
        await self.teams.send_due()
        await self.teams.send_due()

    async def times(self, person: Person, what: str) -> int:
        """How many messages told the person that at first, however often the bot looks again."""
        for _ in range(3):
            await self.looks()
        return sum(what in sent.texts[0] for sent in person.inbox)

    async def meeting(self) -> Meeting:
        return await meeting(self.teams)


@pytest_asyncio.fixture
async def play(
    teams: Teams, kari: Person, harald: Person, leader: Person, outlook: PlayedGraph, seconds_pass: Passes
) -> Play:
    await leader.says("hei")
    await booked(kari)
    await teams.send_due()
    (event,) = outlook.standing(HARALD)
    play = Play(teams, kari, harald, leader, outlook, seconds_pass, event)
    await play.looks()
    return play


async def test_a_time_that_the_rules_allow_is_the_meetings_and_all_hear_of_it_once(play: Play):
    play.outlook.host_moves(play.event, TEN)
    await play.looks()

    assert (await play.meeting()).start == TEN
    assert "Presentasjonen deres er flyttet til tirsdag 2. mars kl. 10.00" in play.kari.sees
    assert "Flytt" in play.kari.last.buttons, "another time is one press away"
    for one in (play.harald, play.leader):
        assert "Presentasjonen er flyttet til tirsdag 2. mars kl. 10.00" in one.sees
        assert "Prøvebrød AS" in one.sees
        assert await play.times(one, "Presentasjonen er flyttet til") == 1
    assert await play.times(play.kari, "Presentasjonen deres er flyttet") == 1
    assert play.outlook.count("PATCH") == 0, "Outlook says it already"


@pytest.mark.parametrize("then", [EVENING, FAR_AHEAD])
async def test_a_time_outside_the_rules_is_asked_about_and_taken_after_a_yes(play: Play, then: datetime):
    play.outlook.host_moves(play.event, then)
    await play.looks()

    assert "utenom tidene vi tilbyr" in play.harald.sees
    assert "utenom tidene vi tilbyr" in play.leader.sees
    assert "09.00" in await play.kari.says("mine møter"), "for the company it stands"
    assert await play.times(play.harald, "utenom tidene vi tilbyr") == 1

    assert "Møtet er flyttet, og bedriften får beskjed" in await play.harald.presses("Ja, flytt møtet dit")
    await play.looks()

    assert (await play.meeting()).start == then
    assert "Presentasjonen deres er flyttet til" in play.kari.sees
    assert not play.leader.got("Nei, sett tilbake") or "Nei, sett tilbake" not in play.leader.last.buttons
    assert play.event["start"]["dateTime"].startswith(f"{then:%Y-%m-%dT%H:%M}")


async def test_a_no_puts_the_event_back(play: Play):
    play.outlook.host_moves(play.event, EVENING)
    await play.looks()

    assert "jeg retter Outlook nå" in await play.leader.presses("Nei, sett tilbake")
    await play.looks()

    assert play.event["start"]["dateTime"].startswith("2027-03-02T08:00")
    assert not play.kari.got("er flyttet")
    assert "Ja, flytt møtet dit" not in play.harald.last.buttons
    assert await play.times(play.harald, "utenom tidene vi tilbyr") == 1


@pytest.mark.parametrize(("then", "says"), [(TEN, "der er et annet møte"), (LONG_AGO, "det er for sent")])
async def test_onto_another_meeting_or_into_the_past_it_does_not_go(
    play: Play, then: datetime, says: str, ola: Person
):
    await ola.says("presentasjon tirsdag 2. mars kl 10")
    assert "bestilt" in await ola.says("Demobakeriet AS")
    await play.looks()

    play.outlook.host_moves(play.event, then)
    await play.looks()

    assert says in play.harald.sees
    assert says in play.leader.sees
    assert "Ja, flytt møtet dit" not in play.harald.last.buttons
    await play.harald.presses("Nei, sett tilbake")
    await play.looks()
    assert play.event["start"]["dateTime"].startswith("2027-03-02T08:00")


async def test_a_deleted_event_cancels_the_meeting_and_offers_new_times(play: Play):
    play.outlook.host_deletes(HARALD, play.event)
    await play.looks()

    assert await play.teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []
    assert "er avlyst" in play.kari.sees
    assert "tirsdag 23. februar kl. 12.30" in play.kari.sees, "times to choose from, on the card itself"
    for one in (play.harald, play.leader):
        assert "Den er slettet i Outlook" in one.sees
        assert await play.times(one, "Den er slettet i Outlook") == 1
    assert await play.times(play.kari, "er avlyst") == 1
    assert play.outlook.standing() == [], "nothing is made in its place"
    await play.kari.presses("Bestill presentasjon", slot="2027-02-23T11:30Z")
    assert "Presentasjonen er bestilt" in play.kari.sees


async def test_a_link_that_is_too_old_is_followed_by_a_whole_round(play: Play):
    play.outlook.host_moves(play.event, TEN)
    play.outlook.forgets_links()
    await play.looks()

    assert play.outlook.count("delta 410") == 1
    assert (await play.meeting()).start == TEN


async def test_what_could_not_be_seen_to_is_seen_to_at_the_next_look(play: Play):
    play.outlook.host_deletes(HARALD, play.event)
    play.outlook.fails("GET events", error(503, "ServiceUnavailable"))
    await play.looks()
    assert (await play.meeting()).state is MeetingState.BOOKED

    await play.looks()

    assert "er avlyst" in play.kari.sees


async def test_what_changed_in_the_chat_meanwhile_wins(play: Play):
    play.outlook.host_moves(play.event, EVENING)
    await play.kari.says("flytt til torsdag 4. mars kl 9")
    await play.looks()

    now: Meeting = await play.meeting()
    assert f"{now.start:%d %H:%M}" == "04 08:00"
    assert play.event["start"]["dateTime"].startswith("2027-03-04T08:00")


async def test_many_events_are_looked_at_page_by_page(play: Play):
    for number in range(5):
        play.outlook.mailboxes[HARALD][f"own-{number}"] = {
            **play.event,
            "id": f"own-{number}",
            "transactionId": number,
        }
        play.outlook.mailboxes[HARALD][f"own-{number}"]["singleValueExtendedProperties"] = []
    play.outlook.host_moves(play.event, TEN)
    await play.looks()

    assert (await play.meeting()).start == TEN
