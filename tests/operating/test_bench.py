"""`make bench` ends everything that it started, also when it's interrupted."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest

from bench.letters.cap import MOST, Cap
from bench.many_rows.filling import fill
from bench.statements import tracing, watched
from programme.companies.companies import CompanyId
from tests.databases import opened
from tests.waiting import PATIENCE


def those_in(folder: str) -> list[psutil.Process]:
    """The processes that were given something in that folder: a certificate, a database's files."""
    return [one for one in psutil.process_iter() if folder in _command(one)]


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


@contextmanager
def measuring(folder: str, *programs: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that would go on for long, with its files in that folder."""
    command = [sys.executable, "-m", "bench", "turns", "--rounds", "1000", "--programs", *programs]
    root, environment = Path(__file__).parents[2], {**os.environ, "TMPDIR": folder}
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=root, env=environment) as run:
        try:
            yield run
        finally:
            run.kill()


def is_at_work(run: subprocess.Popen[bytes], program: str) -> bool:
    """Whether the run says so before it ends."""
    assert run.stderr
    return any(line.startswith(f"{program}".encode()) for line in run.stderr)


@pytest.mark.long
@pytest.mark.ci
@pytest.mark.parametrize(
    ("database", "asked_to_stop"), [("sqlite", signal.SIGTERM), ("postgresql", signal.SIGINT)]
)
def test_an_interrupted_run_leaves_no_process_behind(database: str, asked_to_stop: signal.Signals):
    with TemporaryDirectory(prefix="bench-test-") as folder:
        Path(folder).chmod(0o755)  # run by root, PostgreSQL is another user
        with measuring(folder, "bare_echo", database) as run:
            assert is_at_work(run, database)
            bot = [one for one in psutil.Process(run.pid).children() if "bot serve" in _command(one)]
            beside = those_in(folder)
            assert bot
            assert any("bare_echo" in _command(one) for one in beside)
            assert any("postgres" in _command(one) for one in beside) == (database == "postgresql")

            run.send_signal(asked_to_stop)

            assert run.wait(timeout=PATIENCE) == 1
            _, alive = psutil.wait_procs([*bot, *beside], timeout=PATIENCE)
            assert alive == []
            assert those_in(folder) == []


def test_a_cap_takes_fifty_of_each_tenant_in_any_second():
    now = [0.0]
    cap = Cap(lambda: now[0])
    assert all(cap.takes("one") for _ in range(MOST))
    now[0] = 0.9
    assert not cap.takes("one")
    assert cap.takes("other")
    now[0] = 1.0
    assert cap.takes("one")
    assert (cap.taken, cap.refused) == ({"one": MOST + 1, "other": 1}, 1)


_RUNS = """
from sqlalchemy import create_engine, make_url, text
with create_engine(make_url({url!r}).set(drivername={driver!r})).begin() as connection:
    for number in range({count}):
        connection.execute(text("SELECT\\n:number"), {{"number": number}})
"""


def test_whatever_a_program_runs_on_either_database_is_counted(empty_url: str, tmp_path: Path):
    driver = "sqlite" if empty_url.startswith("sqlite") else "postgresql+psycopg"
    (notes := tmp_path / "notes").touch()
    with watched(empty_url, notes) as seen:

        def counted(count: int) -> int:
            """What is counted of a program that runs so many statements, and those of its connection."""
            before = seen()
            program = _RUNS.format(url=empty_url, driver=driver, count=count)
            environment = {**os.environ, **tracing(notes)}
            subprocess.run([sys.executable, "-c", program], check=True, env=environment)
            return seen() - before

        assert counted(5) - counted(1) == 4


def test_a_database_is_filled_with_meetings_of_many_years(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/full.db"
    fill(url, 100)
    with opened(url).transaction() as unit:
        assert len(unit.meetings.of_company(CompanyId("old-7"), datetime(2000, 1, 1, tzinfo=UTC))) == 1
