"""`python -m bench`: measures everything in one run, and ends everything that it started."""

import argparse
import asyncio
import signal
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.table import Table

from bench.databases import databases
from bench.measures import NAMES, World
from bench.parts import PARTS, Run
from bench.played import playing
from bench.programs import tell
from bench.table import Promise, print_all
from bot.settings import read_settings
from reading.intents.training import train_once


def main() -> None:
    """Read what is asked for, and measure it."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Our bot beside its peers.")
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}; all if none is named")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="of each program, load and round")
    parser.add_argument("--programs", nargs="*", default=[*NAMES], choices=[*NAMES])
    parser.add_argument("--quick", action="store_true", help="few rows: to see that a part runs")
    asked = parser.parse_args()
    if unknown := {*asked.parts} - {*PARTS}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    try:
        asyncio.run(_until_stopped(asked))
    except (asyncio.CancelledError, KeyboardInterrupt):
        parser.exit(1, "stopped, and everything that was started with it\n")


async def _until_stopped(asked: argparse.Namespace) -> None:
    measuring = asyncio.current_task()
    assert measuring
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, measuring.cancel)
    with TemporaryDirectory(prefix="bench-") as name, databases(Path(name)) as new_database:
        async with playing(Path(name)) as played:
            world = World(played, Path(name), new_database)
            run = Run(world, asked.programs, asked.rounds, asked.seconds, asked.quick)
            await _measure(run, asked.parts or [*PARTS])


async def _measure(run: Run, parts: Sequence[str]) -> None:
    found: list[Table | Promise] = []
    tell("training")  # a bot that finds nothing trained would train while it's measured
    await asyncio.to_thread(train_once, read_settings()[0].answers)
    try:
        for name, part in PARTS.items():
            if name in parts:
                async for one in part(run):
                    found.append(one)  # noqa: PERF401 - what was found stays, whatever becomes of the rest
    finally:
        tables = [one for one in found if isinstance(one, Table)]
        print_all(tables, [one for one in found if isinstance(one, Promise)])


if __name__ == "__main__":
    main()
