"""A server that a page is followed on: its folders, its users and its commands.

What the page names by its path stands in a folder of its own: its paths and ports are exchanged for those.
Run by root, the bot's user is `nobody`, who may write what is given to it, and read all (Python may lie
where only root looks); otherwise there is one user for both.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.programs import free_port
from tests.pages.walk import systemctl as played
from tests.pages.walk.page import ROOT, steps
from tests.waiting import PATIENCE

IS_ROOT = os.geteuid() == 0
_READS_ALL = "+dac_read_search"
NOBODY = (
    [
        *("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
        *(f"--inh-caps={_READS_ALL}", f"--ambient-caps={_READS_ALL}", f"--bounding-set=-all,{_READS_ALL}"),
    ]
    if IS_ROOT
    else []
)
PATHS = r"(?<![\w.])/(?:srv/programme|etc/(?:programme|systemd/system|nginx)|var/(?:lib|backups)/programme)"
PORTS = ("3978", "3979", "3988", "3989", "3999", "443")
WRITTEN = (".conf", ".service", ".env", ".example", ".yaml")
STUBS = {
    "useradd": "exit 0",
    "make": 'test "$1" = -C && cd "$2"; ln -s "$WALK_VENV" .venv 2>/dev/null || test -e .venv',
    "runuser": 'shift 3; exec $WALK_AS "$@"',
    "systemctl": f'exec {sys.executable} {played.__file__} "$@"',
    "journalctl": f'exec {sys.executable} {played.__file__} journal "$@"',
}
NEXT = '''"""Made up, as the next version's.

Revision ID: 9999
Revises: {newest}
"""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("companies", sa.Column("of_the_next", sa.Text(), nullable=False, server_default=""))
'''


@dataclass
class Machine:
    """Where the page's reader sits."""

    root: Path
    page: str
    own: Mapping[str, str]
    """Of the page's words, those that everybody replaces by their own."""
    environment: Mapping[str, str]
    ports: Mapping[str, str]
    followed: set[str] = field(default_factory=set)

    def meant(self, text: str) -> str:
        """The page's words with this machine's paths and ports."""
        for word, mine in self.own.items():
            text = text.replace(word, mine)
        text = re.sub(PATHS, lambda found: f"{self.root}{found[0]}", text)
        return re.sub(r"\b(" + "|".join(PORTS) + r")\b", lambda found: self.ports[found[0]], text)

    def step(self, step: str) -> Sequence[str]:
        """What the page says there, block by block; it's followed from now on."""
        self.followed.add(step)
        return steps(self.page)[step]

    async def follows(self, step: str, block: int | None = None, *, fails: bool = False) -> str:
        """Type what the page says there (or a block of it), as it's said; what is shown."""
        said = self.step(step)
        return await self.types("".join(said) if block is None else said[block], fails=fails)

    async def runs(self, *command: str, fails: bool = False) -> str:
        """A command of the bot, as the page's others are."""
        line = f"runuser -u programme -- .venv/bin/python -m bot {' '.join(command)}"
        return await self.types(f"cd /srv/programme\n{line}\n", fails=fails)

    async def ready(self, port: str = "3978") -> str:
        """What `/readyz` says, once somebody listens."""
        patient = "curl --silent --retry 60 --retry-connrefused --retry-delay 1 --output /dev/null"
        there = f"http://127.0.0.1:{port}"
        return await self.types(f"{patient} {there}/healthz\ncurl --silent {there}/readyz\n")

    async def types(self, commands: str, *, fails: bool = False) -> str:
        """As root in a shell that ends at the first command that fails."""
        text = self.meant(commands)
        text = text.replace("-o programme", "-o nobody") if IS_ROOT else text.replace("-o programme ", "")
        done = await asyncio.to_thread(
            subprocess.run,
            ["bash", "-e", "-c", text],
            cwd=self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        shown = done.stdout + done.stderr
        assert (done.returncode != 0) is fails, f"{text}\n{shown}"
        assert "Traceback" not in shown, shown
        return " ".join(shown.split())

    async def becomes(self, what: str, port: str = "3978") -> None:
        """Once `/readyz` says so."""
        for _ in range(int(PATIENCE)):
            if what in (said := await self.ready(port)):
                return
            await asyncio.sleep(1)
        raise AssertionError(said)

    def fill_in(self, values: Mapping[str, str], **more: str) -> None:
        """Write these into the settings."""
        file, wanted = self.path("/etc/programme/bot.env"), {**values, **more}
        kept = [one for one in file.read_text("utf-8").splitlines() if one.partition("=")[0] not in wanted]
        lines = [*kept, *(f"{name}={value}" for name, value in wanted.items())]
        file.write_text("\n".join(lines) + "\n", "utf-8")

    def log(self, unit: str = "programme-bot") -> str:
        """What it has written so far."""
        return (self.root / f"run/{self.meant(unit)}.log").read_text("utf-8")

    def path(self, path: str) -> Path:
        return Path(self.meant(path))

    def not_followed(self) -> set[str]:
        """The page's steps that nobody has typed."""
        return set(steps(self.page)) - self.followed


@contextmanager
def machine(page: str, own: Mapping[str, str], known: Mapping[str, str]) -> Iterator[Machine]:
    """An empty one, and what can be cloned; whatever was started is ended. `known`: to every process."""
    with TemporaryDirectory(prefix="machine-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        for one in ("bin", "run", "etc/systemd/system", "srv", "var/lib", "var/backups"):
            (root / one).mkdir(parents=True)
        for name, does in STUBS.items():
            (root / "bin" / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
            (root / "bin" / name).chmod(0o755)
        environment = {
            "PATH": f"{root}/bin:{os.environ['PATH']}",
            "WALK_ROOT": str(root),
            "WALK_AS": " ".join(NOBODY),
            "WALK_VENV": str(Path(sys.executable).parents[1]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **known,
        }
        origin = f"file://{root}/origin"
        own = {"https://git.example/programme-bot": origin, **own}
        made = Machine(root, page, own, environment, {port: str(free_port()) for port in PORTS})
        _make_origin(made)
        try:
            yield made
        finally:
            for one in (root / "run").glob("*.pid"):
                number = int(one.read_text("utf-8"))
                if played.is_there(number):
                    played.end(number, 20)


def _make_origin(made: Machine) -> None:
    """The folder as it is now is v1.0.0; v1.1.0 has one migration more."""
    origin = made.root / "origin"
    for name in _git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard").split("\n"):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "bench/", "docs/pictures/")):
            (origin / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, origin / name)
            if name.startswith("deploy/") and name.endswith(WRITTEN):
                (origin / name).write_text(made.meant((ROOT / name).read_text("utf-8")), "utf-8")
    _git(origin, "init", "--quiet")
    _commit(origin, "v1.0.0")
    versions = origin / "storage/migrations/versions"
    newest = max(one.name[:4] for one in versions.glob("0*.py"))
    (versions / "9999_next.py").write_text(NEXT.format(newest=newest), "utf-8")
    _commit(origin, "v1.1.0")


def _commit(origin: Path, tag: str) -> None:
    _git(origin, "add", "--all", "--force")
    who: Sequence[str] = ("-c", "user.name=Prøve", "-c", "user.email=prove@programme.example")
    _git(origin, *who, "commit", "--quiet", "--message", tag)
    _git(origin, "tag", tag)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
