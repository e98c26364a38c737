"""A booking stands in a host's calendar, once, as it is; and out of it again."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import cast

import pytest
from aiohttp import web

from bot.jobs.calendars import EventWriter
from bot.jobs.errands import AskTeams
from bot.outside.events import Events
from bot.teams.connector import Connector, Member
from programme.meetings.meetings import Meeting
from tests.calendars.conftest import HARALD, VERA, Passes
from tests.conftest import Teams
from tests.played_graph import PlayedGraph, error
from tests.played_teams import Person
from tests.waiting import until

KARI = "kari@company.example"
TUESDAY = "presentasjon tirsdag 2. mars kl 9"


async def booked(person: Person, when: str = TUESDAY) -> None:
    await person.says(when)
    assert "bestilt" in await person.says("Prøvebrød AS")


async def meeting(teams: Teams) -> Meeting:
    (found,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    return found


async def test_a_booking_is_an_event_with_a_link_and_the_contact_as_guest(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await booked(kari)
    assert not outlook.count("events"), "the turn doesn't wait for Graph"

    await teams.send_due()

    (event,) = outlook.standing(HARALD)
    assert event["subject"] == "FREMtid for kompetanse: presentasjon for Prøvebrød AS"
    assert event["start"]["dateTime"].startswith("2027-03-02T08:00:00")
    assert event["isOnlineMeeting"]
    booking = (await meeting(teams)).id
    entry = await teams.look(lambda unit: unit.calendar_entries.of(booking))
    assert entry
    assert entry.join_url == event["onlineMeeting"]["joinUrl"]

    assert (await meeting(teams)).link == entry.join_url
    await teams.send_due()
    assert not kari.got("lenken kommer her"), "the receipt has the link now, too"
    assert "Bli med" in kari.got("Presentasjonen")[0].buttons

    calls = outlook.count("events")
    await teams.send_due()
    assert outlook.count("events") == calls, "nothing more is to be said"


async def test_moved_twice_and_cancelled_leaves_one_cancelled_event(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await booked(kari)
    await teams.send_due()
    for when in ("tirsdag 2. mars kl 10", "torsdag 4. mars kl 9.30"):
        await kari.says(f"flytt til {when}")
        await teams.send_due()
    (event,) = outlook.standing()
    assert event["start"]["dateTime"].startswith("2027-03-04T08:30:00")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()

    assert outlook.standing() == []
    assert sum(len(box) for box in outlook.mailboxes.values()) == 1


async def test_what_is_cancelled_before_it_was_made_is_never_made(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await booked(kari)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")

    await teams.send_due()

    assert not outlook.count("events")


@pytest.mark.parametrize("then", ["stands", "is moved", "is cancelled"])
async def test_a_lost_answer_after_success_leaves_one_event(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes, then: str
):
    outlook.fails("POST events", "done")
    await booked(kari)
    await teams.send_due()
    assert len(outlook.standing()) == 1, "it was made, and nobody heard of it"

    if then == "is moved":
        await kari.says("flytt til tirsdag 2. mars kl 10")
    if then == "is cancelled":
        await kari.says("avlys")
        await kari.presses("Ja, avlys")
    await seconds_pass(11)
    await teams.send_due()

    standing = outlook.standing()
    assert sum(len(box) for box in outlook.mailboxes.values()) == 1
    assert len(standing) == (0 if then == "is cancelled" else 1)
    hour = "09" if then == "is moved" else "08"
    assert all(one["start"]["dateTime"].startswith(f"2027-03-02T{hour}:00") for one in standing)


async def test_an_event_whose_transaction_is_known_already_is_that_one(
    outlook: PlayedGraph, teams: Teams, kari: Person, seconds_pass: Passes
):
    """The first answer is lost, and the search doesn't see it yet: Graph answers 409 to the second."""
    outlook.fails("POST events", "done")
    await booked(kari)
    await teams.send_due()
    outlook.fails("GET events", web.json_response({"value": []}))
    await seconds_pass(11)

    await teams.send_due()

    assert outlook.count("POST events 409") == 1
    (event,) = outlook.standing()
    booking = (await meeting(teams)).id
    entry = await teams.look(lambda unit: unit.calendar_entries.of(booking))
    assert entry
    assert entry.event == event["id"]


