"""Fills a database with many years' meetings: the hosts' time, letters and history with them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from bench.databases import gather_statistics
from bot.programme_file import read_programme
from programme.companies.road import Stage
from programme.letters.letters import LetterState, Way
from programme.meetings.meetings import MeetingState
from programme.plan import Kind, Programme
from storage import tables
from storage.engine.clock import utc_now
from storage.engine.database import open_database

_AT_ONCE = 10_000
COMPANIES = 1_000
_TICKS = 12
"""An hour: a presentation with what is kept free after it."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def fill(url: str, meetings: int, companies: int = COMPANIES) -> None:
    """So many meetings of so many companies, hour by hour backwards from a week ago."""
    programme = read_programme(Path("programme.toml"))
    database = open_database(url, programme, utc_now, lambda: "")
    database.migrate()
    last = int((utc_now() - timedelta(days=7) - _EPOCH) / timedelta(minutes=5))
    with database.engine.begin() as connection:
        for table, rows in _rows(programme, meetings, companies, last):
            while some := list(islice(rows, _AT_ONCE)):
                connection.execute(table.insert(), some)
    gather_statistics(database.engine)
    database.close()


def _rows(
    programme: Programme, meetings: int, companies: int, last: int
) -> Iterator[tuple[Table, Iterator[dict[str, Any]]]]:
    hosts = [host.id for host in programme.hosts]
    numbers = range(meetings)

    def first(number: int) -> int:
        return last - (number // len(hosts) + 1) * _TICKS

    def starts(number: int) -> datetime:
        return _EPOCH + first(number) * timedelta(minutes=5)

    yield tables.companies, (_company(number) for number in range(companies))
    yield (
        tables.meetings,
        (a_meeting(number, number % companies, starts(number), hosts) for number in numbers),
    )
    yield (
        tables.ticks,
        (
            {
                "host": hosts[number % len(hosts)],
                "tick": first(number) + step,
                "holder": f"old-{number}",
                "length": 0 if step else _TICKS,
            }
            for number in numbers
            for step in range(_TICKS)
        ),
    )
    yield tables.letters, (a_letter(number, number % companies, starts(number)) for number in numbers)
    yield tables.history, (_line(number % companies, starts(number)) for number in numbers)


def _company(number: int) -> dict[str, Any]:
    name = f"Gammel bedrift {number} AS"
    known = {"id": f"old-{number}", "key": f"old-{number}", "name": name, "number": "", "spelling": name}
    return {**known, "stage": Stage.PRESENTED, "left_alone": False, "host": ""}


def a_meeting(number: int, company: int, starts: datetime, hosts: list[str]) -> dict[str, Any]:
    """The row of a presentation that stands."""
    return {
        "id": f"old-{number}",
        "kind": Kind.PRESENTATION,
        "company": f"old-{company}",
        "booked_by": f"old/{company}",
        "language": "nb",
        "attendees": '[["Kari Prøve", ""]]',
        "starts": starts,
        "ends": starts + timedelta(minutes=45),
        "hosts": f'["{hosts[number % len(hosts)]}"]',
        "state": MeetingState.BOOKED,
        "moves": 0,
        "open": "",
    }


def a_letter(number: int, person: int, due: datetime) -> dict[str, Any]:
    """The row of a reminder that was sent."""
    return {
        "key": f"old-{number}",
        "tenant": "old",
        "person": f"old/{person}",
        "what": "presentation:presentation-day-before",
        "about": f"old-{number}",
        "due": due,
        "useful_until": due,
        "way": Way.NEW,
        "earlier": "",
        "state": LetterState.SENT,
        "tries": 1,
        "reason": "",
        "message": "",
        "email": "",
        "event": due + timedelta(days=1),
        "written_at": due,
    }


def _line(company: int, at: datetime) -> dict[str, Any]:
    return {
        "company": f"old-{company}",
        "at": at,
        "by": "",
        "what": "book_presentation",
        "why": "",
    }
