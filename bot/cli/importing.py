"""`import`: companies to contact, from a file; said first, then brought in."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.app import Bot, open_bot
from bot.cli.stops import all_settings
from bot.outside.spreadsheet import Sheet, SpreadsheetError, read_companies
from dialogs.companies.new_companies import keep_prospects
from programme.companies.list_preview import Preview, preview
from programme.companies.prospects import Fault, Prospect

_SHOWN = 20
_WHY = {
    Fault.NO_COMPANY: "names no company",
    Fault.BAD_NUMBER: "has an organisation number that isn't one (nine digits, without points)",
}


def import_companies(
    file: Annotated[
        Path,
        typer.Argument(
            help="A workbook or a text with semicolons; its headings say what is the name, the organisation "
            "number and the note, else they are the first three columns."
        ),
    ],
    *,
    only_preview: Annotated[
        bool, typer.Option("--preview", help="Only say what would be brought in.")
    ] = False,
) -> None:
    """Bring in companies to contact: all of the file, or none if a row names no company."""
    settings = all_settings()
    sheet = read_companies(file)
    _refuse_mistakes(sheet, file)
    bot = open_bot(settings)
    try:
        _bring_in(sheet, bot, only_preview=only_preview)
    finally:
        bot.close()


def _bring_in(sheet: Sheet, bot: Bot, *, only_preview: bool) -> None:
    prospects = sheet.read.prospects
    found = asyncio.run(
        bot.transactions.run(lambda unit: preview(prospects, [one.called for one in unit.companies.all()]))
    )
    for line in _told(found, sheet):
        typer.echo(line)
    if only_preview:
        return
    if found.new and sys.stdin.isatty() and not typer.confirm("Bring them in?"):
        typer.echo("Nothing was brought in.")
        return
    new = asyncio.run(bot.transactions.run(lambda unit: keep_prospects(unit, prospects)))
    typer.echo(f"{new} new companies, {len(prospects) - new} that were known already.")


def _named(prospect: Prospect) -> str:
    return " ".join(filter(None, (prospect.called.name, prospect.called.number)))


def _by_all_names(prospect: Prospect) -> str:
    return f"{' = '.join((prospect.called.name, *prospect.also))} {prospect.called.number}"


def _told(found: Preview, sheet: Sheet) -> Sequence[str]:
    """What will come in, a sentence a line."""
    lines = [f"New: {_listed(found.new)}", f"Known already: {_listed(found.known)}"]
    if no_company := [one for one in found.doubtful if not one.also]:
        lines.append(f"Without a number, and perhaps no company: {_listed(no_company)}")
    if several := [one for one in found.doubtful if one.also]:
        lines.append(
            f"One number, several names, of which the first is taken: {_listed(several, _by_all_names)}"
        )
    if sheet.read.unread:
        lines.append(f"Columns that were not read: {', '.join(sheet.read.unread)}")
    return [*lines, *sheet.left_out]


def _listed(prospects: Sequence[Prospect], named: Callable[[Prospect], str] = _named) -> str:
    if not prospects:
        return "none"
    names = [named(one) for one in prospects[:_SHOWN]]
    more = f" and {len(prospects) - _SHOWN} more" if len(prospects) > _SHOWN else ""
    return ", ".join(names) + more


def _refuse_mistakes(sheet: Sheet, file: Path) -> None:
    wrong = sheet.read.wrong
    if not wrong:
        return
    lines = [f"row {one.row} {_WHY[one.fault]}" for one in wrong[:_SHOWN]]
    more = [f"and {len(wrong) - _SHOWN} more rows"] if len(wrong) > _SHOWN else []
    told = "\n".join([*lines, *more])
    message = f"Nothing was brought in: {file} has mistakes. Mend them, and try again.\n{told}"
    raise SpreadsheetError(message)
