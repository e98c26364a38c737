"""Runs a Playground for each person: a page is one person, so five pages are five persons."""

import asyncio
import json
import os
import shutil
import signal
import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.local.demo import TENANT, DemoPerson

FIRST_PORT = 56150
_HERE = Path(__file__).parent
_CLI = Path("node_modules/@microsoft/m365agentsplayground/cli.js")
_READY_WITHIN = 60.0
_ENDS_WITHIN = 5.0
BOT_ID = "28:programme-bot"


class PlaygroundError(RuntimeError):
    """A Playground didn't start; its output says why."""


@dataclass(frozen=True)
class Page:
    """One person's chat in the browser."""

    person: DemoPerson
    address: str
    process: asyncio.subprocess.Process

    async def stop(self) -> None:
        """End it and everything that it started."""
        if self.process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            await asyncio.wait_for(self.process.wait(), _ENDS_WITHIN)
        except TimeoutError:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)


def find_playground(root: Path) -> Path | None:
    """The Playground's program, or None where node or the package is missing."""
    program = root / _CLI
    return program.resolve() if program.is_file() and shutil.which("node") else None


async def start_pages(
    program: Path, people: Sequence[DemoPerson], bot_url: str, folder: Path
) -> Sequence[Page]:
    """A page for each person, ready to be opened; PlaygroundError if one doesn't start."""
    pages: list[Page] = []
    try:
        for position, person in enumerate(people):
            place = folder / person.object_id[-2:]
            pages.append(await _start(program, person, people, bot_url, place, FIRST_PORT + position))
        await asyncio.gather(*(_ready(page) for page in pages))
    except BaseException:  # Ctrl-C too leaves no page behind
        await asyncio.gather(*(page.stop() for page in pages))
        raise
    return pages


async def _start(
    program: Path, person: DemoPerson, people: Sequence[DemoPerson], bot_url: str, folder: Path, port: int
) -> Page:
    _need(port)
    _configure(person, people, folder)
    arguments = ("start", "-e", bot_url, "-c", "msteams", "-p", str(port), "--disable-telemetry")
    with (folder / "output.txt").open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            "node",
            "--require",
            str(_HERE / "loopback.cjs"),
            str(program),
            *arguments,
            cwd=folder,
            env={**os.environ, "TEAMSAPPTESTER_BROWSER": "none"},  # noqa: TID251 - handed on, not read
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    return Page(person, f"http://127.0.0.1:{port}", process)


async def _ready(page: Page) -> None:
    with suppress(TimeoutError):
        async with aiohttp.ClientSession() as session, asyncio.timeout(_READY_WITHIN):
            while page.process.returncode is None:
                with suppress(aiohttp.ClientError):
                    async with session.get(f"{page.address}/_debug/ping") as response:
                        if response.ok:
                            return
                await asyncio.sleep(0.2)
    msg = f"the Playground for {page.person.name} isn't at {page.address}; its output.txt says why"
    raise PlaygroundError(msg)


def _need(port: int) -> None:
    """PlaygroundError if the port is taken: the Playground would silently go to any other."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError as error:
            msg = f"the Playground needs port {port}, which can't be used ({error.strerror})"
            raise PlaygroundError(msg) from None


def _configure(person: DemoPerson, people: Sequence[DemoPerson], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # JSON is YAML too, so no YAML library is needed.
    configuration = json.dumps(_configuration(person, people), ensure_ascii=False, indent=1)
    (folder / ".m365agentsplayground.yml").write_text(configuration, "utf-8")


def _configuration(person: DemoPerson, people: Sequence[DemoPerson]) -> dict[str, object]:
    """What the page plays: its own person, the five users that it wants, and a team."""
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT_ID, "name": "FREMtid"},
        "currentUser": _user(person, "me"),
        "users": [_user(one, f"user-{position}") for position, one in enumerate(people)],
        "personalChat": {"id": f"chat-{person.object_id}"},
        "groupChat": {"id": f"group-{person.object_id}", "name": "Group"},
        "team": {
            "id": f"team-{person.object_id}",
            "name": "Programmet",
            "aadGroupId": "00000000-0000-0000-0000-0000000000f1",
            "channels": [{"id": f"channel-{person.object_id}", "name": "Felles"}],
        },
    }


def _user(person: DemoPerson, name: str) -> dict[str, str]:
    given, _, surname = person.name.partition(" ")
    email = f"{given.casefold()}@programme.example"
    return {
        "id": f"{name}-{person.object_id}",
        "name": person.name,
        "userPrincipleName": email,
        "aadObjectId": person.object_id,
        "givenName": given,
        "surname": surname,
        "email": email,
    }
