"""`python -m bench`: measures everything in one run, and ends everything that it started."""

import argparse
import asyncio
import signal
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.table import Table

from bench.answers import answers, answers_promises, answers_table
from bench.board import board
from bench.broadcasts import RECIPIENTS, broadcast_to_many
from bench.databases import databases
from bench.measures import ECHOES, MANY_TURNS, MEETINGS, OURS, WARM_TURNS, World
from bench.planning import REMINDERS, plan_many
from bench.played import playing
from bench.programs import tell
from bench.table import Promise, at_least, below, print_all, turns_promises, turns_table
from bot.learning import FOLDER
from faq.training import main as train_once

PARTS = ("turns", "sends", "filled", "lasting", "planning", "broadcast", "board", "answers")


def main() -> None:
    """Read what is asked for, and measure it."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Our bot beside its peers.")
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}; all if none is named")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="of each program, load and round")
    parser.add_argument("--programs", nargs="*", default=[*ECHOES, *OURS], choices=[*ECHOES, *OURS])
    asked = parser.parse_args()
    try:
        asyncio.run(_until_stopped(asked.parts or PARTS, asked.programs, asked.rounds, asked.seconds))
    except (asyncio.CancelledError, KeyboardInterrupt):
        parser.exit(1, "stopped, and everything that was started with it\n")


async def _until_stopped(parts: Sequence[str], programs: Sequence[str], rounds: int, seconds: float) -> None:
    measuring = asyncio.current_task()
    assert measuring
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, measuring.cancel)
    with TemporaryDirectory(prefix="bench-") as name, databases(Path(name)) as new_database:
        async with playing(Path(name)) as played:
            await _measure(World(played, Path(name), new_database), parts, programs, rounds, seconds)


async def _measure(
    world: World, parts: Sequence[str], programs: Sequence[str], rounds: int, seconds: float
) -> None:
    tables: list[Table] = []
    promises: list[Promise] = []
    tell("training")  # a bot that finds nothing trained would train while it's measured
    await asyncio.to_thread(train_once, FOLDER)
    try:
        if "turns" in parts:
            measured = await world.turns(programs, rounds, seconds)
            tables.append(turns_table(measured))
            promises += turns_promises(measured)
        if "sends" in parts:
            sends = await world.sends()
            (rate, cpu), (their_rate, their_cpu) = sends["our_sends"], sends["botbuilder_echo"]
            beside = f" (botbuilder {their_rate:.0f}/s)"
            promises.append(at_least("unasked sends", 1000, rate, "{:.0f}/s", beside))
            beside = f" (botbuilder {their_cpu:.2f} ms)"
            promises.append(below("CPU of an unasked send", 1, cpu, "{:.2f} ms", beside))
        for sort in OURS if "filled" in parts else ():
            slower = await world.filled(sort, rounds, seconds)
            promises.append(below(f"{sort}: slower with {MEETINGS:,} meetings", 0.2, slower, "{:.0%}"))
        for sort in OURS if "planning" in parts else ():
            tell(f"{REMINDERS:,} reminders in {sort}")
            took = await asyncio.to_thread(plan_many, world.new_database(sort))
            beside = f" (stored in {sort} in {took.stored:.0f} s, unchanged once more in {took.again:.0f} s)"
            promises.append(
                below(f"planning {REMINDERS:,} reminders", 10, took.calculated, "{:.1f} s", beside)
            )
        for sort in OURS if "broadcast" in parts else ():
            tell(f"a broadcast to {RECIPIENTS:,} in {sort}")
            look, sent = await asyncio.to_thread(broadcast_to_many, world.new_database(sort))
            beside = f" (to confirm it: {sent:.1f} s)"
            promises.append(below(f"{sort}: preflight of {RECIPIENTS:,}", 2, look, "{:.2f} s", beside))
        for sort in OURS if "board" in parts else ():
            first_byte, cold, size = await board(world, sort)
            beside = f" (the first after a start: {cold:.0f} ms)"
            promises.append(below(f"{sort}: the board's first byte", 150, first_byte, "{:.0f} ms", beside))
            promises.append(below(f"{sort}: the board's page", 400, size, "{:.0f} kB"))
        if "answers" in parts:
            found = await answers(world.folder)
            tables.append(answers_table(found))
            promises += answers_promises(found["ours"])
        if "lasting" in parts:
            started, idle, warm, later = await world.lasting()
            promises.append(below("start to ready", 6, started, "{:.1f} s"))
            promises.append(below("idle memory, answers loaded", 200, idle, "{:.0f} MB"))
            what = f"memory after {MANY_TURNS:,} turns more than {WARM_TURNS:,} ({warm:.0f} MB)"
            promises.append(below(what, 0.05, later / warm - 1, "{:+.1%}"))
    finally:  # what was measured is shown, whatever became of the rest
        print_all(tables, promises)


if __name__ == "__main__":
    main()
