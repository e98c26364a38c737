"""Files behind links that are used once: made when the button is pressed, and kept nowhere."""

import asyncio
from collections.abc import Callable
from io import SEEK_END
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from urllib.parse import quote

import structlog
from aiohttp import web

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.exports.report_page import page, page_file
from bot.exports.report_told import Told, told
from bot.exports.report_word import word_file
from bot.exports.tables import export_file
from bot.web.links import Target
from dialogs.leading.report import WORD
from programme.leading.exports import read_export
from programme.leading.reports import ReportId
from programme.links import Link
from programme.people import Person
from programme.rights import Right
from storage.unit import Unit

log = structlog.get_logger()
_SHOWN = {
    # The page has its own style, and its charts are drawn in it; nothing in it may run or fetch anything.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".zip": "application/zip",
    ".csv": "text/csv; charset=utf-8",
}


class Downloads:
    """What the project leader takes along."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """Nothing is made before somebody presses."""
        self._resources = resources
        self._transactions = transactions

    @property
    def export(self) -> Target:
        """What a link to an export opens."""
        return Target(Right.LEAD, self._export)

    @property
    def report(self) -> Target:
        """What a link to a report's page opens."""
        return Target(Right.LEAD, self._page)

    @property
    def word(self) -> Target:
        """What a link to a report in Word opens."""
        return Target(Right.LEAD, self._word)

    async def _export(self, link: Link, person: Person) -> web.StreamResponse:
        wanted = read_export(link.about)
        voice = self._resources.voices[person.language]
        database = self._transactions.database
        return await download(lambda folder: export_file(database, wanted, folder, voice), link.opens)

    async def _page(self, link: Link, person: Person) -> web.StreamResponse:
        """A draft is shown; what is approved is a file to pass on."""
        report = await self._told(link, person)
        if not report.draft:
            return await download(lambda folder: page_file(report, folder), link.opens)
        text = await asyncio.to_thread(page, report)
        return web.Response(text=text, content_type="text/html", headers=_SHOWN)

    async def _word(self, link: Link, person: Person) -> web.StreamResponse:
        report = await self._told(link, person)
        return await download(lambda folder: word_file(report, folder), link.opens)

    async def _told(self, link: Link, person: Person) -> Told:
        resources = self._resources

        def work(unit: Unit) -> Told:
            report = unit.reports.get(ReportId(link.about))
            if report is None or (link.opens == WORD and not report.is_approved):
                raise web.HTTPGone
            approved_by = unit.people.get(report.approved_by) if report.approved_by else None
            name = approved_by.name if approved_by else ""
            return told(report, name, resources.programme, resources.voices[person.language])

        return await self._transactions.run(work)


async def download(made_in: Callable[[Path], Path], sort: str) -> web.StreamResponse:
    """The file that is made in a folder of its own: gone before it's sent, whatever happens then."""
    name, file = await asyncio.to_thread(_made, made_in)
    size = file.seek(0, SEEK_END)
    file.seek(0)
    log.info("download", sort=sort, bytes=size)
    headers = {
        "Content-Type": _TYPES[Path(name).suffix],
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=file, headers=headers)


def _made(made_in: Callable[[Path], Path]) -> tuple[str, BinaryIO]:
    """Its name, and the file, which is nowhere any more but open."""
    with TemporaryDirectory() as folder:
        made = made_in(Path(folder))
        return made.name, made.open("rb")
