"""The image is built as deploy/Containerfile says, and the bot in it answers people.

Needs root, and `apt-get install buildah debootstrap`. Docker Hub isn't asked: Debian's own Python stands in
for its base. All of it lies in a folder that is gone afterwards.
"""

import asyncio
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest

from bench.programs import free_port
from tests.pages.walk.world import World, world
from tests.teams.login import PASSWORD
from tests.waiting import until

ROOT = Path(__file__).parents[2]
BASE = "docker.io/library/python:3.12-slim-trixie"
PYTHON = "python3,python3-pip,python3-venv,python-is-python3,ca-certificates"
MOST = 450e6
"""Bytes of Python packages."""
pytestmark = pytest.mark.long


class Builder:
    """buildah, with a storage of its own."""

    def __init__(self, folder: Path) -> None:
        stored = (f"--root={folder}/stored", f"--runroot={folder}/run", "--storage-driver=overlay")
        self.command = ("buildah", *stored)

    def __call__(self, *arguments: object) -> str:
        """What it printed, without a colour or the rest of a progress line."""
        command = [*self.command, *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        return done.stdout.strip()


def built(builder: Builder, folder: Path) -> str:
    """A container of the image that was built."""
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", f"--include={PYTHON}", "bookworm", folder / "base"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stdout[-2000:]
    base = builder("from", "scratch")
    builder("add", "--quiet", base, folder / "base", "/")
    builder("commit", "--quiet", "--rm", base, BASE)
    known = [("/etc/ssl/certs", "ro"), *([("/etc/pip.conf", "ro")] if Path("/etc/pip.conf").exists() else [])]
    volumes = [f"--volume={one}:{one}:{how}" for one, how in known]
    files = ("--file=deploy/Containerfile", "--ignorefile=deploy/Containerfile.dockerignore")
    how = ("--pull-never", "--isolation=chroot", "--network=host", "--format=docker")
    builder("bud", *how, *volumes, *files, "--tag=programme-bot", ".")
    return builder("from", "--pull-never", "programme-bot")


@contextmanager
def served(builder: Builder, container: str, far_ends: World, port: int) -> Iterator[Path]:
    """The image's own command, with what is written to its log."""
    lise = far_ends.person("Lise Leder", 900, "")
    settings = {
        **far_ends.settings(lise),
        "FREMTID_APP_PASSWORD": PASSWORD,
        "FREMTID_PORT": str(port),
        "REQUESTS_CA_BUNDLE": "/run/login.pem",
    }
    shown = [f"--env={name}={value}" for name, value in settings.items()]
    certificate = f"--volume={far_ends.certificate}:/run/login.pem:ro"
    log = far_ends.certificate.with_name("log")
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*builder.command, "run", "--isolation=chroot", certificate, *shown, container, "--", *started()],
            stdout=out,
            stderr=out,
        )
    try:
        yield log
    finally:
        # buildah itself, asked to end, kills what it runs.
        for one in psutil.Process(process.pid).children(recursive=True):
            if one.cmdline()[1:] == started()[1:]:
                one.terminate()
        process.wait(30)


def started() -> list[str]:
    """The image's command; `buildah run` doesn't know it."""
    found = re.search(r"^CMD \[(.+)\]$", (ROOT / "deploy/Containerfile").read_text("utf-8"), re.MULTILINE)
    assert found
    return [one.strip(' "') for one in found[1].split(",")]


async def test_the_image_is_built_and_the_bot_in_it_answers(tmp_path: Path):
    with TemporaryDirectory(prefix="image-") as folder:
        builder = Builder(Path(folder))
        container = await asyncio.to_thread(built, builder, Path(folder))
        size = builder("run", "--isolation=chroot", container, "--", "du", "-sb", "/srv/programme/.venv")
        assert int(size.split()[0]) < MOST
        for one in ("pg_dump", "pg_restore", "psql"):
            assert "PostgreSQL" in builder("run", "--isolation=chroot", container, "--", one, "--version")
        who = builder("run", "--isolation=chroot", container, "--", "id", "-u")
        assert who == "10001"

        port = free_port()
        async with world(tmp_path) as far_ends:
            kari = far_ends.person("Kari Prøve", 1, f"http://127.0.0.1:{port}")
            with served(builder, container, far_ends, port) as log:
                await until(lambda: '"event":"started"' in log.read_text("utf-8"))
                await kari.says("presentasjon")
                await kari.presses("Første ledige", company="Prøvebrød AS")
                assert "Presentasjonen er bestilt" in kari.sees
                assert "Hva koster det" in await kari.says("hva koster det å være med?")
                assert "fremtid.db" in builder("run", "--isolation=chroot", container, "--", "ls", "/data")
            await until(lambda: '"event":"stopped"' in log.read_text("utf-8"))
        assert "words alone" not in log.read_text("utf-8")
        builder("rm", "--all")
