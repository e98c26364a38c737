"""The board's version, on both databases: another one whenever something on the board has changed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.leading.overrides import Override, Setting
from programme.letters.letters import Letter, LetterState
from programme.links import Link, NoLinkError
from programme.plan import Kind
from programme.questions import PassedOn
from programme.registrations import Registered
from programme.talks import Talk
from storage.engine.database import Database
from storage.unit import Unit
from tests.storage.season import KARI
from tests.web.season import fill


def version(database: Database, today: str = "2027-02-22") -> str:
    with database.transaction() as unit:
        return unit.board.version(unit.now, today)


def cancel_one(unit: Unit) -> None:
    unit.meetings.cancel(unit.meetings.upcoming(unit.now)[0].id)


def move_one(unit: Unit) -> None:
    meeting = next(one for one in unit.meetings.upcoming(unit.now) if one.booking.kind is Kind.PRESENTATION)
    unit.meetings.move(meeting.id, unit.meetings.free(Kind.PRESENTATION, unit.now)[7].start, unit.now)


def answer_one(unit: Unit) -> None:
    [first, *_] = unit.questions.all()
    unit.questions.put(
        PassedOn(first.id, first.asker, first.text, first.asked_at, "", "Ja", KARI.id, unit.now)
    )


def register_one(unit: Unit) -> None:
    company = unit.companies.in_stage(Stage.CONFIRMED)[0]
    unit.registrations.replace(company.id, [Registered(company.id, "Per", "", KARI.id, unit.now)])


def plan_one(unit: Unit) -> None:
    unit.outbox.plan([Letter("new", KARI.id, "x", "y", unit.now, unit.now + timedelta(days=1))])


def offer_one(unit: Unit) -> None:
    unit.places.offer(unit.places.line()[0], unit.now + timedelta(days=5), unit.now)


CHANGES: list[Callable[[Unit], object]] = [
    lambda unit: unit.companies.named(CompanyName("Nyprøve AS")),
    cancel_one,
    move_one,
    answer_one,
    register_one,
    plan_one,
    offer_one,
    lambda unit: unit.deliveries.settle("p0", LetterState.UNCERTAIN),
    lambda unit: unit.deliveries.settle("p0", LetterState.SENT),
    lambda unit: unit.overrides.put(Override(Setting.PLACES, "41", KARI.id, unit.now, "")),
]


def test_the_version_changes_with_what_is_on_the_board_and_with_nothing_else(database: Database) -> None:
    with database.transaction() as unit:
        fill(unit)
    seen = [version(database)]
    with database.transaction() as unit:
        unit.talks.save("chat", KARI.id, Talk())
    assert version(database) == seen[0]

    for change in CHANGES:
        with database.transaction() as unit:
            change(unit)
        seen.append(version(database))
    seen.append(version(database, "2027-02-23"))
    assert len(set(seen)) == len(CHANGES) + 2


def test_spots_count_companies_by_municipality_and_stage(database: Database) -> None:
    with database.transaction() as unit:
        fill(unit)
        spots = unit.board.spots((Stage.CONFIRMED, Stage.STARTED))
    assert sum(spots.values()) == 15
    assert {stage for _, stage in spots} == {Stage.CONFIRMED, Stage.STARTED}


def test_a_link_is_used_once_and_forgotten_when_it_has_ended(database: Database) -> None:
    with database.transaction() as unit:
        now = unit.now
        for token, minutes in (("first", 10), ("second", 20)):
            unit.links.add(Link(token, "board", "", KARI.id, now + timedelta(minutes=minutes)), now)
        assert unit.links.look("first", now).person == KARI.id
        assert unit.links.use("first", now).token == "first"
        for refused in ("first", "never given"):
            with pytest.raises(NoLinkError):
                unit.links.use(refused, now)
        with pytest.raises(NoLinkError):
            unit.links.look("second", now + timedelta(minutes=20))
        unit.sessions.begin("cookie", KARI.id, now, now + timedelta(hours=1))
        assert unit.sessions.person("cookie", now) == KARI.id
        assert unit.sessions.person("cookie", now + timedelta(hours=1)) is None
