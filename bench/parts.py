"""The parts of a run, each of which gives the tables and the promises that it measured."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from rich.table import Table

from bench.answers import answers, answers_promises, answers_table
from bench.board import board
from bench.calendars.part import calendars
from bench.groups.part import groups
from bench.letters.cap import MOST, PUBLISHED
from bench.letters.memory import RECIPIENTS as PERSONS_MEANT
from bench.letters.memory import grown
from bench.letters.sending import MINUTE, TENANTS, WHILE, Emptied, emptied, peer_emptied
from bench.letters.wake import WAKES, wakes
from bench.many_rows.broadcasts import RECIPIENTS, broadcast_to_many
from bench.many_rows.contacts import Contacts
from bench.many_rows.planning import REMINDERS, plan_many
from bench.many_rows.status import FEW, MANY, status_of
from bench.many_rows.sweeps import LETTERS, sweep_of
from bench.measures import MANY_TURNS, MEETINGS, OURS, PEERS, WARM_TURNS, World
from bench.programs import tell
from bench.table import Promise, at_least, below, statements_table, turns_promises, turns_table

_OF_THE_CAP = 0.95
_USED_UP = 0.9


@dataclass(frozen=True)
class Run:
    """Where is measured, and how much."""

    world: World
    programs: Sequence[str]
    rounds: int
    seconds: float
    """Of each program, load and round."""
    quick: bool = False
    """Whether only is seen that it runs: with a hundredth of the rows."""


Found = AsyncIterator[Table | Promise]


async def _turns(run: Run) -> Found:
    measured = await run.world.turns(run.programs, run.rounds, run.seconds)
    yield turns_table(measured)
    with_database = [name for name in run.programs if name in OURS or name in PEERS]
    yield statements_table({name: await run.world.statements(name) for name in with_database})
    for one in turns_promises(measured):
        yield one


async def _sends(run: Run) -> Found:
    sends = await run.world.sends()
    (rate, cpu), (their_rate, their_cpu) = sends["our_sends"], sends["botbuilder_echo"]
    yield at_least("unasked sends", 1000, rate, "{:.0f}/s", f" (botbuilder {their_rate:.0f}/s)")
    yield below("CPU of an unasked send", 1, cpu, "{:.2f} ms", f" (botbuilder {their_cpu:.2f} ms)")


async def _sending(run: Run) -> Found:
    minute, a_while = (3.0, 3.0) if run.quick else (MINUTE, WHILE)
    peer = await peer_emptied(run.world)
    theirs = f"botbuilder {peer.rate:.0f}/s, {peer.refused:.0%} refused"
    beside = f" ({theirs}; Microsoft's own {PUBLISHED:.0f}/s)"
    for sort in OURS:
        one = await emptied(run.world, sort, 1, minute)
        what = f"{sort}: sent to one tenant in {minute:.0f} s, capped at {MOST}/s"
        yield at_least(what, _OF_THE_CAP * MOST, one.rate, "{:.1f}/s", beside)
        yield below(f"{sort}: refused of them", 0.01, one.refused, "{:.1%}")
        yield _all_caps(sort, await emptied(run.world, sort, TENANTS, a_while))


def _all_caps(sort: str, sent: Emptied) -> Promise:
    """Each tenant at its cap, unless the machine or the one core that a process has can do no more."""
    wanted = _OF_THE_CAP * MOST * TENANTS
    at_its_limit = max(sent.cpu, sent.machine) >= _USED_UP
    used = f" (the bot used {sent.cpu:.0%} of a core, all programs {sent.machine:.0%} of the machine)"
    promised, measured = f"{wanted:.0f}/s or no CPU left", f"{sent.rate:.0f}/s{used}"
    kept = sent.rate >= wanted or at_its_limit
    return Promise(f"{sort}: sent to {TENANTS} tenants at once", promised, measured, kept)


async def _wake(run: Run) -> Found:
    for sort in OURS:
        took = await wakes(run.world, sort, WAKES // 10 if run.quick else WAKES)
        engine = f"{sort}, {'embedded' if sort == 'sqlite' else 'web and worker'}"
        yield below(f"{engine}: from the press to another's chat", 1000, median(took), "{:.0f} ms")
        yield below(f"{engine}: the slowest of {len(took)}", 1000, max(took), "{:.0f} ms")


async def _memory(run: Run) -> Found:
    recipients = PERSONS_MEANT // 100 if run.quick else PERSONS_MEANT
    for sort in OURS:
        took = await grown(run.world, sort, recipients)
        yield below(f"{sort}: memory to plan a broadcast to {recipients:,}", 50, took.planned, "{:+.0f} MB")
        what = f"{sort}: and to send it, {took.sent:,} of them in {took.seconds:.0f} s"
        yield below(what, 50, took.whole, "{:+.0f} MB")


async def _filled(run: Run) -> Found:
    for sort in OURS:
        slower = await run.world.filled(sort, run.rounds, run.seconds)
        yield below(f"{sort}: slower with {MEETINGS:,} meetings", 0.2, slower, "{:.0%}")


async def _planning(run: Run) -> Found:
    reminders = REMINDERS // 100 if run.quick else REMINDERS
    for sort in OURS:
        tell(f"{reminders:,} reminders in {sort}")
        took = await asyncio.to_thread(plan_many, run.world.new_database(sort), reminders)
        for what, stored in (
            (f"{sort}: planning {reminders:,} reminders", took.stored),
            (f"{sort}: planning them once more, nothing changed", took.again),
        ):
            beside = f" (calculated {took.calculated:.1f} s, stored {stored:.1f} s)"
            yield below(what, 10, took.calculated + stored, "{:.1f} s", beside)


async def _broadcast(run: Run) -> Found:
    for sort in OURS:
        tell(f"a broadcast to {RECIPIENTS:,} in {sort}")
        look, sent = await asyncio.to_thread(
            broadcast_to_many, run.world.new_database(sort), Contacts(RECIPIENTS)
        )
        beside = f" (to confirm it: {sent:.1f} s)"
        yield below(f"{sort}: preflight of {RECIPIENTS:,}", 2, look, "{:.2f} s", beside)


async def _board(run: Run) -> Found:
    for sort in OURS:
        first_byte, cold, size = await board(run.world, sort)
        beside = f" (the first after a start: {cold:.0f} ms)"
        yield below(f"{sort}: the board's first byte", 150, first_byte, "{:.0f} ms", beside)
        yield below(f"{sort}: the board's page", 400, size, "{:.0f} kB")


async def _status(run: Run) -> Found:
    for sort in OURS:
        for companies in (FEW, MANY):
            tell(f"status of {companies:,} companies in {sort}")
            took = await asyncio.to_thread(status_of, run.world.new_database(sort), companies)
            yield below(f"{sort}: status of {companies:,} companies", 50, took, "{:.0f} ms")


async def _sweep(run: Run) -> Found:
    letters = LETTERS // 100 if run.quick else LETTERS
    for sort in OURS:
        tell(f"sweeps beside {letters:,} letters in {sort}")
        took = await asyncio.to_thread(sweep_of, run.world.new_database(sort), letters)
        yield below(f"{sort}: a sweep with nothing due beside {letters:,} letters", 5, took, "{:.1f} ms")


async def _answers(run: Run) -> Found:
    found = await answers(run.world.folder)
    yield answers_table(found)
    for one in answers_promises(found["ours"]):
        yield one


async def _groups(_run: Run) -> Found:
    async for one in groups():
        yield one


async def _calendars(run: Run) -> Found:
    for sort in OURS:
        async for one in calendars(sort, run.world.new_database, few=10 if run.quick else 1):
            yield one


async def _lasting(run: Run) -> Found:
    started, idle, warm, later = await run.world.lasting()
    yield below("start to ready", 6, started, "{:.1f} s")
    yield below("idle memory, answers loaded", 200, idle, "{:.0f} MB")
    what = f"memory after {MANY_TURNS:,} turns more than {WARM_TURNS:,} ({warm:.0f} MB)"
    yield below(what, 0.05, later / warm - 1, "{:+.1%}")


PARTS: Mapping[str, Callable[[Run], Found]] = {
    "turns": _turns,
    "sends": _sends,
    "sending": _sending,
    "wake": _wake,
    "memory": _memory,
    "filled": _filled,
    "planning": _planning,
    "broadcast": _broadcast,
    "board": _board,
    "status": _status,
    "sweep": _sweep,
    "calendars": _calendars,
    "answers": _answers,
    "groups": _groups,
    "lasting": _lasting,
}
"""By name, in the order of a whole run."""
