"""The code of before the latest migration answers and writes on today's tables, beside today's code."""

import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from bench.programs import free_port
from storage.engine.revisions import OthersRunningError, known
from tests.databases import opened
from tests.pages.walk.world import World, answered, world
from tests.teams.login import PASSWORD
from tests.waiting import until

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.long


def before_the_latest(folder: Path) -> Path:
    """The code as git has it from before the migration was there."""
    (latest,) = (ROOT / "storage/migrations/versions").glob(f"{max(known())}*.py")
    added = git("log", "--diff-filter=A", "--format=%H", "--", str(latest.relative_to(ROOT))).split()
    version = f"{added[-1].decode()}^" if added else "HEAD"
    with tarfile.open(fileobj=io.BytesIO(git("archive", version))) as archive:
        archive.extractall(folder, filter="data")
    assert not (folder / latest.relative_to(ROOT)).exists()
    return folder


def git(*command: str) -> bytes:
    return subprocess.run(["git", *command], cwd=ROOT, check=True, capture_output=True).stdout


@contextmanager
def served(code: Path, known: Mapping[str, str], log: Path) -> Iterator[None]:
    with log.open("ab") as out:
        command = [sys.executable, "-m", "bot", "serve"]
        process = subprocess.Popen(command, cwd=code, env={**os.environ, **known}, stdout=out, stderr=out)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def settings(far_ends: World, port: int, database_url: str, folder: Path) -> Mapping[str, str]:
    lise = far_ends.person("Lise Leder", 900, "")
    return {
        **far_ends.settings(lise),
        "FREMTID_APP_PASSWORD": PASSWORD,
        "FREMTID_PORT": str(port),
        "FREMTID_DATABASE_URL": database_url,
        "FREMTID_DATA_DIR": str(folder / "data"),
        "REQUESTS_CA_BUNDLE": str(far_ends.certificate),
    }


async def test_the_version_before_talks_to_people_on_the_tables_of_today(tmp_path: Path, empty_url: str):
    before, port = before_the_latest(tmp_path / "before"), free_port()
    log, url = tmp_path / "log", f"http://127.0.0.1:{port}"
    async with world(tmp_path) as far_ends:
        shown = settings(far_ends, port, empty_url, tmp_path)
        lise, kari = far_ends.person("Lise Leder", 900, url), far_ends.person("Kari Prøve", 1, url)
        with served(before, shown, log):
            await until(lambda: '"event":"started"' in log.read_text("utf-8"))
            today = opened(empty_url)
            with suppress(OthersRunningError):  # then it goes on on its own tables
                today.migrate()
            await lise.says("hei")
            await kari.says("presentasjon")
            await kari.presses("Første ledige", company="Prøvebrød AS")
            assert "Presentasjonen er bestilt" in kari.sees
            await answered(lise, kari)
            await until(lambda: kari.got("Nei, men boller."))
            await kari.says("avlys")
            assert "avlyst" in await kari.presses("Ja, avlys")
            await kari.says("presentasjon")
            await kari.presses("Første ledige")
            with today.transaction() as unit:
                assert len(unit.companies.all()) == 1
            today.close()
            assert "Traceback" not in (said := log.read_text("utf-8")), said
        log.write_bytes(b"")  # today's migrates at its start, if it couldn't before
        with served(ROOT, shown, log):
            await until(lambda: '"event":"started"' in log.read_text("utf-8"))
            assert "Prøvebrød" in await kari.says("mine møter")
    _, fault, what = log.read_text("utf-8").partition("Traceback")
    assert not fault, what
