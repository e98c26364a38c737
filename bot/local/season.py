"""The local mode in the middle of the replayed season, or at its end: whoever opens the chat leads it on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from pathlib import Path

import structlog
import typer

from bot.app import Bot, open_bot
from bot.local.demo import LEADER
from bot.local.playground.start import find_playground
from bot.local.replay.people import People
from bot.local.replay.play import BEGINNING, ids, season, season_settings, still
from bot.local.replay.season import ENDS, ZONE
from bot.local.replay.teams import Teams
from bot.local.serve import local_settings, serve_locally
from bot.settings import Settings
from storage.unit import Unit

BEGINS = datetime(2021, 5, 3, 7, 58, tzinfo=ZONE)
"""A Monday, two minutes before the morning card."""
AT_ITS_END = datetime.combine(ENDS, time(9, 30), ZONE)
"""A Monday too: everybody is prepared, and network groups stand as drafts."""
LOOKS_EVERY = 1.0
"""Seconds after which the people of the season look at the clock again."""
SEED = 2021
log = structlog.get_logger()


async def serve_season(settings: Settings, root: Path, *, chat: bool, at_its_end: bool = False) -> None:
    """Play the season up to that Monday, anew each time, and let somebody lead it from there.

    The chat is the Playground: a terminal has one person in it, and here many talk at once.
    """
    if chat and find_playground(root) is None:
        typer.echo("The Agents Playground is needed: node, and npm install.", err=True)
        raise typer.Exit(code=1)
    database = settings.data_dir / "season.db"
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    settings = local_settings(settings).model_copy(
        update=season_settings(f"sqlite:///{database}").model_dump(
            include={"database_url", "programme", "brreg_url"}
        )
    )
    begins = AT_ITS_END if at_its_end else BEGINS
    async with Teams(BEGINNING).open() as teams:
        async with season(
            open_bot(settings, still, local=True, new_id=ids(SEED)), settings, teams, SEED
        ) as people:
            await people.play_to(begins)
            if at_its_end:
                await people.group()
        bot = open_bot(settings, local=True)
        await bot.transactions.run(partial(_somebody_takes_over, begins))
        teams.bot_url = f"http://{settings.host}:{settings.port}"
        people.accepts = False
        async with _going_on(people, bot):
            await serve_locally(settings, bot, root, chat=chat)


def _somebody_takes_over(begins: datetime, unit: Unit) -> None:
    """It's that Monday, and the leader is welcomed as somebody who opens the chat for the first time."""
    unit.clock.move(unit.now, begins)
    leader = unit.people.get(LEADER.id)
    assert leader
    unit.people.put(replace(leader, greeted=False))


@asynccontextmanager
async def _going_on(people: People, bot: Bot) -> AsyncIterator[None]:
    """Meanwhile the companies do what they had in mind, as the clock comes so far."""
    going_on = asyncio.create_task(_keep_up(people, bot))
    try:
        yield
    finally:
        going_on.cancel()
        await asyncio.gather(going_on, return_exceptions=True)


async def _keep_up(people: People, bot: Bot) -> None:
    while True:
        now = await bot.transactions.run(lambda unit: unit.now)
        try:
            await people.keep_up(now)
            await people.answer_about_groups()
        except Exception as error:  # noqa: BLE001 - somebody who can't go on keeps nobody else from it
            log.warning("somebody of the season gave up", kind=type(error).__name__)
        await asyncio.sleep(LOOKS_EVERY)
