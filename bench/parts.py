"""The parts of a run, each of which gives the tables and the promises that it measured."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass

from rich.table import Table

from bench.answers import answers, answers_promises, answers_table
from bench.board import board
from bench.broadcasts import RECIPIENTS, broadcast_to_many
from bench.measures import MANY_TURNS, MEETINGS, OURS, WARM_TURNS, World
from bench.planning import REMINDERS, plan_many
from bench.programs import tell
from bench.status import FEW, MANY, status_of
from bench.sweeps import LETTERS, sweep_of
from bench.table import Promise, at_least, below, turns_promises, turns_table


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
    for one in turns_promises(measured):
        yield one


async def _sends(run: Run) -> Found:
    sends = await run.world.sends()
    (rate, cpu), (their_rate, their_cpu) = sends["our_sends"], sends["botbuilder_echo"]
    yield at_least("unasked sends", 1000, rate, "{:.0f}/s", f" (botbuilder {their_rate:.0f}/s)")
    yield below("CPU of an unasked send", 1, cpu, "{:.2f} ms", f" (botbuilder {their_cpu:.2f} ms)")


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
        look, sent = await asyncio.to_thread(broadcast_to_many, run.world.new_database(sort))
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


async def _lasting(run: Run) -> Found:
    started, idle, warm, later = await run.world.lasting()
    yield below("start to ready", 6, started, "{:.1f} s")
    yield below("idle memory, answers loaded", 200, idle, "{:.0f} MB")
    what = f"memory after {MANY_TURNS:,} turns more than {WARM_TURNS:,} ({warm:.0f} MB)"
    yield below(what, 0.05, later / warm - 1, "{:+.1%}")


PARTS: Mapping[str, Callable[[Run], Found]] = {
    "turns": _turns,
    "sends": _sends,
    "filled": _filled,
    "planning": _planning,
    "broadcast": _broadcast,
    "board": _board,
    "status": _status,
    "sweep": _sweep,
    "answers": _answers,
    "lasting": _lasting,
}
"""By name, in the order of a whole run."""
