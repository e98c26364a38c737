"""What is sent to PostgreSQL, and what comes back when."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.errors import UndefinedTable, UniqueViolation

from storage.libpq import Libpq

_ADD = "INSERT INTO notes (number, said) VALUES ($1::BIGINT, $2::VARCHAR)"
_ALL = "SELECT number, said FROM notes ORDER BY number"


@pytest.fixture
def connection(postgresql: Callable[[], str]) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgresql()) as connection:
        connection.execute("CREATE TABLE notes (number BIGINT PRIMARY KEY, said TEXT)")
        connection.commit()
        yield connection


@pytest.fixture
def driver(connection: psycopg.Connection) -> Libpq:
    return Libpq(connection)


def test_what_is_written_is_there_for_the_next_question_and_after_the_commit(driver: Libpq):
    driver.begin()
    for number in range(250):
        driver.write(_ADD, (number, f"note {number}"))
    rows, count = driver.run(_ALL, ())
    assert (len(rows), count, rows[249]) == (250, 250, (249, "note 249"))
    driver.write(_ADD, (250, None))
    driver.commit()

    driver.begin()
    assert driver.run(_ALL, ())[0][250] == (250, None)
    driver.commit()


def test_what_is_refused_is_told_with_the_next_question_and_nothing_of_it_stands(driver: Libpq):
    driver.begin()
    driver.write(_ADD, (1, "first"))
    driver.write(_ADD, (1, "once more"))
    driver.write(_ADD, (2, "after it"))
    with pytest.raises(UniqueViolation):
        driver.run(_ALL, ())
    driver.rollback()

    driver.begin()
    assert driver.run(_ALL, ()) == ([], 0)
    driver.commit()


def test_what_is_refused_at_the_commit_is_told_there(driver: Libpq):
    driver.begin()
    driver.write(_ADD, (1, "first"))
    driver.write(_ADD, (1, "once more"))
    with pytest.raises(UniqueViolation):
        driver.commit()
    driver.rollback()

    driver.begin()
    assert driver.run(_ALL, ()) == ([], 0)


def test_what_is_asked_beforehand_comes_with_the_next_question(driver: Libpq):
    driver.begin()
    driver.write(_ADD, (1, "first"))
    before = driver.ask(_ALL, ())
    driver.write(_ADD, (2, "second"))
    assert driver.run(_ALL, ())[1] == 2
    assert before() == ([(1, "first")], 1)
    assert driver.ask(_ALL, ())()[1] == 2
    driver.commit()


def test_what_was_never_sent_leaves_nothing_behind(driver: Libpq):
    driver.begin()
    driver.write(_ADD, (1, "first"))
    driver.rollback()

    driver.begin()
    assert driver.run(_ALL, ()) == ([], 0)


def test_a_statement_that_could_not_be_prepared_is_prepared_when_it_can(
    driver: Libpq, connection: psycopg.Connection
):
    later = "SELECT count(*) FROM later"
    driver.begin()
    with pytest.raises(UndefinedTable):
        driver.run(later, ())
    driver.rollback()
    connection.execute("CREATE TABLE later (number BIGINT)")
    connection.commit()

    driver.begin()
    assert driver.run(later, ())[0] == [(0,)]


def test_what_is_streamed_comes_whole_and_stays_on_no_side(driver: Libpq):
    series = "SELECT * FROM generate_series(1, $1::BIGINT) AS number"
    prepared = "SELECT count(*) FROM pg_prepared_statements"
    driver.begin()
    [(before,)] = driver.run(prepared, ())[0]
    both = zip(driver.stream(series, (2_500,)), driver.stream(series, (2_500,)), strict=True)
    sizes = [(len(one), len(other)) for one, other in both]

    assert sizes == [(1000, 1000), (1000, 1000), (500, 500)]
    assert driver.run(prepared, ())[0] == [(before,)]