FAULTS = {
    "429": partial(error, 429, "ApplicationThrottled", **{"Retry-After": "1"}),
    "503": partial(error, 503, "ServiceUnavailable"),
    "504": partial(error, 504, "GatewayTimeout"),
    "403": partial(error, 403, "ErrorAccessDenied"),
    "404": partial(error, 404, "MailboxNotEnabledForRESTAPI"),
    "412": partial(error, 412, "ErrorIrresolvableConflict"),
    "409": partial(error, 409, "ErrorSomeConflict"),
}


@pytest.mark.parametrize("what", [*FAULTS])
@pytest.mark.parametrize("call", ["POST events", "PATCH"])
async def test_whatever_graph_refuses_once_is_right_in_the_end(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes, call: str, what: str
):
    if call == "POST events":
        outlook.fails(call, FAULTS[what]())
    await booked(kari)
    await teams.send_due()
    await kari.says("flytt til tirsdag 2. mars kl 10")
    if call == "PATCH":
        outlook.fails(call, FAULTS[what]())
    await teams.send_due()

    await asyncio.sleep(1.1 if what == "429" else 0)
    await seconds_pass(11)
    await teams.send_due()
    await teams.send_due()

    (event,) = outlook.standing()
    assert event["start"]["dateTime"].startswith("2027-03-02T09:00")


async def test_an_expired_token_is_renewed_once_however_many_calls_meet_it(
    teams: Teams, kari: Person, ola: Person, outlook: PlayedGraph
):
    await booked(kari)
    await ola.says("presentasjon tirsdag 2. mars kl 10.30")
    await ola.says("Demobakeriet AS")
    outlook.expired.add(await outlook.tokens.get())

    await teams.send_due()

    assert len(outlook.standing()) == 2
    assert outlook.tokens.given == 2


async def test_a_link_that_is_missing_is_fetched_later(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes
):
    outlook.gives_links = False
    await booked(kari)
    await teams.send_due()
    (event,) = outlook.standing()
    event["onlineMeeting"] = {"joinUrl": "https://teams.microsoft.com/l/meetup-join/late"}

    await seconds_pass(11)
    await teams.send_due()

    booking = (await meeting(teams)).id
    entry = await teams.look(lambda unit: unit.calendar_entries.of(booking))
    assert entry
    assert entry.join_url.endswith("/late")
    assert len(outlook.standing()) == 1


