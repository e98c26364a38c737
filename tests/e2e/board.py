"""The bot as it is served on this machine, with a season on its board, for a browser to look at."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import aiohttp
from playwright.sync_api import Page

from bot.app import open_bot
from bot.local.demo import LEADER, TENANT, DemoPerson
from bot.local.serve import local_settings
from bot.settings import Settings
from tests.played_teams import Connector, Person
from tests.web.season import fill

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
READY_WITHIN = 60


@dataclass
class Served:
    """The bot at work in a folder of its own."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "FREMTID_PORT": str(self.port)}
        environment["FREMTID_PROGRAMME"] = str(ROOT / "programme.toml")
        command = [sys.executable, "-m", "bot", "serve", "--local"]
        self.process = subprocess.Popen(command, cwd=self.folder, env=environment)
        deadline = time.monotonic() + READY_WITHIN
        while not self._is_ready():
            assert self.process.poll() is None, "the bot ended"
            assert time.monotonic() < deadline, "the bot wasn't ready in time"
            time.sleep(0.2)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)

    def talk(self, work: Callable[[Callable[[DemoPerson], Person]], Awaitable[T]]) -> T:
        """What comes of talking to the bot, on a thread: the browser has this one's event loop."""

        async def talking() -> T:
            async with Connector() as teams, aiohttp.ClientSession() as session:
                return await work(
                    lambda one: Person(one.name, one.object_id, TENANT, self.url, teams, session)
                )

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, talking()).result()

    def link(self) -> str:
        """A link to the board, as the leader gets it."""

        async def ask(person: Callable[[DemoPerson], Person]) -> str:
            leader = person(LEADER)
            await leader.says("tavle")
            return next(str(one["url"]) for one in leader.card["actions"] if "url" in one)

        return self.talk(ask)

    def books(self, contact: DemoPerson, company: str) -> None:
        """The contact books a presentation for the company."""

        async def book(person: Callable[[DemoPerson], Person]) -> None:
            speaker = person(contact)
            await speaker.says("bestill presentasjon")
            assert "er bestilt" in await speaker.presses("Første ledige", company=company)

        self.talk(book)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """The bot, listening on a port of its own, with a season in its database."""
    (folder / "var").mkdir()
    settings = local_settings(Settings(_env_file=None)).model_copy(  # type: ignore[call-arg]
        update={
            "database_url": f"sqlite:///{folder}/var/local.db",
            "programme": ROOT / "programme.toml",
        }
    )
    opened = open_bot(settings, local=True)
    with opened.transactions.database.transaction() as unit:
        fill(unit)
    opened.close()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    bot = Served(folder, port)
    try:
        bot.start()
        yield bot
    finally:
        bot.stop()


def serious(page: Page) -> list[str]:
    """What axe finds serious or critical on the page: the rule, and where."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['html'][:200]}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]
