"""Files behind links that are used once: made when the button is pressed, and kept nowhere."""

import asyncio
from collections.abc import AsyncIterator, Callable
from http import HTTPStatus
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from urllib.parse import quote

import structlog
from aiohttp import web

from bot.exports.tables import export_file
from bot.office import Office
from bot.web.links import Door
from programme.exports import read_export
from programme.links import Link
from programme.people import Person
from programme.rights import Right

log = structlog.get_logger()
AT_ONCE = 64 * 1024
_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    ".csv": "text/csv; charset=utf-8",
}


class Downloads:
    """What the project leader takes along."""

    def __init__(self, office: Office) -> None:
        """Nothing is made before somebody presses."""
        self._office = office

    @property
    def export(self) -> Door:
        """What a link to an export opens."""
        return Door(Right.LEAD, self._export)

    async def _export(self, link: Link, person: Person) -> web.StreamResponse:
        wanted = read_export(link.about)
        voice = self._office.furniture.voices[person.language]
        database = self._office.database
        return await download(lambda folder: export_file(database, wanted, folder, voice), link.opens)


async def download(made_in: Callable[[Path], Path], sort: str) -> web.StreamResponse:
    """The file that is made in a folder of its own, which is gone once it's sent."""
    folder = Path(await asyncio.to_thread(mkdtemp))
    try:
        file = await asyncio.to_thread(made_in, folder)
        size = file.stat().st_size
    except BaseException:
        await asyncio.to_thread(rmtree, folder)
        raise
    log.info("download", sort=sort, bytes=size)
    headers = {
        "Content-Type": _TYPES[file.suffix],
        "Content-Length": str(size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(status=HTTPStatus.OK, body=_sent(file, folder), headers=headers)


async def _sent(file: Path, folder: Path) -> AsyncIterator[bytes]:
    """The file, bit by bit."""
    try:
        with file.open("rb") as opened:
            while part := await asyncio.to_thread(opened.read, AT_ONCE):
                yield part
    finally:
        await asyncio.to_thread(rmtree, folder)
