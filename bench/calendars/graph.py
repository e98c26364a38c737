"""What Graph's slowness and absence cost: bookings beside it, and what is caught up with after an outage."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from bench.calendars.far_ends import Clock, Faults, PlayedGraph, Teams, teams_on
from programme.companies.companies import CompanyName
from programme.meetings.meetings import Attendee, Booking, Meeting, MeetingId
from programme.people import Language, PersonId
from programme.plan import Kind
from storage.unit import Unit

WRITES_TAKE = 20.0
"""Seconds of each of Graph's writes."""
PERSONS, CLIENTS = 120, 4
BOOKINGS = 500
AT_ONCE = 4
"""Calls that Graph takes of an app for one mailbox."""
_PATIENCE = 300.0
_A_WRITE = 0.05
"""Seconds of one of Graph's writes, as it usually is."""
_HOSTS = ("harald@programme.example", "vera@programme.example")


@asynccontextmanager
async def _with_graph(url: str) -> AsyncIterator[tuple[Teams, PlayedGraph]]:
    """The bot with the hosts' calendars, all of it over sockets, in this process."""
    async with PlayedGraph() as outlook:
        outlook.has(*_HOSTS)
        async with teams_on(url, Clock(), Faults(), Path("programme.toml"), graph=outlook.graph) as teams:
            yield teams, outlook


async def bookings_beside(url: str, seconds: float, persons: int = PERSONS) -> float:
    """Milliseconds within which 95 of 100 booking turns end, while Graph's writes take so long."""
    async with _with_graph(url) as (teams, outlook):
        outlook.writes_take = seconds
        writing = asyncio.create_task(_keeps_writing(teams))
        people = [teams.person(f"Prøve {number}", 1_000 + number) for number in range(persons)]
        free = await teams.look(lambda unit: unit.meetings.free(Kind.PRESENTATION, unit.now))
        days = list({slot.start.date(): slot.token for slot in free}.values())
        took: list[float] = []

        async def books(client: int) -> None:
            """One after the other, each on the client's own day, and given back."""
            for number in range(client, persons, CLIENTS):
                await people[number].says("bestill presentasjon")
                begun = perf_counter()
                company = f"Prøvefirma {number} AS"
                await people[number].presses("Bestill", company=company, slot=days[client])
                took.append((perf_counter() - begun) * 1000)
                await people[number].says("avlys")
                await people[number].presses("Ja, avlys")

        await asyncio.gather(*map(books, range(CLIENTS)))
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        outlook.writes_take = 0.0
        return sorted(took)[int(len(took) * 0.95)]


async def _keeps_writing(teams: Teams) -> None:
    """What the timetable does every two seconds."""
    while True:
        await teams.send_due()
        await asyncio.sleep(0.2)


@dataclass(frozen=True)
class CaughtUp:
    """After an outage of an hour."""

    seconds: float
    events: int
    """That stand in the calendars."""
    meetings: int
    most_at_once: int
    """Calls to one mailbox."""
    refused: int
    """With 429."""


async def caught_up(url: str, bookings: int = BOOKINGS) -> CaughtUp:
    """So many bookings are made while Graph answers nothing for an hour; then it's there."""
    async with _with_graph(url) as (teams, outlook):
        outlook.is_down = True
        await teams.look(lambda unit: _book(unit, bookings))
        for _ in range(6):
            await teams.send_due()
            await _passes(teams, url, timedelta(minutes=10))
        outlook.is_down, outlook.calls[:], outlook.writes_take = False, [], _A_WRITE
        begun = perf_counter()
        while len(outlook.standing()) < bookings and perf_counter() - begun < _PATIENCE:
            await teams.send_due()
            await _passes(teams, url, timedelta(seconds=2))
        took = perf_counter() - begun
        for _ in range(3):
            await _passes(teams, url, timedelta(minutes=10))
            await teams.send_due()
        return CaughtUp(
            took,
            len(outlook.standing()),
            len({one["transactionId"].rpartition("-")[0] for one in outlook.standing()}),
            max(outlook.most.values(), default=0),
            sum(call.endswith("429") for call in outlook.calls),
        )


async def _passes(teams: Teams, url: str, by: timedelta) -> None:
    """Moves the clock that the database goes by: its own, on PostgreSQL."""
    if url.startswith("sqlite"):
        teams.clock.passes(seconds=by.total_seconds())
    else:
        await teams.look(lambda unit: unit.clock.put(unit.clock.get() + by))


def _book(unit: Unit, bookings: int) -> None:
    """Straight into the table: hours and maxima are no part of it."""
    kari = PersonId("tenant/kari")
    company = unit.companies.named(CompanyName("Prøvebrød AS"))
    hosts = [host.id for host in unit.programme.hosts]
    for number in range(bookings):
        start = unit.now + timedelta(days=7, minutes=30 * number)
        guests = (Attendee("Kari Prøve", "kari@company.example"),)
        booking = Booking(MeetingId(f"m{number}"), Kind.PRESENTATION, company.id, kari, Language.NB, guests)
        whose = (hosts[number % len(hosts)],)
        unit.meetings.add(Meeting(booking, start, start + timedelta(minutes=45), whose))
