"""Selections of companies, on both databases."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from programme.companies.branches import Branch
from programme.companies.companies import Company, CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.companies.selections import Mark, Moment, Selection
from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState
from programme.meetings.preparations import Preparation
from programme.people import PersonId
from programme.questions import PassedOn
from programme.registrations import Registered
from storage.engine.database import Database
from storage.unit import Unit
from tests.storage.season import KARI

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
MOMENT = Moment(NOW, NOW.date())
NUMBER = "100000083"


def company(unit: Unit, name: str, stage: Stage, days_ago: int = 20, number: str = "") -> Company:
    """A company there on the road, of which was heard so long ago."""
    made = replace(unit.companies.named(CompanyName(name, number)), stage=stage)
    unit.companies.put(made)
    unit.history.add(Happened(made.id, NOW - timedelta(days=days_ago), NOBODY, "consider"))
    return made


def names(unit: Unit, selection: Selection) -> list[str]:
    found = unit.selections.page(selection, MOMENT, 0, 50)
    assert unit.selections.count(selection, MOMENT) == len(found)
    return [one.called.name for one in found]


def marked(unit: Unit, mark: Mark) -> list[str]:
    return names(unit, Selection(marks=(mark,)))


def test_companies_are_selected_by_what_is_known_of_them(database: Database) -> None:
    with database.transaction() as unit:
        waits = company(unit, "Prøveost AS", Stage.WAITING, number=NUMBER)
        unit.register.put(
            RegisterEntry(NUMBER, "PRØVEOST AS", municipality_number="1103", industry_code="10.510")
        )
        unit.companies.put(replace(waits, host="h1"))
        unit.preparations.put(Preparation(waits.id, KARI.id, NOW, theme="kompetanse"))
        company(unit, "Demobrød AS", Stage.CONFIRMED)

        for selection in (
            Selection((Stage.WAITING,)),
            Selection(county="11"),
            Selection(branch=Branch.DAIRY),
            Selection(theme="kompetanse"),
            Selection(host="h1"),
            Selection(name="prøve"),
            Selection((Stage.WAITING,), (Mark.UNREGISTERED,), "11", Branch.DAIRY, "kompetanse", "h1", "OST"),
        ):
            assert names(unit, selection) == ["Prøveost AS"]
        assert names(unit, Selection((Stage.CONFIRMED,), county="11")) == []
        assert names(unit, Selection()) == ["Demobrød AS", "Prøveost AS"]
        assert unit.selections.by_stage() == {Stage.WAITING: 1, Stage.CONFIRMED: 1}


def _decides(day: int) -> Callable[[Unit, Company], None]:
    return lambda unit, one: unit.companies.put(replace(one, decides_on=NOW.date() + timedelta(days=day)))


def _asked(unit: Unit, one: Company) -> None:
    unit.companies.spoken_for(one.id, KARI.id)
    unit.questions.put(PassedOn("q", KARI.id, "Hva koster det?", NOW - timedelta(days=1)))


def _happened(unit: Unit, one: Company) -> None:
    unit.history.add(Happened(one.id, NOW - timedelta(days=13), NOBODY, "call-talked"))


def _alone(unit: Unit, one: Company) -> None:
    unit.companies.put(replace(one, left_alone=True))


@pytest.mark.parametrize("heard", [_decides(0), _decides(3), _asked, _happened, _alone])
def test_a_company_that_was_heard_of_or_will_be_is_not_silent(
    database: Database, heard: Callable[[Unit, Company], None]
) -> None:
    with database.transaction() as unit:
        one = company(unit, "Prøveost AS", Stage.PRESENTED)
        assert marked(unit, Mark.SILENT) == ["Prøveost AS"]
        heard(unit, one)
        assert marked(unit, Mark.SILENT) == []


def test_the_longest_silent_comes_first_and_pages_follow_each_other(database: Database) -> None:
    with database.transaction() as unit:
        for name, days in (("Aprøve", 60), ("Bprøve", 30), ("Cprøve", 90)):
            company(unit, name, Stage.CONTACTED, days)
        unit.history.add(
            Happened(unit.companies.found("Aprøve")[0].id, NOW - timedelta(days=20), NOBODY, "consider")
        )
        silent = Selection(marks=(Mark.SILENT,))

        def page(first: int) -> Sequence[str]:
            return [one.called.name for one in unit.selections.page(silent, MOMENT, first, 2)]

        assert (page(0), page(2), page(4)) == (["Bprøve", "Cprøve"], ["Aprøve"], [])


def test_decisions_soon_and_overdue(database: Database) -> None:
    with database.transaction() as unit:
        for name, day in (("Går", -1), ("Idag", 0), ("Snart", 14), ("Siden", 15)):
            one = company(unit, name, Stage.DECIDING)
            _decides(day)(unit, one)
        done = company(unit, "Ferdig", Stage.CONFIRMED)
        _decides(1)(unit, done)

        assert marked(unit, Mark.DECIDES_SOON) == ["Idag", "Snart"]
        assert marked(unit, Mark.DECISION_OVERDUE) == ["Går"]


def test_who_is_registered_and_who_was_presented_to(database: Database) -> None:
    with database.transaction() as unit:
        came, absent = company(unit, "Kom", Stage.CONFIRMED), company(unit, "Borte", Stage.CONTACTED)
        for one in (came, absent):
            unit.history.add(Happened(one.id, NOW, NOBODY, "be-presented-to"))
        unit.history.add(Happened(came.id, NOW, NOBODY, "take-a-place"))
        unit.registrations.replace(came.id, [Registered(came.id, "Kari", "", KARI.id, NOW)])

        assert marked(unit, Mark.UNREGISTERED) == ["Borte"]
        assert marked(unit, Mark.PRESENTED_TO) == ["Kom"]
        assert marked(unit, Mark.TOOK_A_PLACE) == ["Kom"]
        assert [one.what for one in unit.history.lately(NOW - timedelta(days=1), ["take-a-place"])] == [
            "take-a-place"
        ]
        assert unit.selections.last_heard([came.id, absent.id]) == {came.id: NOW, absent.id: NOW}


def test_who_was_called_without_an_answer_and_who_never(database: Database) -> None:
    with database.transaction() as unit:
        company(unit, "Ny", Stage.TO_CONTACT)
        tried = company(unit, "Ringt", Stage.CONTACTED)
        unit.companies.put(replace(tried, tried_at=NOW))

        assert marked(unit, Mark.NO_ANSWER) == ["Ringt"]
        assert marked(unit, Mark.NEVER_CALLED) == ["Ny"]


def test_a_company_is_unreachable_when_none_of_its_contacts_can_be_written_to(database: Database) -> None:
    nina = PersonId("t/nina")
    with database.transaction() as unit:
        one = company(unit, "Stille", Stage.CONFIRMED)
        company(unit, "Uten kontakt", Stage.CONFIRMED)
        unit.companies.accept(one.id, KARI.id)
        assert marked(unit, Mark.UNREACHABLE) == ["Stille"]

        unit.addresses.put(Address(KARI.id, "chat", "https://teams.example/", "28:bot"))
        assert marked(unit, Mark.UNREACHABLE) == []

        unit.outbox.plan([Letter("k", KARI.id, "offer", one.id, NOW, NOW + timedelta(days=1))])
        unit.deliveries.settle("k", LetterState.UNREACHABLE)
        assert marked(unit, Mark.UNREACHABLE) == ["Stille"]

        later = NOW + timedelta(hours=1)
        unit.outbox.plan([Letter("m", KARI.id, "offer", one.id, later, NOW + timedelta(days=1))])
        unit.deliveries.settle("m", LetterState.SENT)
        assert marked(unit, Mark.UNREACHABLE) == [], "reached again"

        even_later = NOW + timedelta(hours=2)
        unit.outbox.plan([Letter("n", KARI.id, "offer", one.id, even_later, NOW + timedelta(days=1))])
        unit.deliveries.settle("n", LetterState.UNREACHABLE)
        assert marked(unit, Mark.UNREACHABLE) == ["Stille"]
        unit.companies.put(replace(one, stage=Stage.DECLINED))
        assert marked(unit, Mark.UNREACHABLE) == [], "nobody writes to it any more"

        unit.companies.put(one)
        unit.companies.accept(one.id, nina)
        unit.addresses.put(Address(nina, "chat-2", "https://teams.example/", "28:bot"))
        assert marked(unit, Mark.UNREACHABLE) == []
