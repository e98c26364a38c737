"""How many statements a program's turns run, as its database sees them: SQLite's trace, PostgreSQL's log.

The beginning and the end of a transaction don't count.
"""

import asyncio
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from bench.clients import Client, Line, Talk
from bench.played import Played, Sent
from bench.programs import Program

TURNS = ("ask", "book", "ask to cancel", "cancel")
"""The talk's four."""
_TALKS = 9
_SETTLED = 6.0
"""Seconds until the errands that follow first talks are done, and whoever talked may talk again."""
_SENT = 2.0
"""Seconds until the cards that a talk leaves behind are said anew, which is no turn's."""
_TRACED = Path(__file__).parent / "traced"
_ENDS = "BEGIN|COMMIT|ROLLBACK"
_NOTED = re.compile(rf"^(?!{_ENDS}).+", re.MULTILINE)
_LOGGED = re.compile(rf"LOG:  (?:statement|execute [^:]*): (?!{_ENDS})")
_SERVER_LOG = "log"
"""In the folder of the server that bench/databases.py starts."""

Seen = Callable[[], int]
"""How many statements there have been so far."""


def tracing(notes: Path) -> Mapping[str, str]:
    """The environment of a program whose statements are noted there, if its database is SQLite."""
    return {"PYTHONPATH": str(_TRACED), "STATEMENTS_NOTED_IN": str(notes)}


@contextmanager
def watched(url: str, notes: Path) -> Iterator[Seen]:
    """Counts what is run there by a program that is started now, with `tracing(notes)`."""
    database = make_url(url)
    if database.get_backend_name() == "sqlite":
        yield lambda: len(_NOTED.findall(notes.read_text("utf-8")))
        return
    server = database.set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(server, autocommit=True) as connection:
        log_all = SQL("ALTER DATABASE {} SET log_statement = 'all'")
        connection.execute(log_all.format(Identifier(database.database or "")))

        def seen() -> int:
            log = connection.execute("SELECT pg_read_file(%s)", [_SERVER_LOG]).fetchone()
            assert log
            return len(_LOGGED.findall(log[0]))

        yield seen


async def statements_of(program: Program, talk: Talk, played: Played, seen: Seen) -> Sequence[float]:
    """How many each of the talk's turns runs: medians, since what a sweep runs meanwhile is counted, too."""
    await asyncio.sleep(_SETTLED)
    client = _Counting(0, await Line.to(program.port, played.token(played.where.app_id)), played, seen=seen)
    for person in range(_TALKS):
        await talk(client, person)
        await asyncio.sleep(_SENT)
    client.line.close()
    return [median(client.ran[turn :: len(TURNS)]) for turn in range(len(TURNS))]


@dataclass(kw_only=True)
class _Counting(Client):
    """A client that notes what was run in each of its turns."""

    seen: Seen
    ran: list[int] = field(default_factory=list)

    async def turn(self, person: int, **said: object) -> Sent:
        """The turn, counted."""
        before = self.seen()
        sent = await super().turn(person, **said)
        self.ran.append(self.seen() - before)
        return sent
