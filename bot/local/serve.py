"""The local mode: the bot, an invented season, and a way to chat, all on this machine."""

import asyncio
from pathlib import Path
from secrets import SystemRandom
from time import monotonic

import typer
from rich.console import Console
from rich.table import Table

from bot.app import Bot
from bot.conversation.learning import learnt
from bot.jobs.groups import GroupFinder
from bot.jobs.passing_time import PassingTime
from bot.local import demo
from bot.local.outlook.outlook import LocalOutlook
from bot.local.playground.start import Page, PlaygroundError, find_playground, start_pages
from bot.local.screen import Screen
from bot.local.terminal import Terminal, chat
from bot.serving import serving, stop_asked
from bot.settings import Settings
from bot.web.connections import PortError
from programme.people import Language
from scheduler.embedded import EmbeddedEngine
from scheduler.sending import Sending
from scheduler.timetable import SWEEP_EVERY, Job

_OWN = ("engine", "host", "database_url", "admins", "allowed_tenants", "public_url")
_NOT_USED = ("app_id", "app_password", "app_certificate", "tenant_id", "graph", "graph_mail", "smtp_url")


def log_file(settings: Settings) -> Path:
    """Where the log goes while somebody chats: the console keeps the addresses in sight."""
    return settings.data_dir / "local.log"


def passed_over(settings: Settings) -> list[str]:
    """The settings that are set and that the local mode has its own of, or none."""
    names = [name for one in (*_OWN, *_NOT_USED) for name in (one, f"{one}_file")]
    return [f"FREMTID_{name.upper()}" for name in names if name in settings.model_fields_set]


def local_settings(settings: Settings) -> Settings:
    """The settings of the local mode: loopback, a database of its own, the demo's leader, no credentials."""
    return settings.model_copy(
        update={
            "engine": "embedded",
            "host": "127.0.0.1",
            "database_url": f"sqlite:///{settings.data_dir}/local.db",
            "admins": (demo.LEADER.id,),
            "allowed_tenants": (),
            "public_url": "",
            "app_certificate": "",
            "app_password_ends": None,
        }
    )


async def serve_locally(
    settings: Settings, bot: Bot, root: Path, *, chat: bool, outlook: LocalOutlook | None = None
) -> None:
    """Listen on loopback with the demo in it, until stopped; `chat` opens the Playground or the terminal."""
    await bot.transactions.run(lambda unit: demo.seed(unit, bot.resources.new_id))
    program = find_playground(root) if chat else None
    if chat and program is None:
        await chat_locally(settings, bot, "kari")
        return
    try:
        add_more = outlook.pages(bot.resources) if outlook else None
        async with serving(settings, bot, local=True, add_more=add_more):
            pages: list[Page] = []
            try:
                if program:
                    url = f"http://127.0.0.1:{settings.port}/api/messages"
                    pages += await start_pages(
                        program, demo.PEOPLE, url, root / settings.data_dir / "playground"
                    )
                _tell(settings, pages, keeps_mail=bot.mail is not None, plays_outlook=outlook is not None)
                await stop_asked()
            finally:
                await asyncio.gather(*(page.stop() for page in pages))
    except (PortError, PlaygroundError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(code=1) from None


async def chat_locally(settings: Settings, bot: Bot, speak_as: str) -> None:
    """The same bot, in this terminal."""
    await bot.transactions.run(lambda unit: demo.seed(unit, bot.resources.new_id))
    people = {person.name.partition(" ")[0].casefold(): person for person in demo.PEOPLE}
    person = people.get(speak_as.casefold())
    if person is None:
        typer.echo(f"There is no {speak_as}; try one of {', '.join(people)}.", err=True)
        raise typer.Exit(code=2)
    await learnt(bot.thinking.answers, settings.answers)
    terminal = Terminal(bot.resources.voices[Language.NB], bot.resources.new_id)
    screen = Screen(terminal, person.id)
    chance = SystemRandom().random
    sending = Sending(bot.outbox, screen, chance)
    finder = GroupFinder(bot.transactions)

    async def send_due() -> None:
        await bot.upkeep.keep()
        await sending.finished()

    bot.turns.pass_time = PassingTime(bot.transactions, send_due, monotonic).until
    # More often than a server on the same database does, which puts off what is for a terminal, and out of
    # step with other terminals, which put off what is for others.
    looks_every = SWEEP_EVERY * (0.05 + chance() / 10)
    engine = EmbeddedEngine(
        [Job("sweep", looks_every, sending.sweep), Job("groups", SWEEP_EVERY, finder.find)]
    )
    engine.start()
    try:
        await chat(bot.turns, person.id, person.name, f"terminal-{person.object_id}", terminal)
    finally:
        engine.stop()
        await sending.stop()
        bot.close()


def _tell(settings: Settings, pages: list[Page], *, keeps_mail: bool, plays_outlook: bool = False) -> None:
    """Say who is where, and what to try."""
    console = Console()
    console.print(f"The bot listens on http://127.0.0.1:{settings.port}, on this machine only.")
    if not pages:
        return
    console.print(f"Its log is in {log_file(settings)}.\n")
    table = Table("Open this page", "to be", "and try", box=None, pad_edge=False)
    for page in pages:
        table.add_row(page.address, f"{page.person.name} ({_role(page.person)})", _try(page.person))
    console.print(table)
    if keeps_mail:
        console.print(f"\nE-mails that would have left: http://127.0.0.1:{settings.port}/mail")
    if plays_outlook:
        console.print(f"The hosts' Outlook calendars: http://127.0.0.1:{settings.port}/outlook")
    console.print("Ctrl-C stops everything.")


def _role(person: demo.DemoPerson) -> str:
    if person is demo.LEADER:
        return "project leader"
    return "host" if person.host else "a company's contact"


def _try(person: demo.DemoPerson) -> str:
    if person is demo.LEADER:
        return "status · gruppene · spol +1d · spol nå"
    if person.host:
        return "hei (news of bookings arrives here)"
    return "vi vil gjerne ha en presentasjon · torsdag kl 14 · må avlyse"
