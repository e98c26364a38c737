"""What was promised of calendars and e-mails, measured on one database."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from functools import partial

from bench.calendars.graph import AT_ONCE, BOOKINGS, PERSONS, WRITES_TAKE, bookings_beside, caught_up
from bench.calendars.mails import KILLS, MAILS, mails_sent
from bench.calendars.slots import DAYS, HOSTS, MEETINGS, NEEDED, free_slots_take
from bench.programs import tell
from bench.table import Promise, below
from bot.cli.logs import set_up_logs

_AS_WITHOUT = 1.25
"""As fast as another, on a machine that isn't alone."""


async def calendars(sort: str, new_database: Callable[[str], str], few: int) -> AsyncIterator[Promise]:
    """Each of the four, on a database of its own; `few`: a part of the rows."""
    new = partial(new_database, sort)
    set_up_logs(logging.ERROR)
    tell(f"free slots in {sort}")
    took, slowest, count = await asyncio.to_thread(free_slots_take, new(), MEETINGS // few)
    what = f"{sort}: free slots, {DAYS} days, {HOSTS} hosts, {NEEDED} needed, {MEETINGS // few:,} meetings"
    yield below(what, 20, took, "{:.1f} ms", f" (the slowest {slowest:.1f} ms; {count:,} slots)")
    tell(f"bookings beside Graph in {sort}")
    plain = await bookings_beside(new(), 0.0, PERSONS // few)
    slow = await bookings_beside(new(), WRITES_TAKE, PERSONS // few)
    what = f"{sort}: p95 of a booking while Graph's writes take {WRITES_TAKE:.0f} s"
    yield below(what, _AS_WITHOUT * plain, slow, "{:.0f} ms", f" ({plain:.0f} ms without)")
    yield await _outage(sort, new(), BOOKINGS // few)
    async for one in _mails(sort, new(), MAILS // few, KILLS // few):
        yield one


async def _outage(sort: str, url: str, bookings: int) -> Promise:
    tell(f"an outage of Graph in {sort}")
    one = await caught_up(url, bookings)
    measured = f"{one.events} events of {one.meetings} meetings in {one.seconds:.1f} s"
    return Promise(
        f"{sort}: {bookings} bookings caught up with after an hour's outage",
        f"one event each, {AT_ONCE} calls at once",
        f"{measured}, {one.most_at_once} calls at once, {one.refused} refused",
        one.events == one.meetings == bookings and one.most_at_once <= AT_ONCE,
    )


async def _mails(sort: str, url: str, mails: int, kills: int) -> AsyncIterator[Promise]:
    tell(f"e-mails in {sort}")
    one = await mails_sent(url, mails, kills)
    beside = f" ({one.sent} sent, {one.uncertain} uncertain of {one.on_the_wire} on the wire)"
    yield below(f"{sort}: {mails:,} e-mails, killed {kills} times", 60, one.seconds, "{:.1f} s", beside)
    kept = not one.lost and not one.twice and one.uncertain <= one.on_the_wire
    promised, measured = "0 lost, 0 twice, uncertain ≤ on the wire", f"{one.lost} lost, {one.twice} twice"
    yield Promise(f"{sort}: of these e-mails", promised, measured, kept)
