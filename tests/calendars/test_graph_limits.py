"""How many calls go to a mailbox at once, and how long each may take."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.outside.events import Draft, Events
from bot.outside.graph import Graph, GraphAwayError
from bot.outside.schedules import Schedules
from tests.calendars.conftest import HARALD, VERA, Passes
from tests.calendars.test_events import booked
from tests.conftest import Teams
from tests.played_graph import PATIENT, PlayedGraph
from tests.played_teams import Person
from tests.waiting import until

NINE = datetime(2027, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def draft(number: int) -> Draft:
    return Draft(f"meeting-{number}", "Møte", "", NINE, NINE + HOUR, ())


async def test_four_calls_at_once_go_to_a_mailbox_at_most_and_a_person_who_waits_is_let_in(
    outlook: PlayedGraph,
) -> None:
    outlook.writes_take = 0.2
    events, schedules = Events(outlook.graph), Schedules(outlook.graph, frozenset({"busy"}))
    writes = [asyncio.create_task(events.make(HARALD, draft(number))) for number in range(9)]
    others = [asyncio.create_task(events.make(VERA, draft(number))) for number in range(3)]
    await until(lambda: outlook.most == {HARALD: 3, VERA: 3})

    await asyncio.gather(*(schedules.busy(HARALD, NINE, NINE + HOUR) for _ in range(6)))
    assert not all(one.done() for one in writes), "reading didn't wait for what is written"
    await asyncio.gather(*writes, *others)

    assert outlook.most == {HARALD: 4, VERA: 3}
    assert not outlook.count("429")
    assert len(outlook.standing()) == 12


async def test_a_fifth_call_would_be_refused(outlook: PlayedGraph) -> None:
    """The control: whoever calls without these limits is told so."""
    outlook.writes_take = 0.2
    graphs = [Graph(outlook.url, outlook.tokens, PATIENT, outlook.graph.session) for _ in range(5)]
    calls = (Events(graph).make(HARALD, draft(number)) for number, graph in enumerate(graphs))

    await asyncio.gather(*calls, return_exceptions=True)

    assert outlook.count("429") == 1


async def test_graphs_own_patience_is_what_ends_a_call_not_the_limit_of_a_session(
    outlook: PlayedGraph,
) -> None:
    """The bot's session ends calls sooner than Graph may write."""
    assert outlook.graph.session
    shared = outlook.graph.session.connector
    hurried = aiohttp.ClientTimeout(total=0.05)
    async with aiohttp.ClientSession(connector=shared, connector_owner=False, timeout=hurried) as session:
        graph = Graph(outlook.url, outlook.tokens, PATIENT, session)
        outlook.fails("POST events", 0.3)
        assert (await Events(graph).make(HARALD, draft(1))).id

        impatient = Graph(outlook.url, outlook.tokens, replace(PATIENT, writes_within=0.1), session)
        outlook.fails("POST events", 0.5)
        with pytest.raises(GraphAwayError):
            await Events(impatient).make(HARALD, draft(2))


async def test_a_write_that_takes_longer_than_we_wait_is_given_up_and_made_once_later(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes
) -> None:
    outlook.graph.patience = replace(PATIENT, writes_within=0.1)
    outlook.fails("POST events", 0.5)
    await booked(kari)
    await teams.send_due()
    assert outlook.graph.circuit.lets_in, "one that took too long opens no circuit"
    outlook.graph.patience = PATIENT

    await seconds_pass(11)
    await teams.send_due()

    (event,) = outlook.standing()
    assert event["onlineMeeting"]["joinUrl"]
    assert outlook.count("POST events 201") == 1
