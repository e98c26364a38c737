"""What is old is thrown away, some rows at a time: over the years the tables level off."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, func, select

from programme.letters.letters import LetterState
from programme.plan import Kept
from storage import tables
from storage.engine.columns import NotPersonal
from storage.engine.database import Database
from storage.retention import AT_ONCE
from tests.storage.test_migrations import a_row

BEGAN = datetime(2027, 1, 15, tzinfo=UTC)
A_YEAR = timedelta(days=365)
KEPT = Kept(history_days=3 * 365)
IN_A_YEAR = 30
LEVEL_OFF = (
    *(tables.letters, tables.people, tables.questions, tables.register_entries, tables.speaks_for),
    *(tables.history, tables.journal, tables.feedback, tables.links, tables.sessions, tables.invitations),
    *(tables.broadcast_recipients, tables.addresses),
)


def add(connection: Connection, table: Table, **values: Any) -> None:
    connection.execute(table.insert().values(a_row(table, **values)))


def a_year(connection: Connection, year: int) -> None:
    """What happens in a year to one company: letters, people, questions, and all that is noted of them."""
    at = BEGAN + year * A_YEAR + timedelta(days=90)
    if not year:
        add(connection, tables.companies, id="c", key="c", number="100000083", stage="to-contact")
    for one in range(IN_A_YEAR):
        who = f"{year}-{one}"
        add(connection, tables.people, id=who, roles="contact", host="", heard_at=at, language="nb")
        add(connection, tables.speaks_for, person=who, company="c")
        add(connection, tables.addresses, person=who)
        add(connection, tables.letters, key=who, state=LetterState.SENT, due=at, settled_by=None)
        add(connection, tables.questions, id=who, asked_at=at, answered_at=at)
        add(connection, tables.register_entries, number=who, read_at=at)
        add(connection, tables.history, number=year * IN_A_YEAR + one, company="c", at=at)
        add(connection, tables.journal, number=year * IN_A_YEAR + one, company="c", at=at)
        add(connection, tables.feedback, about=who, person=who, company="c", at=at)
        add(connection, tables.links, token=who, ends=at)
        add(connection, tables.sessions, cookie=who, ends=at)
        add(connection, tables.invitations, code=who, company="c", ends=at)
        add(connection, tables.meetings, id=who, company="c", ends=at, attendees='[["Kari", ""]]')
        add(connection, tables.broadcasts, id=who, starts=at)
        add(connection, tables.broadcast_recipients, broadcast=who, person=who, company="c")


def rows(database: Database) -> dict[str, int]:
    with database.engine.connect() as connection:
        count = select(func.count())
        return {one.name: connection.execute(count.select_from(one)).scalar_one() for one in LEVEL_OFF}


def forget(database: Database, now: datetime) -> None:
    """Throw away all that is old by then."""
    more = True
    while more:
        with database.transaction() as unit:
            more = unit.retention.forget(KEPT, now, now)


def test_over_the_years_the_tables_level_off(database: Database) -> None:
    counts = []
    for year in range(6):
        with database.engine.begin() as connection:
            a_year(connection, year)
        forget(database, BEGAN + (year + 1) * A_YEAR)
        counts.append(rows(database))
    assert counts[5] == counts[4] == counts[3]
    assert max(counts[3].values()) <= 3 * IN_A_YEAR
    assert counts[3]["letters"] <= IN_A_YEAR
    with database.engine.connect() as connection:
        meetings = connection.execute(select(tables.meetings.c.attendees)).scalars().all()
    assert len(meetings) == 6 * IN_A_YEAR  # sums need them
    assert sum(one != "[]" for one in meetings) <= IN_A_YEAR


def test_who_writes_the_project_group_and_what_is_on_its_way_stay(database: Database) -> None:
    old, now = BEGAN, BEGAN + 5 * A_YEAR
    with database.engine.begin() as connection:
        add(connection, tables.companies, id="c", key="c", number="100000083", stage="to-contact")
        for who, heard_at, roles, host in (
            ("silent", old, "contact", ""),
            ("writes", now, "contact", ""),
            ("leads", old, "contact leader", ""),
            ("holds", old, "contact", "vera"),
            ("unknown", None, "contact", ""),
        ):
            add(connection, tables.people, id=who, roles=roles, host=host, heard_at=heard_at, language="nb")
            add(connection, tables.speaks_for, person=who, company="c")
        for state in LetterState:
            add(connection, tables.letters, key=state, state=state, due=old)
        for number in ("100000083", "100000091"):
            add(connection, tables.register_entries, number=number, read_at=old)
        add(connection, tables.questions, id="open", asked_at=now - A_YEAR, answered_at=None)
        add(connection, tables.preparations, company="c", at=old, for_employees="Kari", goal="å lære")
        add(connection, tables.registrations, company="c", place=1, at=old, name="Kari", email="k@x.example")
    forget(database, now)

    with database.engine.connect() as connection:

        def there(table: Table, column: str) -> set[str]:
            return set(connection.execute(select(table.c[column])).scalars())

        assert there(tables.people, "id") == {"writes", "leads", "holds", "unknown"}
        assert there(tables.speaks_for, "person") == {"writes", "leads", "holds", "unknown"}
        assert there(tables.letters, "key") == {"planned", "claimed", "sending"}
        assert there(tables.register_entries, "number") == {"100000083"}
        assert there(tables.questions, "id") == {"open"}
        [prepared] = connection.execute(select(tables.preparations)).mappings()
        assert (prepared["for_employees"], prepared["participants"], prepared["goal"]) == ("", "", "å lære")
        [coming] = connection.execute(select(tables.registrations)).mappings()
        assert (coming["name"], coming["email"]) == ("", "")


ELSEWHERE = {"talks", "turns", "errands"}
"""Kept for a month by `Upkeep.clean`, or until they're done."""
STAYS = {
    "meetings.booked_by": "an id, by which meetings are counted",
    "meetings.hosts": "ids of the programme file, by which meetings are counted",
    "companies.host": "who follows it up now",
    "overrides.by": "of what rules now",
    "overrides.why": "of what rules now",
    "group_pairs.by": "of what rules now",
    "known_names.id": "what a page that names the host shows",
    "known_names.names": "what a page that names the host shows",
    "unsubscribed.email": "so that the wish is kept",
    "unsubscribed.at": "so that the wish is kept",
}
NOTHING = ("", "[]", None)


