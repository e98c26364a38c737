"""A worker in a process of its own, as `python -m tests.delivery.working DATABASE_URL PROGRAMME [rarely]`.

`rarely`: its own timetable wakes it once and then not for an hour, so that only the bell does.
"""

import sys
from datetime import timedelta
from pathlib import Path

from bot.app import open_office, running
from bot.cli.logs import set_up_logs
from bot.cli.serve import stop_asked
from bot.loop import run
from bot.rounds import Duty
from bot.settings import Settings
from scheduler import timetable


def main(database_url: str, programme: str, *how: str) -> None:
    """Send what is due until stopped."""
    set_up_logs()
    if "rarely" in how:
        timetable.SWEEP_EVERY = timedelta(hours=1)
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        engine="cluster",
        database_url=database_url,
        programme=Path(programme),
    )
    office = open_office(settings, local=True)

    async def work() -> None:
        async with running(settings, office, local=True, duties=frozenset({Duty.SEND})):
            await stop_asked()

    run(work())


if __name__ == "__main__":
    main(*sys.argv[1:])
