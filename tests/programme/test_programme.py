"""The rules: companies' names, quiet time, reminders, slots, and working days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.programme_file import read_programme
from programme.calendar import is_quiet, is_working_day, out_of_quiet
from programme.companies.companies import BadNumberError, CompanyName, NotACompanyError, read_company
from programme.letters.moments import BadWhenError, read_when
from programme.meetings.slots import Busy, Openings, free_slots
from programme.plan import Kind, Programme

SHIPPED = Path(__file__).parents[2] / "programme.toml"


@pytest.fixture(scope="module")
def programme() -> Programme:
    return read_programme(SHIPPED)


def oslo(programme: Programme, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=programme.zone)


@pytest.mark.parametrize(
    ("typed", "company"),
    [
        ("Prøvebrød AS", CompanyName("Prøvebrød AS")),
        ("100000083", CompanyName("", "100000083")),
        ("100 000 083 MVA", CompanyName("", "100000083")),
        ("NO 100 000 083 MVA", CompanyName("", "100000083")),
        ("Eksempelost SA, 100000083", CompanyName("Eksempelost SA", "100000083")),
        ("Eksempelost (100 000 083)", CompanyName("Eksempelost", "100000083")),
    ],
)
def test_a_company_is_read_from_a_number_a_name_or_both(typed: str, company: CompanyName):
    assert read_company(typed) == company


@pytest.mark.parametrize("typed", ["100000084", "123 456 789"])
def test_a_slip_in_the_number_is_told(typed: str):
    with pytest.raises(BadNumberError):
        read_company(typed)


@pytest.mark.parametrize("typed", ["", "?", "a", "🙂🙂", "12", "x" * 200])
def test_what_is_no_company_is_told(typed: str):
    with pytest.raises(NotACompanyError):
        read_company(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bø & Sønn Prøve AS", "Bø og Sønn Prøve AS"),
        ("Proveis AS", "Proveis A.S."),
        ("Ålesund Prøvefisk AS", "A\u030alesund Prøvefisk AS"),
        ("Prøvebrød AS", "\u202ePrøve\u200bbrød\u00ad AS"),
    ],
)
def test_two_ways_to_write_a_name_are_one_company(one: str, other: str):
    assert read_company(one).key == read_company(other).key


def test_what_cannot_be_seen_stands_in_no_name():
    assert read_company("\u202ePrøve\u200bbrød\u2066 AS\x00").name == "Prøvebrød AS"


def test_two_spellings_are_one_company():
    keys = {CompanyName(name).key for name in ("Prøvebrød AS", "prøvebrød a/s", "PRØVEBRØD", "Prøvebrød, AS")}

    assert len(keys) == 1


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2027-02-22 07:59", True),
        ("2027-02-22 08:00", False),
        ("2027-02-22 16:59", False),
        ("2027-02-22 17:00", True),
        ("2027-02-27 12:00", True),  # a Saturday
        ("2027-05-17 12:00", True),  # Constitution Day
        ("2027-07-20 12:00", True),  # fellesferie
    ],
)
def test_quiet_time(programme: Programme, moment: str, quiet: bool):
    assert is_quiet(oslo(programme, moment), programme) is quiet


@pytest.mark.parametrize(
    ("due", "event", "sent"),
    [
        ("2027-03-07 09:00", "2027-03-08 13:00", "2027-03-08 08:00"),  # Sunday: when the week begins
        ("2027-03-07 09:00", "2027-03-08 09:00", "2027-03-08 08:00"),  # just an hour is left
        (
            "2027-03-07 09:00",
            "2027-03-08 08:30",
            "2027-03-05 09:00",
        ),  # too late then: the day before
        ("2027-03-03 09:00", "2027-03-04 09:00", "2027-03-03 09:00"),
    ],
)
def test_what_falls_in_quiet_time_moves(programme: Programme, due: str, event: str, sent: str):
    moved = out_of_quiet(oslo(programme, due), programme, before=oslo(programme, event))

    assert moved == oslo(programme, sent)


def test_working_days_leave_out_week_ends_holidays_and_closed_days(programme: Programme):
    week = [date(2027, 5, 15) + timedelta(days=offset) for offset in range(5)]

    assert [day.day for day in week if is_working_day(day, programme)] == [18, 19]


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("1 day before at 09:00", "2027-03-27 09:00"),
        ("24 hours before", "2027-03-27 11:00"),  # the clocks went forward in between
        ("2 hours before", "2027-03-28 10:00"),
        ("3 days after at 10:00", "2027-03-31 10:00"),
        ("2027-08-30 at 09:00", "2027-08-30 09:00"),
    ],
)
def test_a_days_distance_and_twenty_four_hours_are_not_the_same(programme: Programme, when: str, due: str):
    event = oslo(programme, "2027-03-28 12:00").astimezone(UTC)

    assert read_when(when).due(event, programme) == oslo(programme, due).astimezone(UTC)


@pytest.mark.parametrize(
    "when", ["tomorrow", "1 day", "2 hours before at 09:00", "1 day before at 25:00", ""]
)
def test_a_rule_that_says_no_moment_is_refused(when: str):
    with pytest.raises(BadWhenError):
        read_when(when)


def test_slots_keep_notice_hours_the_hosts_day_and_what_is_busy(programme: Programme):
    now = oslo(programme, "2027-02-22 10:00").astimezone(UTC)
    free = free_slots(Kind.PRESENTATION, Openings(programme), [], now)
    assert free[0].start == now + timedelta(hours=24)

    taken = Busy("harald", free[0].start, free[0].start + timedelta(hours=1))
    left = free_slots(Kind.PRESENTATION, Openings(programme), [taken], now)
    assert free[0].start not in {slot.start for slot in left}

    full = [
        replace(
            taken,
            start=taken.start + timedelta(minutes=5 * n),
            end=taken.start + timedelta(minutes=5 * n + 5),
        )
        for n in range(4)
    ]
    that_day = [
        slot
        for slot in free_slots(Kind.PRESENTATION, Openings(programme), full, now)
        if slot.start.date() == taken.start.date()
    ]
    assert all("harald" not in slot.hosts for slot in that_day)


def test_no_slot_on_a_holiday_or_across_the_night_the_clocks_change(programme: Programme):
    now = oslo(programme, "2027-03-22 10:00").astimezone(UTC)
    starts = [
        slot.start.astimezone(programme.zone)
        for slot in free_slots(Kind.PRESENTATION, Openings(programme), [], now)
    ]

    assert not [start for start in starts if date(2027, 3, 25) <= start.date() <= date(2027, 3, 29)]  # Easter
    assert {start.hour for start in starts} <= {9, 10, 12, 13, 14}


def test_a_start_up_meeting_needs_two_hosts_at_once(programme: Programme):
    now = oslo(programme, "2027-02-22 10:00").astimezone(UTC)

    free = free_slots(Kind.STARTUP, Openings(programme), [], now)

    assert free
    assert all(len(slot.hosts) == 2 for slot in free)
