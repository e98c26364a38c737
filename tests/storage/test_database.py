"""Opening, migrating, and what happens when transactions meet."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Column, event, inspect, text

from programme.companies.companies import CompanyId, CompanyName
from programme.talks import Talk
from programme.turns import ReplyState
from storage import tables
from storage.engine.columns import NotPersonal, Personal, Special
from storage.engine.database import Database, RefusedByDatabaseError, TryAgainError
from storage.engine.revisions import MIGRATIONS
from tests.databases import opened
from tests.storage.season import KARI


@contextmanager
def new(url: str) -> Iterator[Database]:
    """The database there, closed at the end."""
    database = opened(url)
    try:
        yield database
    finally:
        database.close()


def test_the_migrations_go_up_down_and_up_again(empty_url: str) -> None:
    with new(empty_url) as database:
        for revision in ("head", "base"):
            database.migrate(revision)
        assert inspect(database.engine).get_table_names() == ["alembic_version"]
        database.migrate()
        database.migrate()
        database.check()


def test_an_activity_taken_before_the_migration_is_known_after_it_and_after_its_end(empty_url: str) -> None:
    with new(empty_url) as database:
        database.migrate("0022")
        with database.engine.begin() as connection:
            connection.execute(text("INSERT INTO turns VALUES ('old', 1700000000, true)"))
        database.migrate()
        with database.engine.begin() as connection:  # as a process does that still runs the version before
            connection.execute(
                text("INSERT INTO turns (activity, taken_at, replied) VALUES ('older', 1700000000, false)")
            )
        with database.transaction() as unit:
            assert unit.turns.take("old", "me", unit.now) is ReplyState.SENT
            assert unit.turns.take("older", "me", unit.now) is ReplyState.LOST
        downgrade(database, "0022")
        with database.engine.connect() as connection:
            known = connection.execute(text("SELECT activity, replied FROM turns ORDER BY activity")).all()
        assert [(activity, bool(replied)) for activity, replied in known] == [("old", True), ("older", False)]


def downgrade(database: Database, revision: str) -> None:
    """The tables as they were in an earlier version, with what is in them."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def test_the_migrations_make_just_the_tables_of_this_room(database: Database) -> None:
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        made = {index["name"] for index in inspect(connection).get_indexes("ticks")}
    assert made == {index.name for index in tables.ticks.indexes}


def test_a_database_without_tables_is_not_ready(empty_url: str) -> None:
    with new(empty_url) as database, pytest.raises(RefusedByDatabaseError):
        database.check()


@pytest.mark.parametrize(
    "column",
    [column for table in tables.metadata.sorted_tables for column in table.columns],
    ids=str,
)
def test_every_column_says_whose_data_it_holds(column: Column[object]) -> None:
    said = column.info.get("personal")
    assert isinstance(said, Personal | NotPersonal | Special)
    assert isinstance(said, NotPersonal) or (said.whose and said.why and said.days > 0)


def test_sqlite_writes_ahead_waits_for_others_and_keeps_references(tmp_path: Path) -> None:
    with new(f"sqlite:///{tmp_path}/new/folder/test.db") as database, database.engine.connect() as connection:
        pragmas = ("journal_mode", "busy_timeout", "foreign_keys")
        found = [connection.execute(text(f"PRAGMA {pragma}")).scalar() for pragma in pragmas]
    assert found == ["wal", 10_000, 1]
    assert database.writers == 1


def test_postgresql_ends_what_takes_too_long(postgresql: Callable[[], str]) -> None:
    with new(postgresql()) as database, database.engine.connect() as connection:
        settings = ("statement_timeout", "lock_timeout", "transaction_isolation")
        found = [connection.execute(text(f"SHOW {setting}")).scalar() for setting in settings]
    assert found == ["5s", "3s", "read committed"]
    assert database.writers > 1


def test_a_company_that_does_not_exist_can_not_be_spoken_for(database: Database) -> None:
    def speak() -> None:
        with database.transaction() as unit:
            unit.companies.spoken_for(CompanyId("nobody"), KARI.id)

    with pytest.raises(RefusedByDatabaseError):
        speak()


@pytest.mark.parametrize("before", [[], [Talk("my_status")]], ids=["a first message", "a later one"])
def test_a_talk_is_its_turns_own_until_the_transaction_ends(database: Database, before: list[Talk]) -> None:
    order = []
    loaded = threading.Event()
    with database.transaction() as unit:
        for talk in before:
            unit.talks.save("chat", KARI.id, talk)

    def second() -> None:
        loaded.wait(10)
        with database.transaction() as unit:
            order.append(unit.talks.locked("chat", KARI.id).flow)
            unit.talks.save("chat", KARI.id, Talk())

    with in_a_thread(second), database.transaction() as unit:
        unit.talks.locked("chat", KARI.id)
        loaded.set()
        threading.Event().wait(0.3)
        order.append("first")
        unit.talks.save("chat", KARI.id, Talk("book_meeting"))
    assert order == ["first", "book_meeting"]


def test_two_who_name_one_new_company_at_once_get_the_same(database: Database) -> None:
    found = []
    named = threading.Event()

    def second() -> None:
        named.wait(10)
        with database.transaction() as unit:
            found.append(unit.companies.named(CompanyName("PRØVEBAKST")))

    with in_a_thread(second), database.transaction() as unit:
        found.append(unit.companies.named(CompanyName("Prøvebakst AS")))
        named.set()
        threading.Event().wait(0.3)
    assert found[0] == found[1]


def test_a_deadlock_is_tried_again_by_the_caller(postgresql: Callable[[], str]) -> None:
    with new(postgresql()) as database:
        database.migrate()
        both = threading.Barrier(2)
        refused = []

        def load(*chats: str) -> None:
            try:
                with database.transaction() as unit:
                    unit.talks.locked(chats[0], KARI.id)
                    both.wait(10)
                    unit.talks.locked(chats[1], KARI.id)
            except TryAgainError:
                refused.append(chats)

        with in_a_thread(lambda: load("a", "b")):
            load("b", "a")
        assert len(refused) == 1


def test_a_writer_who_waited_too_long_on_sqlite_is_told_to_try_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/test.db"
    with new(url) as database, new(url) as other:
        database.migrate()

        @event.listens_for(other.engine, "connect")
        def _impatient(connection: Any, _: object) -> None:
            connection.execute("PRAGMA busy_timeout=50")

        with database.transaction(), pytest.raises(TryAgainError), other.transaction():
            pass


@contextmanager
def in_a_thread(work: Callable[[], None]) -> Iterator[None]:
    """The work beside what is done meanwhile; over at the end."""
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join(20)


def test_what_a_full_disk_does_is_named_as_sqlite_names_it(tmp_path: Path) -> None:
    with new(f"sqlite:///{tmp_path}/test.db") as database:
        database.migrate()
        with database.engine.connect() as connection:  # the pool gives the same one to the next
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        names = [CompanyName(f"Prøvebrød {number} AS") for number in range(2000)]
        with pytest.raises(RefusedByDatabaseError, match="SQLITE_FULL"), database.transaction() as unit:
            list(map(unit.companies.named, names))
