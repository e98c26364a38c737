"""The programme's figures: a pure calculation."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.companies.branches import Branch, branch_of
from programme.companies.companies import Company, CompanyId, CompanyName
from programme.companies.counties import county_of
from programme.companies.history import NOBODY, Happened
from programme.companies.road import Stage
from programme.companies.selections import Mark, Selection, read_selection
from programme.leading.progress import WhyCall, free_by_host, invited, pace, suggested
from programme.meetings.slots import Slot
from tests.programmes import PROGRAMME

NOW = datetime(2027, 6, 25, 10, tzinfo=UTC)
"""Fourteen weeks before the day by which all have to decide."""


def happened(what: str, days_ago: float) -> Happened:
    return Happened(CompanyId("c"), NOW - timedelta(days=days_ago), NOBODY, what)


def company(name: str, *, left_alone: bool = False) -> Company:
    return Company(CompanyId(name), CompanyName(name), left_alone=left_alone)


def test_the_pace_says_what_is_needed_a_week_and_where_it_leads():
    lately = [happened("take-a-place", days) for days in (1, 6, 8, 20, 27)] + [happened("withdraw", 3)]

    found = pace(20, 40, lately, NOW, PROGRAMME)

    assert (found.missing, found.this_week, found.lately) == (20, 1, 4)
    assert found.weeks_left == pytest.approx(99 / 7)
    assert found.needed_a_week == pytest.approx(20 * 7 / 99)
    assert found.forecast == 34


def test_the_forecast_is_neither_more_than_all_places_nor_less_than_none():
    many = [happened("take-a-place", 1)] * 20
    gone = [happened("withdraw", 1)] * 20

    assert pace(20, 40, many, NOW, PROGRAMME).forecast == 40
    assert pace(1, 40, gone, NOW, PROGRAMME).forecast == 0


def test_what_happened_over_four_weeks_ago_says_nothing_of_the_pace():
    assert pace(20, 40, [happened("take-a-place", 29)], NOW, PROGRAMME).forecast == 20


def test_once_the_last_day_to_decide_is_past_nothing_more_is_expected():
    after = datetime(2027, 10, 2, 10, tzinfo=UTC)
    found = pace(25, 40, [Happened(CompanyId("c"), after, NOBODY, "take-a-place")], after, PROGRAMME)

    assert (found.weeks_left, found.forecast) == (0, 25)


def test_a_company_is_suggested_once_for_its_most_pressing_reason():
    late, silent, peace = company("Late"), company("Silent"), company("Peace", left_alone=True)
    candidates = {
        WhyCall.NEVER_CALLED: [company("New"), company("Newer")],
        WhyCall.SILENT: [peace, late, silent],
        WhyCall.OVERDUE: [late],
    }

    calls = [(call.company.id, call.why) for call in suggested(candidates)]

    assert calls == [("Late", WhyCall.OVERDUE), ("Silent", WhyCall.SILENT), ("New", WhyCall.NEVER_CALLED)]


def test_free_times_are_counted_for_each_host_and_four_weeks():
    soon, later = NOW + timedelta(days=27), NOW + timedelta(days=28)
    slots = [Slot(soon, soon, ("h1", "h2")), Slot(soon, soon, ("h2",)), Slot(later, later, ("h1",))]

    assert free_by_host(slots, NOW) == {"h1": 1, "h2": 2}


def test_who_has_started_is_invited_as_the_confirmed_are():
    assert invited(PROGRAMME) == (Stage.CONFIRMED, Stage.STARTUP_BOOKED, Stage.STARTED)


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(
            (Stage.WAITING, Stage.CONFIRMED), (Mark.SILENT,), "11", Branch.DAIRY, "kompetanse", "vera", "ost"
        ),
        Selection(name="Brød = godt; og billig"),
    ],
)
def test_a_selection_comes_back_from_its_button(selection: Selection):
    assert read_selection(read_selection(selection.token).token) == read_selection(selection.token)
    assert read_selection(selection.token).stages == selection.stages


def test_counties_and_branches_are_known_by_their_codes():
    assert (county_of("1103"), county_of("0301"), county_of("")) == ("Rogaland", "Oslo", "")
    assert (branch_of("10.710"), branch_of("03.211"), branch_of("10.130")) == (
        Branch.BAKERY,
        Branch.AQUACULTURE,
        Branch.MEAT,
    )
    assert branch_of("49.410") is None
