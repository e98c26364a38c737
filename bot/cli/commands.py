"""The commands, each a few lines around what does the work."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bot.app import new_id, open_bot
from bot.cli.backup import backup, restore
from bot.cli.faq import faq
from bot.cli.forecast import people_table, planned, rules_table
from bot.cli.importing import import_companies
from bot.cli.logs import set_up_logs
from bot.cli.read import read_file
from bot.cli.shown import console, table_of
from bot.cli.stops import all_settings, reasons_told, stop
from bot.doctor import examine
from bot.exports.tables import export as export_tables
from bot.local.outlook.outlook import LocalOutlook
from bot.local.playground.start import find_playground
from bot.local.replay.play import play
from bot.local.replay.report import figures, markdown, page
from bot.local.season import serve_season
from bot.local.serve import chat_locally, local_settings, log_file, passed_over, serve_locally
from bot.outside.kept_mail import KeptMail
from bot.package import build_package, lacks
from bot.programme_file import read_programme
from bot.serving import run, serve_until_stopped, work_until_stopped
from bot.settings import Settings, read_settings
from bot.wrong_settings import SHARED_SQLITE
from programme.leading.exports import Export, Format, Table
from programme.meetings.inviting import Inviting
from programme.people import Language
from programme.seasons import ALL_SEASONS, SeasonId
from reading.seasons import named_in
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from storage.engine.presence import present
from storage.engine.served import served_alone
from texts.voice import voice_of

_NO_PLAYGROUND = "Outlook is played beside the Agents Playground, which needs node; the terminal has none."


class _Commands(TyperGroup):
    """Whatever is begun: a reason is said, and ends it with 2."""

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401 - of click, which typer brings along
        """The command that was named."""
        with reasons_told():
            return super().invoke(ctx)


commands = typer.Typer(
    cls=_Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
commands.add_typer(faq, name="faq")
commands.command("read")(read_file)
commands.command("import")(import_companies)
commands.command()(backup)
commands.command()(restore)


@commands.command()
def serve(
    *,
    local: Annotated[
        bool, typer.Option(help="On this machine alone: no credentials, loopback only.")
    ] = False,
    chat: Annotated[bool, typer.Option(help="With --local: open a way to chat with it.")] = False,
    hold: Annotated[bool, typer.Option(help="Send nothing unasked: a look around after a restore.")] = False,
    season: Annotated[
        bool,
        typer.Option(help="With --local: on a Monday in the middle of the season of 2021, which goes on."),
    ] = False,
    at_its_end: Annotated[
        bool, typer.Option(help="With --season: on its last day, with network groups to look at and publish.")
    ] = False,
    invites: Annotated[
        Inviting,
        typer.Option(help="With --local: who would invite to meetings, kept on pages of this machine."),
    ] = Inviting.MAIL,
) -> None:
    """Run the bot."""
    set_up_logs()
    if not local:
        settings = _complete(all_settings())
        sends = settings.engine != "cluster" and not hold
        with served_alone(settings.database_url), present(settings.database_url, sends=sends) as is_alone:
            bot = replace(open_bot(settings), is_alone=is_alone)
            run(serve_until_stopped(settings, bot, hold=hold))
        return
    if season:
        set_up_logs(logging.WARNING)
        typer.echo(f"Playing the season up to Monday {'4 October' if at_its_end else '3 May'} 2021 ...")
        run(serve_season(all_settings(), Path.cwd(), chat=chat, at_its_end=at_its_end))
        return
    given = all_settings()
    settings = local_settings(given)
    if own := passed_over(given):
        typer.echo(
            f"The local mode passes over {', '.join(own)}: it stays on this machine, with "
            f"{settings.database_url}."
        )
    if chat and find_playground(Path.cwd()):
        set_up_logs(file=log_file(settings))
    elif chat and invites is Inviting.OUTLOOK:
        raise stop(_NO_PLAYGROUND)
    outlook = LocalOutlook(settings) if invites is Inviting.OUTLOOK else None
    mail = None if invites is Inviting.NOBODY else KeptMail(settings.data_dir / "mail")
    with served_alone(settings.database_url):
        bot = open_bot(settings, local=True, mail=mail, graph=outlook.graph if outlook else None)
        run(serve_locally(settings, bot, Path.cwd(), chat=chat, outlook=outlook))


@commands.command()
def worker() -> None:
    """Send what is due, beside processes that answer (FREMTID_ENGINE=cluster, PostgreSQL)."""
    set_up_logs()
    settings = all_settings()
    if settings.engine != "cluster":
        message = "Without FREMTID_ENGINE=cluster the bot sends by itself: python -m bot serve"
        raise stop(message)
    settings = _complete(settings)
    with present(settings.database_url) as is_alone:
        run(work_until_stopped(settings, replace(open_bot(settings), is_alone=is_alone)))


def _complete(settings: Settings) -> Settings:
    """With credentials, or a stop that says what is missing."""
    if settings.shares_sqlite:
        raise stop(SHARED_SQLITE)
    if missing := settings.missing():
        raise stop(
            "These settings are missing: " + ", ".join(missing) + ". "
            "Set them in the environment or in .env (docs/teams-app.md tells where each comes from), "
            "or try the bot without them: python -m bot serve --local"
        )
    return settings


@commands.command(name="chat")
def chat_in_terminal(
    speak_as: Annotated[
        str, typer.Option("--as", help="kari, ola, nina, lise (leader) or vera (host)")
    ] = "kari",
) -> None:
    """Talk to the bot in this terminal."""
    settings = local_settings(all_settings())
    set_up_logs(file=log_file(settings))
    asyncio.run(chat_locally(settings, open_bot(settings, local=True), speak_as))


@commands.command()
def package(
    out: Annotated[Path, typer.Option(help="The folder that the zip goes to.")] = Path("build"),
) -> None:
    """Make the Teams app's zip."""
    settings = all_settings()
    typer.echo(build_package(settings, out))
    for missing in lacks(settings):
        typer.echo(missing)


