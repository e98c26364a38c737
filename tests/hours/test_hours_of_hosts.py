"""Hours, daily maximum and closed days that were changed in the chat: a pure calculation."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from programme.calendar import is_working_day
from programme.leading.overrides import Override, Setting
from programme.meetings.hours import NotHoursError, changed, read_hours, written
from programme.meetings.slots import Openings, free_slots
from programme.people import PersonId
from programme.plan import Kind, Span
from tests.programmes import PROGRAMME

WEDNESDAY = date(2027, 3, 3)
SATURDAY = date(2027, 3, 6)
NOW = datetime(2027, 2, 22, 9, tzinfo=UTC)


def override(setting: Setting, about: str, value: str, minute: int = 0) -> Override:
    return Override(setting, value, PersonId("t/lise"), NOW + timedelta(minutes=minute), "prøve", about)


def hours(value: str, about: str = "h1 2027-03-03/2027-03-03", minute: int = 0) -> Override:
    return override(Setting.HOURS, about, value, minute)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("09:00-11:30 12:30-15:30", "09:00-11:30 12:30-15:30"),
        ("9-11.30 og 12.30–15", "09:00-11:30 12:30-15:00"),
        ("kl. 13 til 15", "13:00-15:00"),
        ("10 to 12", "10:00-12:00"),
        ("stengt", ""),
        ("Fri hele dagen", ""),
        ("closed", ""),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, spans: str):
    assert written(read_hours(text)) == spans


@pytest.mark.parametrize("text", ["", "i morgen", "12-9", "9-12 11-14", "25-26", "9-9"])
def test_what_is_no_hours_is_refused(text: str):
    with pytest.raises(NotHoursError):
        read_hours(text)


def starts(*overrides: Override, day: date = WEDNESDAY) -> dict[str, list[str]]:
    """Who has hours for which starts on the day."""
    openings = Openings(PROGRAMME).after(overrides)
    found: dict[str, list[str]] = {}
    for start, slot in openings.on(Kind.PRESENTATION, day).items():
        for host in slot.hosts:
            found.setdefault(host, []).append(f"{start.astimezone(PROGRAMME.zone):%H:%M}")
    return found


def test_a_day_is_closed_or_opened_for_one_host_and_the_other_keeps_theirs():
    assert "h1" not in starts(hours(""))
    assert len(starts(hours(""))["h2"]) == len(starts()["h2"])
    assert starts(hours("10:00-11:00"))["h1"] == ["10:00"]


def test_the_latest_change_wins():
    assert starts(hours("", minute=1), hours("10:00-11:00", minute=2))["h1"] == ["10:00"]
    assert "h1" not in starts(hours("", "h1 2027-03-01/2027-03-05", 2), hours("10:00-11:00", minute=1))


def test_a_host_may_open_hours_on_a_day_that_is_otherwise_free():
    assert starts(day=SATURDAY) == {}
    opened = hours("10:00-11:00", "h1 2027-03-06/2027-03-06")
    assert starts(opened, day=SATURDAY) == {"h1": ["10:00"]}


def test_a_period_is_closed_for_all_and_opened_again_in_part():
    week = "2027-03-01/2027-03-05"
    closed = override(Setting.CLOSED, week, "yes", 1)
    again = override(Setting.CLOSED, "2027-03-03/2027-03-03", "no", 2)

    assert starts(closed) == {}
    assert not is_working_day(WEDNESDAY, changed(PROGRAMME, [closed]))
    assert starts(closed, again).keys() == {"h1", "h2"}
    left = [(one.first.day, one.last.day) for one in changed(PROGRAMME, [closed, again]).closed]
    assert left == [(1, 2), (4, 5)]
    assert starts(closed, hours("10:00-11:00", minute=0)) == {"h1": ["10:00"]}


def test_the_daily_maximum_is_changed():
    found = changed(PROGRAMME, [override(Setting.MOST_A_DAY, "h1", "2")])

    assert [host.max_a_day for host in found.hosts] == [2, 20]


def test_a_change_for_a_host_who_is_gone_from_the_file_changes_nothing():
    assert changed(PROGRAMME, [hours("", "nobody 2027-03-03/2027-03-03")]) == PROGRAMME


def test_openings_are_the_same_until_something_changes():
    openings = Openings(PROGRAMME)

    assert openings.after(()) is openings
    assert openings.after([hours("")]) is openings.after([hours("")])
    assert openings.after([hours("10:00-11:00")]) is not openings.after([hours("")])


def test_nothing_can_be_booked_in_closed_hours():
    openings = Openings(PROGRAMME).after(
        [hours("", "h1 2027-03-03/2027-03-03"), hours("", "h2 2027-03-03/2027-03-03")]
    )

    assert free_slots(Kind.PRESENTATION, openings, (), NOW, only=WEDNESDAY) == []
    assert Span(time(9), time(10)) in read_hours("9-10")