def test_nothing_of_a_person_is_kept_longer_than_its_column_says(database: Database) -> None:
    people, sent = {"roles": "contact", "host": ""}, {"state": LetterState.SENT}
    with database.engine.begin() as connection:
        for table in tables.metadata.sorted_tables:
            given = people if table is tables.people else sent if table is tables.letters else {}
            add(connection, table, **given)
    forget(database, datetime(2047, 3, 4, tzinfo=UTC))

    with database.engine.connect() as connection:
        kept = {
            f"{table.name}.{column.name}": value
            for table in tables.metadata.sorted_tables
            if table.name not in ELSEWHERE
            for row in connection.execute(select(table)).mappings()
            for column in table.columns
            if not isinstance(column.info["personal"], NotPersonal)
            for value in [row[column.name]]
            if value not in NOTHING
        }
    assert kept.keys() - STAYS == set()


def test_what_is_thrown_away_goes_in_small_steps(database: Database) -> None:
    old = BEGAN - 5 * A_YEAR
    steps = (
        tables.meetings,
        tables.registrations,
        tables.feedback,
        tables.links,
        tables.broadcast_recipients,
    )
    with database.engine.begin() as connection:
        add(connection, tables.companies, id="c", key="c", number="", stage="to-contact")
        add(connection, tables.broadcasts, id="b", starts=BEGAN - 2 * A_YEAR)
        rows_of = {
            tables.meetings: lambda n: {"id": n, "company": "c", "ends": old, "attendees": "x", "link": ""},
            tables.registrations: lambda n: {"season": "", "company": "c", "place": int(n), "at": old},
            tables.feedback: lambda n: {"about": n, "person": n, "company": "c", "at": old},
            tables.links: lambda n: {"token": n, "ends": old},
            tables.broadcast_recipients: lambda n: {"broadcast": "b", "person": n, "company": "c"},
        }
        for table in steps:
            rows = [a_row(table, **rows_of[table](str(number))) for number in range(AT_ONCE + 1)]
            connection.execute(table.insert(), rows)
    with database.transaction() as unit:
        assert unit.retention.forget(KEPT, BEGAN, BEGAN)
    left = {
        tables.meetings: tables.meetings.c.attendees != "[]",
        tables.registrations: tables.registrations.c.name != "",
    }
    with database.engine.connect() as connection:
        for table in steps:
            count = select(func.count()).select_from(table)
            count = count.where(left[table]) if table in left else count
            assert connection.execute(count).scalar_one() == 1, table.name
