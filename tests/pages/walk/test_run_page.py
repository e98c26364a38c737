"""docs/run.md is followed to the letter by somebody who knows nothing else: each step is typed."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from programme.letters.letters import LetterReason
from tests.pages.walk.machine import IS_ROOT, Machine, machine
from tests.pages.walk.small_disk import a_small_disk, filled
from tests.pages.walk.world import World, answered, links, opens
from tests.played_teams import Person
from tests.teams.login import PASSWORD
from tests.waiting import until

pytestmark = pytest.mark.long


@pytest.fixture
def server(far_ends: World) -> Iterator[Machine]:
    to_lead = far_ends.person("Merete Ny", 901, "")
    known = {"REQUESTS_CA_BUNDLE": str(far_ends.certificate)}
    with machine("run.md", {"tenant/objectid": to_lead.id}, known) as made:
        yield made


async def test_who_reads_the_page_alone_gets_through_a_year(server: Machine, far_ends: World):
    url = f"http://127.0.0.1:{server.ports['3978']}"
    lise, merete = far_ends.person("Lise Leder", 900, url), far_ends.person("Merete Ny", 901, url)
    kari = far_ends.person("Kari Prøve", 1, url)

    await installs(server)
    await sees_the_first_day(server, far_ends, lise, kari)
    await backs_up(server, lise, kari)
    await drills(server, kari)
    await restores(server, kari)
    await upgrades_and_goes_back(server, kari)
    await loses_the_secrets(server, far_ends, kari, lise)
    await meets_a_full_disk(server, kari)
    await is_locked_out(server, lise, merete)

    assert server.not_followed() == set()
    assert PASSWORD not in server.log()


async def installs(server: Machine):
    await server.follows("Install")

    if IS_ROOT:
        as_bot = "runuser -u programme --"
        assert "denied" in await server.types(f"{as_bot} touch /srv/programme/mine", fails=True)


async def sees_the_first_day(server: Machine, far_ends: World, lise: Person, kari: Person):
    shown = await server.follows("First day", 0, fails=True)
    assert {one for one in ("APP_ID", "TENANT_ID", "ADMINS") if f"FREMTID_{one}" not in shown} == set()
    server.fill_in(far_ends.settings(lise), FREMTID_PORT=server.ports["3978"])
    assert "invalid_client" in await server.follows("First day", 0, fails=True)
    server.path("/etc/programme/app_password").write_text(PASSWORD, "utf-8")
    assert "!!" not in await server.follows("First day", 0)

    shown = await server.follows("First day", 1)
    assert '"ready": true' in shown
    assert '"event":"started"' in shown
    await lise.says("hei")
    assert "plasser er tatt" in await lise.says("status")
    await kari.says("presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    assert "Presentasjonen er bestilt" in kari.sees
    assert "running already" in await server.runs("serve", fails=True)


async def backs_up(server: Machine, lise: Person, kari: Person):
    """An answer to Kari stands in the backup, and isn't sent yet; then it is."""
    await server.types("systemctl stop programme-bot")
    held = server.path("/etc/systemd/system/programme-hold.service")
    unit = server.path("/etc/systemd/system/programme-bot.service").read_text("utf-8")
    held.write_text(unit.replace("bot serve", "bot serve --hold"), "utf-8")
    await server.types("systemctl start programme-hold")
    await server.ready()
    await answered(lise, kari)

    shown = await server.follows("Backup")

    assert "1 companies, 2 people, 1 meetings" in shown
    file = server.path("/var/backups/programme/2027-03-01.backup")
    assert file.stat().st_mode & 0o077 == 0
    assert not kari.got("Nei, men boller."), "nothing is sent on hold"
    await server.types("systemctl stop programme-hold\nsystemctl start programme-bot")
    await until(lambda: kari.got("Nei, men boller."))


async def drills(server: Machine, kari: Person):
    before = len(kari.inbox)
    shown = await server.follows("Drill")

    assert "Restored from" in shown
    assert "Kari" in shown, "the forecast says what she'd get"
    assert "1 companies in" in shown
    assert len(kari.inbox) == before
    assert not server.path("/var/lib/programme/drill").exists()
    assert '"ready": true' in await server.ready()


async def restores(server: Machine, kari: Person):
    before = len(kari.inbox)
    assert "Restored from" in await server.follows("Restore")

    assert list(server.path("/var/lib/programme").glob("*before-restore-*"))
    await server.ready()
    answer = stored(server, "SELECT state, reason FROM letters WHERE what = 'question-answered'")
    assert answer == [("uncertain", LetterReason.RESTORED.value)]
    await asyncio.sleep(3)  # it looks for what is due each second
    assert len(kari.inbox) == before, "she has had the answer"
    assert "Prøvebrød" in await kari.says("mine møter")


async def upgrades_and_goes_back(server: Machine, kari: Person):
    await server.follows("Upgrade")
    assert stored(server, "SELECT version_num FROM alembic_version") == [("9999",)]
    assert "Prøvebrød" in await kari.says("mine møter")

    await server.types("systemctl stop programme-bot\ngit -C /srv/programme checkout --quiet v1.0.0")
    assert "newer version" in await server.runs("serve", fails=True)
    assert "newer version" in await server.runs("doctor", fails=True)
    await server.types("git -C /srv/programme checkout --quiet v1.1.0")
    await server.follows("Going back")
    assert stored(server, "SELECT version_num FROM alembic_version") != [("9999",)]
    assert "Prøvebrød" in await kari.says("mine møter")


async def loses_the_secrets(server: Machine, far_ends: World, kari: Person, lise: Person):
    far_ends.login.password = "made-anew"
    await server.types("systemctl restart programme-bot")
    assert '"token": false' in await server.ready()
    assert "invalid_client" in await server.runs("doctor", fails=True)
    (block,) = server.step("The app's secret has ended, or is lost")
    await server.types(f"echo made-anew | {block}")
    assert '"ready": true' in await server.ready()
    assert "Prøvebrød" in await kari.says("mine møter")

    await lise.says("tavle")
    (older,) = links(lise)
    await server.follows("`/etc/programme/secret` is lost, or somebody has seen it")
    await server.ready()
    await lise.says("tavle")
    (newer,) = links(lise)
    assert await opens(older, server, far_ends) is False
    assert await opens(newer, server, far_ends) is True


async def meets_a_full_disk(server: Machine, kari: Person):
    await server.types("systemctl stop programme-bot")
    folder = server.path("/var/lib/programme")
    with a_small_disk(folder):
        await server.types("systemctl start programme-bot")
        assert '"ready": true' in await server.ready()
        others = filled(folder)

        await kari.says("avlys")
        await until(lambda: kari.got("ingenting ble endret"))
        await server.becomes('"database": false')
        assert "free" in await server.runs("doctor", fails=True)

        others.unlink()
        await server.follows("The disk is full")
        assert "Prøvebrød" in await kari.says("mine møter")
        await server.types("systemctl stop programme-bot")
    await server.types("systemctl start programme-bot")
    await server.ready()


async def is_locked_out(server: Machine, lise: Person, merete: Person):
    shown = await server.follows("No leader can get in")
    assert f"oncetheyhavewritten:{merete.id}" in shown.replace(" ", ""), "a table breaks its lines"
    await merete.says("hei")
    assert "plasser er tatt" in await merete.says("status")
    assert "plasser er tatt" not in await lise.says("status")
    assert f"leads:MereteNy({merete.id})" in (await server.runs("doctor")).replace(" ", "")


def stored(server: Machine, question: str) -> list[tuple[str, ...]]:
    file = server.path("/var/lib/programme/fremtid.db")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(question).fetchall()