async def test_another_host_has_it_in_their_calendar_and_the_first_no_more(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await booked(kari, "presentasjon torsdag 4. mars kl 13")
    await teams.send_due()
    booking = (await meeting(teams)).id
    ((first, second),) = [
        (HARALD, VERA) if outlook.standing(HARALD) else (VERA, HARALD),
    ]
    names = [one.partition("@")[0] for one in (first, second)]
    await teams.look(lambda unit: unit.meetings.give_to(booking, *names))

    await teams.send_due()

    assert outlook.standing(first) == []
    assert len(outlook.standing(second)) == 1


async def test_an_event_that_is_gone_when_the_meeting_moves_is_made_anew(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await booked(kari)
    await teams.send_due()
    outlook.mailboxes[HARALD].clear()
    await kari.says("flytt til tirsdag 2. mars kl 10")

    await teams.send_due()

    (event,) = outlook.standing()
    assert event["start"]["dateTime"].startswith("2027-03-02T09:00")


async def test_a_process_that_dies_while_graph_writes_leaves_one_event(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes
):
    await booked(kari)
    outlook.fails("POST events", 1.0)

    async def no_look() -> None:
        """It dies before the next."""

    dying = EventWriter(teams.bot.resources, teams.bot.transactions, Events(outlook.graph), no_look)
    write = asyncio.create_task(dying.write())
    await until(lambda: not outlook.faults)  # Graph is at it
    write.cancel()
    await asyncio.gather(write, return_exceptions=True)
    await until(outlook.standing)  # Graph goes on with what it was told
    await teams.look(lambda unit: unit.leases.release_all("calendars"))  # it has ended

    await teams.send_due()

    assert len(outlook.standing()) == 1


async def ready(teams: Teams) -> tuple[int, list[str]]:
    """What a supervisor is told, and what works only in part."""
    async with teams.session.get(f"{teams.bot_url}/readyz") as response:
        return response.status, (await response.json())["degraded"]


async def morning_card(teams: Teams, leader: Person, seconds_pass: Passes) -> str:
    """What the leader's card of the next morning says."""
    await seconds_pass(22 * 3600.0)
    await teams.bot.upkeep.keep()
    await teams.send_due()
    return leader.sees


async def test_a_broken_circuit_leaves_graph_alone_and_closes_by_itself(
    teams: Teams, kari: Person, leader: Person, outlook: PlayedGraph, seconds_pass: Passes
):
    await leader.says("hei")
    graph = outlook.graph
    graph.circuit.patience = replace(graph.patience, opens_after=1, rests=4.0, rests_longest=4.0)
    seconds = [0.0]  # it rests as long as the test says, however busy the machine is
    graph.circuit.clock = lambda: seconds[0]
    outlook.fails("POST events", error(504, "GatewayTimeout"))
    await booked(kari)
    await teams.send_due()
    assert graph.circuit.is_open
    assert await ready(teams) == (200, ["calendars"])
    assert "Outlook svarer ikke" in await morning_card(teams, leader, seconds_pass)
    calls = len(outlook.calls)
    await seconds_pass(11)
    await teams.send_due()
    assert len(outlook.calls) == calls

    seconds[0] = 4.1
    await teams.send_due()

    assert not graph.circuit.is_open
    assert await ready(teams) == (200, [])
    assert len(outlook.standing()) == 1
    await morning_card(teams, leader, seconds_pass)
    assert len(leader.got("Outlook svarer ikke")) == 1, "the next morning says nothing of it"


async def test_a_calendar_that_refuses_is_told_to_the_leader_once_with_the_meetings_it_lacks(
    teams: Teams, kari: Person, ola: Person, leader: Person, outlook: PlayedGraph, seconds_pass: Passes
):
    await leader.says("hei")
    await booked(kari)
    await ola.says("presentasjon tirsdag 2. mars kl 10.30")
    assert "bestilt" in await ola.says("Demobakeriet AS")
    outlook.out_of_scope.add(HARALD)
    for wait in (0, 11, 61, 301, 901):
        await seconds_pass(wait)
        await teams.send_due()
    await teams.send_due()

    assert "Outlook tar ikke imot møtene til Harald Eksempel" in leader.sees
    assert "403 ErrorAccessDenied" in leader.sees
    assert "Prøvebrød AS" in leader.sees
    assert "Demobakeriet AS" in leader.sees
    assert len(leader.got("Outlook tar ikke imot")) == 1

    outlook.out_of_scope.clear()
    await seconds_pass(3601)
    await teams.send_due()
    assert len(outlook.standing(HARALD)) == 2, "and they come when it takes them"


class Told:
    """Teams, once it says who somebody is."""

    async def member(self, _: object) -> Member:
        return Member("Kari Prøve", KARI, KARI)


@pytest.mark.parametrize("when", ["before it's made", "while it's made", "after it's made"])
async def test_a_contact_whose_address_becomes_known_late_is_a_guest_all_the_same(
    teams: Teams, kari: Person, outlook: PlayedGraph, when: str
):
    asks = AskTeams(teams.bot.transactions, cast("Connector", Told()))
    await booked(kari)
    if when == "before it's made":
        await asks.who(kari.id)
    if when == "while it's made":
        outlook.fails("POST events", 0.5)
    outlook.called.clear()
    writes = asyncio.create_task(teams.send_due())
    await outlook.called.wait()
    if when == "while it's made":
        await asks.who(kari.id)
    await writes
    if when == "after it's made":
        await asks.who(kari.id)
    await teams.send_due()

    (event,) = outlook.standing()
    assert [one["emailAddress"]["address"] for one in event["attendees"]] == [KARI]
    calls = len(outlook.calls)
    await teams.send_due()
    assert len(outlook.calls) == calls, "nothing more is to be said"
