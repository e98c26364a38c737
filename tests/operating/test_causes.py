"""Whatever is wrong with the database is said by its cause, in a sentence, and without the password."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError
from typer.testing import CliRunner

from bot.cli.commands import commands
from storage.engine.causes import NoDatabaseError, cause, parsed_url
from tests.databases import opened

PASSWORD = "hemmelig"
URL = f"postgresql://bot:{PASSWORD}@db.example:5433/programme"
SAID = {
    'FATAL:  password authentication failed for user "bot"': "the password of bot is wrong",
    "fe_sendauth: no password supplied": "bot needs a password",
    'FATAL:  no pg_hba.conf entry for host "192.0.2.7", user "bot"': "pg_hba.conf",
    'FATAL:  role "bot" does not exist': "no user bot",
    "[Errno -2] Name or service not known": "no host is called db.example",
    "connection timeout expired": "db.example:5433 doesn't answer",
    "FATAL:  sorry, too many clients already": "max_connections",
    "FATAL:  could not write init file: No space left on device": "no room left on the disk of db.example",
}


@pytest.mark.parametrize("said", SAID)
def test_what_postgresql_says_is_told_by_its_cause(said: str):
    error = OperationalError("SELECT 1", {}, psycopg.OperationalError(said))
    told = cause(URL, error)

    assert SAID[said] in told
    assert PASSWORD not in told


@pytest.mark.parametrize("password", ["p@ss", "p/ss", "p#ss", "p?ss", "p%ss"])
def test_a_password_that_was_not_encoded_is_named_and_nothing_of_it_told(password: str):
    with pytest.raises(NoDatabaseError, match="percent-encoded") as told:
        parsed_url(f"postgresql://bot:{password}@db.example/programme")
    assert "ss@" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    ["postgresql:///programme?host=/run", URL, "sqlite:///a@b/c.db", "postgresql://bot:p%40ss@db.example/x"],
)
def test_what_is_encoded_is_taken(url: str):
    assert parsed_url(url) == make_url(url)


def told(url: str) -> str:
    with pytest.raises(NoDatabaseError) as error:
        opened(url).migrate()
    return str(error.value)


def test_a_wrong_port_is_named():
    assert "nothing listens on 127.0.0.1:9" in told(f"postgresql://bot:{PASSWORD}@127.0.0.1:9/bot")


async def test_a_port_of_another_program_is_named():
    async def talks(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(talks, "127.0.0.1") as server:
        port = server.sockets[0].getsockname()[1]
        assert "isn't PostgreSQL" in await asyncio.to_thread(told, f"postgresql://bot@127.0.0.1:{port}/bot")


def test_a_database_that_the_server_does_not_have_is_named(postgresql: Callable[[], str]):
    url = make_url(postgresql()).set(database="nowhere").render_as_string(hide_password=False)
    assert "there is no database nowhere" in told(url)


def test_a_file_that_is_no_database_is_named(tmp_path: Path):
    (tmp_path / "bot.db").write_bytes(b"no database at all" * 100)
    assert f"{tmp_path}/bot.db is no SQLite database" in told(f"sqlite:///{tmp_path}/bot.db")


def test_a_folder_that_is_a_file_is_named(tmp_path: Path):
    (tmp_path / "data").write_text("", "utf-8")
    assert f"{tmp_path}/data can't be written" in told(f"sqlite:///{tmp_path}/data/bot.db")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    programme = str(Path("programme.toml").absolute())
    for name in [one for one in os.environ if one.startswith("FREMTID_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def put(**values: str) -> None:
        needed = {
            "APP_ID": "x",
            "APP_PASSWORD": PASSWORD,
            "TENANT_ID": "y",
            "ADMINS": "a/b",
            "PROGRAMME": programme,
        }
        for name, value in (needed | values).items():
            monkeypatch.setenv(f"FREMTID_{name}", value)

    return put


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"DATABASE_URL": f"postgresql://bot:{PASSWORD}@127.0.0.1:9/bot"}, "nothing listens on 127.0.0.1:9"),
        ({"DATABASE_URL": f"postgresql://bot:{PASSWORD}@@127.0.0.1/bot"}, "percent-encoded"),
        ({"ENGINE": "cluster"}, "SQLite is for one process"),
        ({"DATA_DIR": "/proc/nowhere"}, "can't be written"),
        ({"HOST": "192.0.2.1", "DATA_DIR": "data"}, "Can't listen on 192.0.2.1"),
    ],
)
def test_serve_ends_with_the_cause_in_a_sentence(
    settings: Callable[..., None], values: dict[str, str], says: str
):
    settings(**values)
    ended = CliRunner().invoke(commands, ["serve"])

    assert ended.exit_code == 2, ended.output
    assert says in ended.output
    assert PASSWORD not in ended.output
