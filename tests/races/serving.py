"""What runs in a process of its own: the bot as it is, but for a change or two.

A change takes a guard away, so that a control can show the fault that it guards against, and lets those meet
whom the guard kept apart; or it makes a moment last, so that a test can do something in the middle of it.
"""

import asyncio
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import text

from bot import running as running_module
from bot.app import open_bot
from bot.cli.logs import set_up_logs
from bot.conversation import transactions
from bot.conversation.turns import Turns
from bot.jobs import outbox
from bot.jobs.heartbeat import Heartbeat
from bot.serving import run, serving, stop_asked
from bot.settings import Settings
from bot.teams.adapter import TeamsAdapter
from bot.teams.answering import Answering
from bot.teams.limits import Limits
from bot.teams.one_at_a_time import OneAtATime
from bot.teams.patience import TurnPatience
from programme.companies.companies import Company, CompanyId
from programme.meetings.slots import Slot, free_slots
from programme.plan import Kind
from programme.turns import ReplyState
from storage.companies import companies
from storage.companies.companies import SqlCompanies
from storage.companies.places import SqlPlaces
from storage.meetings import meetings, ticks
from storage.meetings.meetings import SqlMeetings
from storage.talking import people, talks, turns
from storage.talking.talks import SqlTalks
from storage.talking.turns import SqlTurns
from tests.races.meeting import Meeting
from tests.waiting import PATIENCE

MEETING: Meeting
"""Where turns wait for each other."""
ENGINE: Literal["embedded", "cluster"] = "embedded"
PATIENT = TurnPatience(caller=PATIENCE)
"""However busy the machine, who has asked has been answered."""


def without_claims() -> None:
    """A slot that was seen free counts as free, and time is taken from whoever has it."""
    ticks._CLAIM = text(ticks._CLAIM.text.replace("WHERE ticks.holder = excluded.holder", ""))

    def seen(self: SqlMeetings, start: datetime, kind: Kind, now: datetime, **_: object) -> Slot:
        return next(one for one in free_slots(kind, self.openings, (), now) if one.start == start)

    SqlMeetings._slot = seen  # type: ignore[method-assign,assignment]


def without_days() -> None:
    """Two may count a host's meetings of a day at once."""
    ticks.Ticks.alone_on = lambda *_: MEETING.wait()  # type: ignore[method-assign]


def without_locks() -> None:
    """Rows that are read to be changed aren't kept from others meanwhile."""
    talks._ARRIVE = talks._KNOWN
    meetings._LOCK = meetings.GET


def without_places() -> None:
    """Several may give places at once."""
    SqlPlaces.lock = lambda _: None  # type: ignore[method-assign]


def without_companies() -> None:
    """Several may change one company at once."""
    companies._LOCK = companies._GET
    locked = SqlCompanies.locked

    def and_meet(self: SqlCompanies, company: CompanyId) -> Company:
        found = locked(self, company)
        MEETING.wait()
        return found

    SqlCompanies.locked = and_meet  # type: ignore[method-assign]


def without_leaders() -> None:
    """Several may change who leads at once."""
    people._EVERYBODY = people._BY_NAME


def without_taken() -> None:
    """An activity is new however often it comes."""
    take = SqlTurns.take

    def forgetful(self: SqlTurns, activity: str, *others: Any) -> ReplyState:
        take(self, activity, *others)
        return ReplyState.NEW

    SqlTurns.take = forgetful  # type: ignore[method-assign]


def without_finish() -> None:
    """A stop doesn't wait for the turns that have begun."""

    async def at_once(*_: object) -> None:
        os._exit(0)

    TeamsAdapter._finish = at_once  # type: ignore[method-assign]


def without_patience() -> None:
    """A turn doesn't wait for a database that is gone."""
    transactions.GONE_FOR = 0.0


def turns_at_once() -> None:
    """A conversation's messages are answered side by side."""
    turn_in, numbers = OneAtATime.turn_in, count()
    OneAtATime.turn_in = lambda one, _: turn_in(one, str(next(numbers)))  # type: ignore[method-assign]


def meet_before_save() -> None:
    """A turn waits for others when it has done its deed, before it commits."""
    save = SqlTalks.save

    def after_the_meeting(self: SqlTalks, *what: Any) -> None:
        MEETING.wait()
        save(self, *what)

    SqlTalks.save = after_the_meeting  # type: ignore[method-assign]


