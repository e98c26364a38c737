"""The commands, each a few lines around what does the work."""

import asyncio
import logging
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table as Columns

from bot.app import Bot, new_id, open_bot
from bot.cli.faq import faq
from bot.cli.forecast import people_table, planned, rules_table
from bot.cli.importing import import_companies
from bot.cli.logs import set_up_logs
from bot.cli.read import read_file
from bot.doctor import examine
from bot.exports.tables import export as export_tables
from bot.local.playground.start import find_playground
from bot.local.replay.play import play
from bot.local.replay.report import figures, markdown, page
from bot.local.season import DATABASE as SEASON
from bot.local.season import serve_season
from bot.local.serve import DATABASE, LOG, chat_locally, local_settings, passed_over, serve_locally
from bot.package import PackageError, build_package, lacks
from bot.programme_file import ProgrammeFileError, read_programme
from bot.serving import run, serve_until_stopped, work_until_stopped
from bot.settings import Settings, read_settings
from programme.leading.exports import Format, Table
from programme.people import Language
from storage.engine.clock import utc_now
from storage.engine.database import open_database
from texts.voice import voice_of

commands = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
commands.add_typer(faq, name="faq")
commands.command("read")(read_file)
commands.command("import")(import_companies)


def _stop(why: str) -> typer.Exit:
    typer.echo(why, err=True)
    return typer.Exit(code=2)


def _settings() -> Settings:
    """All of them, or the end: one that can't be read was meant to be something."""
    settings, unreadable = read_settings()
    if unreadable:
        raise _stop("\n".join(f"{name}: {why}" for name, why in unreadable.items()))
    return settings


@commands.command()
def serve(
    *,
    local: Annotated[
        bool, typer.Option(help="On this machine alone: no credentials, loopback only.")
    ] = False,
    chat: Annotated[bool, typer.Option(help="With --local: open a way to chat with it.")] = False,
    season: Annotated[
        bool,
        typer.Option(help="With --local: on a Monday in the middle of the season of 2021, which goes on."),
    ] = False,
) -> None:
    """Run the bot."""
    set_up_logs()
    if not local:
        settings = _settings()
        run(serve_until_stopped(settings, _opened(settings)))
        return
    if season:
        set_up_logs(logging.WARNING)
        typer.echo("Playing the season up to Monday 3 May 2021 ...")
        for file in SEASON.parent.glob(f"{SEASON.name}*"):
            file.unlink()
        run(serve_season(_settings(), Path.cwd(), chat=chat))
        return
    given = _settings()
    if own := passed_over(given):
        typer.echo(f"The local mode passes over {', '.join(own)}: it stays on this machine, with {DATABASE}.")
    settings = local_settings(given)
    if chat and find_playground(Path.cwd()):
        set_up_logs(file=LOG)
    try:
        bot = open_bot(settings, local=True)
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None
    run(serve_locally(settings, bot, Path.cwd(), chat=chat))


@commands.command()
def worker() -> None:
    """Send what is due, beside processes that answer (FREMTID_ENGINE=cluster, PostgreSQL)."""
    set_up_logs()
    settings = _settings()
    if settings.engine != "cluster":
        message = "Without FREMTID_ENGINE=cluster the bot sends by itself: python -m bot serve"
        raise _stop(message)
    run(work_until_stopped(settings, _opened(settings)))


def _opened(settings: Settings) -> Bot:
    """The bot with credentials, or a stop that says what is missing."""
    if missing := settings.missing():
        raise _stop(
            "These settings are missing: " + ", ".join(missing) + ". "
            "Set them in the environment or in .env (docs/teams-app.md tells where each comes from), "
            "or try the bot without them: python -m bot serve --local"
        )
    try:
        return open_bot(settings)
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None


@commands.command(name="chat")
def chat_in_terminal(
    speak_as: Annotated[
        str, typer.Option("--as", help="kari, ola, nina, lise (leader) or vera (host)")
    ] = "kari",
) -> None:
    """Talk to the bot in this terminal."""
    set_up_logs()
    settings = local_settings(_settings())
    try:
        bot = open_bot(settings, local=True)
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None
    asyncio.run(chat_locally(bot, speak_as))


@commands.command()
def package(
    out: Annotated[Path, typer.Option(help="The folder that the zip goes to.")] = Path("build"),
) -> None:
    """Make the Teams app's zip."""
    try:
        settings = _settings()
        typer.echo(build_package(settings, out))
        for missing in lacks(settings):
            typer.echo(missing)
    except (PackageError, ProgrammeFileError) as error:
        raise _stop(str(error)) from None


@commands.command()
def doctor() -> None:
    """Look at every setting, and try what can be tried."""
    set_up_logs()
    findings = asyncio.run(examine(*read_settings()))
    table = Columns("", "what", "what to do about it", box=None, pad_edge=False)
    for one in findings:
        table.add_row("ok" if one.is_well else "!!", one.what, one.wrong)
    Console().print(table)
    if not all(one.is_well for one in findings):
        raise typer.Exit(code=1)


@commands.command()
def export(
    table: Annotated[
        list[Table] | None, typer.Option(help="Which table; once for each. All if none.")
    ] = None,
    how: Annotated[Format, typer.Option("--format", help="One workbook, or a CSV file each.")] = Format.EXCEL,
    out: Annotated[Path, typer.Option(help="The folder that the files go to.")] = Path("build"),
) -> None:
    """Write companies, people, meetings and the like to files that a spreadsheet opens."""
    settings = _settings()
    try:
        programme = read_programme(settings.programme)
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None
    database = open_database(settings.database_url, programme, utc_now, new_id)
    database.migrate()
    voice = voice_of(programme.about.languages[0], programme.zone)
    try:
        written = export_tables(database, table or list(Table), how, out, voice)
    except OSError as error:
        message = f"{out} can't be written to ({error.strerror}); name another folder with --out."
        raise _stop(message) from None
    finally:
        database.close()
    for one in written:
        typer.echo(f"{one.rows:7} {one.table} in {one.path}")


@commands.command()
def forecast() -> None:
    """List the reminder rules, and what each person will get by them and why."""
    settings = _settings()
    try:
        programme = read_programme(settings.programme)
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None
    database = open_database(settings.database_url, programme, utc_now, new_id)
    database.migrate()
    voice = voice_of(Language.EN, programme.zone)
    rows = planned(database, voice)
    database.close()
    out = Console()
    out.print(rules_table(programme, voice))
    out.print()
    out.print(people_table(rows, voice) if rows else "Nothing is planned for anybody so far.")


@commands.command()
def replay(
    seed: Annotated[int, typer.Option(help="The same seed plays the same season.")] = 2021,
    out: Annotated[Path, typer.Option(help="The folder that the report goes to.")] = Path("build"),
) -> None:
    """Play the season of 2021 in fast time, and tell it in Markdown and as a page."""
    set_up_logs(logging.WARNING)
    story = asyncio.run(play(seed))
    out.mkdir(parents=True, exist_ok=True)
    for name, text in (("season.md", markdown(story)), ("season.html", page(story))):
        (out / name).write_text(text, "utf-8")
    for what, number in figures(story):
        typer.echo(f"{number:5} {what}")
    typer.echo(f"Told in {out / 'season.md'} and {out / 'season.html'}.")


@commands.command()
def migrate() -> None:
    """Bring the database's tables up to date."""
    try:
        bot = open_bot(_settings())
    except ProgrammeFileError as error:
        raise _stop(str(error)) from None
    bot.close()
    typer.echo("The database is up to date.")