@commands.command()
def doctor() -> None:
    """Look at every setting, and try what can be tried."""
    set_up_logs()
    findings = asyncio.run(examine(*read_settings()))
    table = table_of("", "what", "what to do about it")
    for one in findings:
        table.add_row("ok" if one.is_well else "!!", one.what, one.wrong)
    console().print(table)
    if not all(one.is_well for one in findings):
        raise typer.Exit(code=1)


@commands.command()
def export(
    table: Annotated[
        list[Table] | None, typer.Option(help="Which table; once for each. All if none.")
    ] = None,
    how: Annotated[Format, typer.Option("--format", help="One workbook, or a CSV file each.")] = Format.EXCEL,
    season: Annotated[
        str, typer.Option(help="Of that season alone, by its years or its kick-off's year. All if none.")
    ] = "",
    out: Annotated[Path, typer.Option(help="The folder that the files go to.")] = Path("build"),
) -> None:
    """Write companies, people, meetings and the like to files that a spreadsheet opens."""
    settings = all_settings()
    programme = read_programme(settings.programme)
    database = open_database(settings.database_url, programme, utc_now, new_id)
    database.migrate()
    database = database.knowing_names()
    voice = voice_of(programme.about.languages[0], programme.zone)
    try:
        wanted = Export(tuple(table or Table), how, _season(season, database))
        written = export_tables(database, wanted, out, voice)
    except OSError as error:
        message = f"{out} can't be written to ({error.strerror}); name another folder with --out."
        raise stop(message) from None
    finally:
        database.close()
    for one in written:
        typer.echo(f"{one.rows:7} {one.table} in {one.path}")


def _season(called: str, database: Database) -> SeasonId:
    """The one that is called so; the latest of several."""
    if not called:
        return ALL_SEASONS
    with database.transaction() as unit:
        seasons = unit.seasons.all()
    if found := named_in(called, seasons):
        return found[-1].id
    names = ", ".join(one.name or f"{one.kickoff:%Y}" for one in seasons) or "none so far"
    message = f"No season is called {called}. There are: {names}."
    raise stop(message)


@commands.command()
def forecast() -> None:
    """List the reminder rules, and what each person will get by them and why."""
    settings = all_settings()
    programme = read_programme(settings.programme)
    database = open_database(settings.database_url, programme, utc_now, new_id)
    database.migrate()
    voice = voice_of(Language.EN, programme.zone)
    rows = planned(database, voice)
    database.close()
    out = console()
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
    open_bot(all_settings()).close()
    typer.echo("The database is up to date.")
