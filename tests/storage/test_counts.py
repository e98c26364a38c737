"""What reports count, and reports as they are kept, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.companies.companies import CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.leading.counts import Held, Member, Size, Span, by_month, grouped, month_span, reasons, size_of
from programme.leading.reports import Facts, GroupFigures, Report, ReportId
from programme.meetings.meetings import Booking, Meeting, MeetingId, MeetingState
from programme.meetings.outcomes import Outcome, Recorded
from programme.meetings.preparations import Preparation
from programme.people import Language
from programme.plan import Kind
from storage.engine.database import Database
from storage.unit import Unit
from tests.storage.season import KARI, LISE

OSLO = ZoneInfo("Europe/Oslo")
FEBRUARY = month_span(date(2027, 2, 1), OSLO)
NUMBER = "100000083"


def held(
    unit: Unit,
    name: str,
    kind: Kind,
    end: datetime,
    outcome: Outcome | None = None,
    state: MeetingState = MeetingState.BOOKED,
) -> None:
    """A meeting with a company of that name, which ended then."""
    company = unit.companies.named(CompanyName(name))
    meeting = MeetingId(f"{name} {kind} {end}")
    booking = Booking(meeting, kind, company.id, KARI.id, Language.NB, ())
    unit.meetings.add(Meeting(booking, end - timedelta(hours=1), end, ("h1",), state))
    if outcome:
        unit.outcomes.add(Recorded(meeting, outcome, LISE.id, end))


def test_what_was_held_in_a_month_is_counted_once(database: Database):
    inside, after = datetime(2027, 2, 10, 12, tzinfo=UTC), datetime(2027, 2, 28, 23, 30, tzinfo=UTC)
    with database.transaction() as unit:
        held(unit, "Prøve", Kind.PRESENTATION, inside, Outcome.INTERESTED)
        held(unit, "Demo", Kind.PRESENTATION, inside)
        held(unit, "Borte", Kind.PRESENTATION, inside, Outcome.NOT_THERE)
        held(unit, "Avlyst", Kind.PRESENTATION, inside, state=MeetingState.CANCELLED)
        held(unit, "Mars", Kind.PRESENTATION, after)  # half past midnight in Oslo
        held(unit, "Prøve", Kind.STARTUP, inside)

        assert unit.counts.held(FEBRUARY) == Held(presentations=2, startups=1, no_shows=1)
        march = month_span(date(2027, 3, 1), OSLO)
        assert unit.counts.held(march) == Held(presentations=1, startups=0, no_shows=0)
        assert unit.counts.held(Span(FEBRUARY.start, march.end)) == Held(3, 1, 1)


def test_companies_with_a_place_are_counted_by_where_what_and_how_large_they_are(database: Database):
    with database.transaction() as unit:
        for name, number, stage in (
            ("Prøveost SA", NUMBER, Stage.STARTED),
            ("Ukjent AS", "", Stage.CONFIRMED),
            ("Venter AS", "", Stage.WAITING),
        ):
            unit.companies.put(replace(unit.companies.named(CompanyName(name, number)), stage=stage))
        unit.register.put(
            RegisterEntry(NUMBER, "X", municipality_number="1103", industry_code="10.510", employees=49)
        )
        members = unit.counts.members()

    assert members == [Member("Prøveost SA", "1103", "10.510", 49), Member("Ukjent AS")]
    assert grouped(members) == (
        {"Rogaland": 1, "unknown": 1},
        {"dairy": 1, "unknown": 1},
        {"small": 1, "unknown": 1},
    )
    assert [size_of(count) for count in (0, 9, 10, 50, 249, 250)] == [
        Size.MICRO,
        Size.MICRO,
        Size.SMALL,
        Size.MEDIUM,
        Size.MEDIUM,
        Size.LARGE,
    ]


def test_both_parties_are_counted_where_the_company_said_who_represents_whom(database: Database):
    past = datetime(2027, 2, 10, 12, tzinfo=UTC)
    with database.transaction() as unit:
        for name, management, employees in (
            ("Begge", "Kari", "Ola"),
            ("Ledelsen", "Kari", ""),
            ("Sa ikke", "", ""),
            ("Siden", "Kari", "Ola"),
        ):
            held(unit, name, Kind.STARTUP, past if name != "Siden" else past + timedelta(days=300))
            company = unit.companies.named(CompanyName(name))
            prepared = Preparation(
                company.id, KARI.id, past, for_management=management, for_employees=employees
            )
            unit.preparations.put(prepared)

        assert unit.counts.both_parties(Span(past - timedelta(days=60), past)) == (1, 2)


def test_reasons_are_those_of_companies_that_still_say_no_in_their_last_words(database: Database):
    now = datetime(2027, 2, 10, 12, tzinfo=UTC)
    with database.transaction() as unit:
        for name, stage, said in (
            ("A", Stage.DECLINED, ["time", "money"]),
            ("B", Stage.DECLINED, ["money"]),
            ("C", Stage.CONFIRMED, ["money"]),
            ("D", Stage.DECLINED, [""]),
            ("E", Stage.DECLINED, ["Kari sa nei"]),
        ):
            company = replace(unit.companies.named(CompanyName(f"Prøve {name}")), stage=stage)
            unit.companies.put(company)
            for why in said:
                unit.history.add(Happened(company.id, now, NOBODY, "decline", why))
        found = unit.counts.declined()

    assert found == {"money": 2, "": 1, "Kari sa nei": 1}
    assert list(reasons(found).items()) == [("money", 2), ("other", 1), ("unknown", 1)]


def test_places_are_told_month_by_month():
    def step(month: int, what: str) -> Happened:
        return Happened(Member("").name, datetime(2027, month, 15, tzinfo=UTC), NOBODY, what)  # type: ignore[arg-type]

    history = [step(5, "withdraw"), step(3, "take-a-place"), step(2, "take-a-place")]
    assert by_month(history, date(2027, 5, 20), OSLO) == {
        "2027-02": 1,
        "2027-03": 2,
        "2027-04": 2,
        "2027-05": 1,
    }
    assert by_month([], date(2027, 5, 20), OSLO) == {}


def test_a_report_is_kept_as_it_was_made(database: Database):
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    facts = Facts(
        confirmed=1,
        places=40,
        new=1,
        forecast=5,
        by_month={"2027-02": 1},
        by_county={"Rogaland": 1},
        by_branch={"dairy": 1},
        by_size={"small": 1},
        month={"presentations": 2, "startups": 1, "no_shows": 1},
        total={"presentations": 2, "startups": 1, "no_shows": 1},
        both_parties=1,
        parties_known=2,
        themes={"rekruttering": 1},
        themes_hit={"yes": 1},
        worth={},
        reasons={"money": 2},
        companies=["Prøveost SA"],
        groups=[GroupFigures("", "rekruttering", "", "vestlandet", 1, 4, 2, 3, 40)],
    )
    draft = Report(ReportId("r1"), date(2027, 2, 1), facts, "Fare", "Fram", LISE.id, now)
    with database.transaction() as unit:
        assert unit.reports.latest() is None
        unit.reports.put(draft)
        assert unit.reports.get(draft.id) == draft
        approved = replace(draft, approved_by=LISE.id, approved_at=now)
        unit.reports.put(approved)
        assert unit.reports.latest() == approved
        later = replace(draft, id=ReportId("r0"), at=now + timedelta(hours=1))
        unit.reports.put(later)
        assert unit.reports.latest() == later