def meet_before_booking() -> None:
    """Somebody who asks for a presentation waits for others before the turn begins."""
    take = Turns.take

    async def after_the_meeting(self: Turns, incoming: Any) -> Any:
        if "presentasjon" in incoming.said.text:
            await asyncio.to_thread(MEETING.wait)
        return await take(self, incoming)

    Turns.take = after_the_meeting  # type: ignore[method-assign]


def turns_outlast_the_stop() -> None:
    """No turn comes to the database before a stop has begun."""
    take, finish, stopping = Turns.take, TeamsAdapter._finish, asyncio.Event()

    async def after_it(self: Turns, incoming: Any) -> Any:
        await stopping.wait()
        return await take(self, incoming)

    async def begun(self: TeamsAdapter, application: Any) -> None:
        stopping.set()
        await finish(self, application)

    Turns.take = after_it  # type: ignore[method-assign]
    TeamsAdapter._finish = begun  # type: ignore[method-assign]


def turns_never_end() -> None:
    """A turn hangs, and a stop doesn't wait long for it."""
    global PATIENT  # noqa: PLW0603 - whoever serves hands it in
    PATIENT = replace(PATIENT, stop=0.5)

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    Turns.take = never  # type: ignore[method-assign,assignment]


def die_before_reply() -> None:
    """The process is killed when a booking has been committed, before its reply is sent."""
    answer = Answering.answer

    async def dying(self: Answering, context: Any, incoming: Any, spoken: Any) -> None:
        if incoming.said.press is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        await answer(self, context, incoming, spoken)

    Answering.answer = dying  # type: ignore[method-assign]


def slow_to_answer() -> None:
    """A booking's reply waits for others when it has been committed."""
    answer = Answering.answer

    async def after_the_meeting(self: Answering, context: Any, incoming: Any, spoken: Any) -> None:
        if incoming.said.press is not None:
            await asyncio.to_thread(MEETING.wait)
        await answer(self, context, incoming, spoken)

    Answering.answer = after_the_meeting  # type: ignore[method-assign]


def in_cluster() -> None:
    """One of many."""
    global ENGINE  # noqa: PLW0603 - the settings have it
    ENGINE = "cluster"


def without_heartbeat() -> None:
    """Nobody hears that the process lives."""

    async def silent(_: Heartbeat) -> None:
        return

    Heartbeat.beat = silent  # type: ignore[method-assign]
    Heartbeat._beat = lambda *_: None  # type: ignore[method-assign]


def without_the_gone() -> None:
    """A process counts as living however long it was silent."""
    SqlTurns._is_gone = lambda *_: False  # type: ignore[method-assign]


def impatient() -> None:
    """A reply that isn't known to be sent counts as lost at once."""
    turns.LOST_AFTER = timedelta(0)


def never_too_long() -> None:
    """However long ago an activity was taken, its reply isn't lost for that alone."""
    turns.LOST_AFTER = timedelta(days=1)


def short_leases() -> None:
    """A tenant whose sender was heard of no more is soon taken by the next."""
    outbox.LEASE = timedelta(seconds=3)


CHANGES: Mapping[str, Callable[[], None]] = {
    one.__name__: one
    for one in (
        without_claims,
        without_days,
        without_locks,
        without_places,
        without_companies,
        without_leaders,
        without_taken,
        without_finish,
        without_patience,
        turns_at_once,
        meet_before_save,
        meet_before_booking,
        turns_outlast_the_stop,
        turns_never_end,
        die_before_reply,
        impatient,
        without_the_gone,
        without_heartbeat,
        slow_to_answer,
        never_too_long,
        in_cluster,
        short_leases,
    )
}


def main(
    port: int,
    database_url: str,
    programme: Path,
    leaders: tuple[str, ...],
    meeting: Path,
    changes: Sequence[str],
) -> None:
    """Serve until stopped."""
    global MEETING  # noqa: PLW0603 - the changes know it
    MEETING = Meeting(meeting)
    set_up_logs()
    running_module.learning = lambda *_: nullcontext()  # what the answers learn matters to no race
    for change in changes:
        CHANGES[change]()
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        port=port,
        engine=ENGINE,
        database_url=database_url,
        programme=programme,
        admins=leaders,
    )
    opened = open_bot(settings, local=True)

    async def serve() -> None:
        async with serving(settings, opened, local=True, limits=Limits(patience=PATIENT)):
            await stop_asked()

    run(serve())
