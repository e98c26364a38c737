"""Reminders: their moments, what is planned from which facts, and how many anybody gets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.programme_file import ProgrammeFileError, read_programme
from programme.calendar import is_quiet, is_working_day, out_of_quiet
from programme.letters.choices import Choices
from programme.letters.forecast import Forecast, forecast
from programme.letters.letter_kinds import LetterKind, Urgency, urgency_of
from programme.letters.letters import Letter, LetterReason, Written
from programme.letters.moments import BadWhenError, read_when
from programme.letters.pacing import A_DAY, MOST, OF_DAYS, days_written, is_held_back, is_reminder, pace
from programme.letters.reminders import Fact, plan
from programme.letters.subjects import Condition, Subject, To
from programme.people import PersonId
from programme.plan import ReminderRule
from tests.programmes import PROGRAMME

SHIPPED = read_programme(Path("programme.toml"))
OSLO = ZoneInfo("Europe/Oslo")
KARI, OLA = PersonId("tenant/kari"), PersonId("tenant/ola")


def oslo(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def rule(
    when: str, about: Subject = Subject.PRESENTATION, to: To = To.ATTENDEES, *only_if: Condition
) -> ReminderRule:
    return ReminderRule("rule", about, when, to, only_if)


def fact(event: str, about: Subject = Subject.PRESENTATION, *holds: Condition) -> Fact:
    people = {To.ATTENDEES: [KARI], To.CONTACTS: [KARI, OLA]}
    return Fact(about, "thing", oslo(event), people, frozenset(holds))


def planned(when: str, event: str, about: Subject = Subject.PRESENTATION) -> Letter:
    (only,) = plan([fact(event, about)], replace(SHIPPED, reminders=(rule(when, about),)))
    return only


@pytest.mark.parametrize(
    ("when", "event", "due"),
    [
        ("1 day before at 09:00", "2027-03-04 14:00", "2027-03-03 09:00"),
        ("24 hours before", "2027-03-04 14:00", "2027-03-03 14:00"),
        ("1 working day before at 09:00", "2027-03-08 16:00", "2027-03-05 09:00"),  # not on Sunday
        ("1 working day after at 09:00", "2027-05-14 00:00", "2027-05-18 09:00"),  # 17 May is a Monday
        ("on the day at 09:00", "2027-03-04 00:00", "2027-03-04 09:00"),
        ("14 days after at 10:00", "2027-03-01 11:30", "2027-03-15 10:00"),
        ("1 day before at 09:00", "2028-03-01 13:00", "2028-02-29 09:00"),  # a leap day
        ("1 day before at 09:00", "2027-08-02 13:00", "2027-08-02 08:00"),  # fellesferie until the day before
        ("3 days after at 09:00", "2027-07-09 13:00", "2027-08-02 08:00"),
        ("1 day after at 18:00", "2027-03-04 14:00", "2027-03-08 08:00"),  # Friday evening
        ("30 minutes before", "2027-03-04 08:15", "2027-03-03 09:00"),  # 07:45 is quiet, 08:00 is too late
        ("2027-08-30 at 09:00", "2027-09-07 09:00", "2027-08-30 09:00"),
        # The clocks change on Sundays, when nothing comes.
        ("1 day after at 09:00", "2027-03-28 12:00", "2027-03-30 08:00"),  # Easter Monday is a holiday
        ("24 hours before", "2027-11-01 12:00", "2027-11-01 08:00"),
    ],
)
def test_when_a_reminder_comes(when: str, event: str, due: str):
    assert planned(when, event).due == oslo(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2027-03-02 12:00", "2027-03-03 09:00"),
        ("2027-03-03 08:30", "2027-03-03 09:00"),
        ("2027-03-03 12:00", "2027-03-03 12:00"),  # booked that day: there is time left
        ("2027-03-03 18:00", "2027-03-03 16:59"),  # the day has passed: it adds nothing
    ],
)
def test_what_comes_early_has_the_whole_day_before(now: str, due: str):
    programme = replace(SHIPPED, reminders=(rule("30 minutes before", Subject.PRESENTATION),))
    (letter,) = plan([fact("2027-03-04 08:15")], programme, now=oslo(now))

    assert letter.due == oslo(due)


@pytest.mark.parametrize(
    ("when", "event", "utc"),
    [
        ("1 day before at 09:00", "2027-03-29 12:00", "2027-03-28 07:00"),
        ("1 day before at 09:00", "2027-11-01 12:00", "2027-10-31 08:00"),
        ("1 day before at 02:30", "2027-03-29 12:00", "2027-03-28 01:30"),  # there is no 02:30: an hour later
        ("1 day before at 02:30", "2027-11-01 12:00", "2027-10-31 00:30"),  # there are two: the first
        ("24 hours before", "2027-11-01 12:00", "2027-10-31 11:00"),
    ],
)
def test_a_moment_comes_once_in_the_nights_when_the_clocks_change(when: str, event: str, utc: str):
    due = read_when(when).due(oslo(event), SHIPPED)

    assert due == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "when", ["1 working day before", "1 working hour before at 09:00", "0 days before at 09:00"]
)
def test_a_moment_that_means_nothing_is_refused(when: str):
    with pytest.raises(BadWhenError):
        read_when(when)


def test_a_reminder_is_planned_for_whom_and_when_the_rule_says():
    rules = (rule("1 day before at 09:00", Subject.STARTUP, To.CONTACTS, Condition.NOT_PREPARED),)
    programme = replace(SHIPPED, reminders=rules)

    letters = plan([fact("2027-03-04 14:00", Subject.STARTUP, Condition.NOT_PREPARED)], programme)

    assert [(one.to, one.what, one.event) for one in letters] == [
        (KARI, "startup:rule", oslo("2027-03-04 14:00")),
        (OLA, "startup:rule", oslo("2027-03-04 14:00")),
    ]
    assert len({one.key for one in letters}) == 2
    assert plan([fact("2027-03-04 14:00", Subject.STARTUP, Condition.PREPARED)], programme) == []
    assert plan([fact("2027-03-04 14:00")], programme) == []


def test_what_moves_is_reminded_of_anew():
    first, second = (
        planned("1 day before at 09:00", "2027-03-04 14:00"),
        planned("1 day before at 09:00", "2027-03-11 14:00"),
    )

    assert first.key != second.key


def test_a_kind_that_is_off_comes_no_more_but_for_the_last_day_before_a_meeting():
    letter = planned("1 day before at 09:00", "2027-03-04 14:00")
    soon = planned("1 hour before", "2027-03-04 14:00")
    off = Choices(off=frozenset({Subject.PRESENTATION}))

    assert off.of(letter) is None
    assert off.of(soon) == soon


def test_an_offer_comes_though_it_is_paused_and_off():
    letter = planned("1 working day before at 09:00", "2027-03-10 16:00", Subject.OFFER)

    assert Choices(oslo("2027-04-01 09:00"), frozenset({Subject.OFFER})).of(letter) == letter


def test_a_pause_moves_what_is_still_of_use_then():
    letter = planned("1 day before at 09:00", "2027-03-04 14:00")

    assert Choices(oslo("2027-03-03 09:00")).of(letter) == letter
    moved = Choices(oslo("2027-03-04 09:00")).of(letter)
    assert moved
    assert moved.due == oslo("2027-03-04 09:00")
    assert Choices(oslo("2027-03-04 14:00")).of(letter) is None


def test_what_is_put_off_comes_then_under_a_key_of_its_own():
    letter = planned("3 days after at 10:00", "2027-03-04 14:00")
    later = Choices(put_off={letter.key: oslo("2027-03-09 09:00")}).of(letter)

    assert later
    assert (later.due, later.key != letter.key) == (oslo("2027-03-09 09:00"), True)


@pytest.mark.parametrize(
    ("found", "made", "told"),
    [
        ('about = "offer"', 'about = "lunch"', "found 'lunch'; \"presentation\", "),
        ('to = "hosts"', 'to = "everybody"', '"hosts" or "leader" would do'),
        (
            'to = "hosts"',
            'to = "hosts"\nonly_if = ["registered"]',
            "[[reminders]] nr. 3, only_if: found 'registered'",
        ),
        ('only_if = ["not_registered"]', "", "[[reminders]] nr. 8, only_if: found nothing"),
        (
            'only_if = ["not_registered"]',
            'only_if = ["registered", "not_registered"]',
            "found 'registered' and 'not_registered'; one of them would do",
        ),
        ('id = "offer-ends"', 'id = "decision-due"', "'decision-due' twice"),
        ('id = "offer-ends"', 'id = "Offer ends"', 'small letters, digits and "-" would do'),
        (
            'when = "1 working day before at 09:00"',
            'when = "soon"',
            "[[reminders]] nr. 5, when: found 'soon'",
        ),
        (
            'about = "offer"\nwhen = "1 working day before at 09:00"\nto = "contacts"',
            'about = "offer"\nwhen = "1 working day before at 09:00"\nto = "hosts"',
            "[[reminders]] nr. 5, to: found 'hosts' for 'offer'; \"contacts\" or \"leader\" would do",
        ),
    ],
)
def test_a_mistake_in_a_rule_is_named_with_what_would_do(found: str, made: str, told: str, tmp_path: Path):
    text = Path("programme.toml").read_text("utf-8")
    assert found in text
    file = tmp_path / "programme.toml"
    file.write_text(text.replace(found, made, 1), "utf-8")

    with pytest.raises(ProgrammeFileError) as refused:
        read_programme(file)

    assert told in str(refused.value)


# Pacing.


def letter(
    key: str, what: str, due: str, event: str | None = None, useful: str = "2027-12-31 12:00"
) -> Letter:
    at = oslo(event) if event else None
    return Letter(key, KARI, what, "thing", oslo(due), at or oslo(useful), event=at)


def coming(
    *letters: Letter, days: Sequence[date] = (), now: str = "2027-03-01 08:00"
) -> list[tuple[str, str]]:
    """When which letter comes, in Oslo."""
    found = forecast(letters, days, oslo(now), SHIPPED)
    return [(one.letter.key, one.missed or f"{one.at.astimezone(OSLO):%a %H:%M}") for one in found]


def test_one_a_day_and_two_in_seven_days():
    letters = [letter(f"{day}", "decision:rule", f"2027-03-0{day} 09:00") for day in (1, 2, 3)]

    assert coming(*letters) == [("1", "Mon 09:00"), ("2", "Tue 09:00"), ("3", "Mon 09:00")]


def test_a_second_one_on_a_day_waits_for_the_next_working_day():
    friday = [letter(clock, "followup:rule", f"2027-03-05 {clock}") for clock in ("09:00", "12:00")]

    assert coming(*friday) == [("09:00", "Fri 09:00"), ("12:00", "Mon 12:00")]


def test_what_falls_due_together_comes_together_and_counts_once():
    letters = [letter(name, "decision:rule", "2027-03-01 09:00") for name in "ab"]
    letters.append(letter("c", "followup:rule", "2027-03-02 09:00"))

    assert coming(*letters) == [("a", "Mon 09:00"), ("b", "Mon 09:00"), ("c", "Tue 09:00")]


def test_a_meeting_is_reminded_of_24_hours_before_at_the_latest():
    full = [date(2027, 3, 1), date(2027, 3, 2)]
    meeting = letter("meeting", "presentation:rule", "2027-03-03 09:00", "2027-03-04 14:00")

    assert coming(meeting, days=full, now="2027-03-02 12:00") == [("meeting", "Wed 14:00")]


def test_offers_and_news_are_not_held_back_and_count_for_nothing():
    letters = [
        letter("offer", "offer:rule", "2027-03-01 09:00"),
        letter("news", "meeting-moved", "2027-03-01 09:00"),
        letter("reminder", "decision:rule", "2027-03-01 10:00"),
    ]

    assert [at for _, at in coming(*letters)] == ["Mon 09:00", "Mon 09:00", "Mon 10:00"]


def test_what_has_to_wait_too_long_is_missed_with_the_reason():
    full = [date(2027, 3, 1), date(2027, 3, 2)]
    late = letter("late", "followup:rule", "2027-03-03 09:00", useful="2027-03-05 09:00")
    over = letter("over", "followup:rule", "2027-03-01 09:00", useful="2027-03-02 09:00")

    assert coming(late, over, days=full, now="2027-03-02 12:00") == [
        ("over", LetterReason.TOO_LATE),
        ("late", LetterReason.ENOUGH),
    ]


def test_what_is_late_at_night_waits_for_the_morning():
    assert coming(letter("a", "decision:rule", "2027-03-01 09:00"), now="2027-03-05 22:00") == [
        ("a", "Mon 08:00")
    ]
    too_early = letter("b", "presentation:rule", "2027-03-04 16:00", "2027-03-05 08:30")
    assert coming(too_early, now="2027-03-04 20:00") == [("b", LetterReason.QUIET)]


@pytest.mark.parametrize(
    ("what", "event", "now", "comes"),
    [
        # Tuesday evening
        ("meeting-moved", "2027-03-04 14:00", "2027-03-02 20:00", "Wed 08:00"),
        ("meeting-cancelled", "2027-03-03 14:00", "2027-03-02 20:00", "Tue 20:00"),  # tomorrow
        ("meeting-cancelled", "2027-03-03 20:00", "2027-03-02 20:00", "Tue 20:00"),  # 24 hours, no more
        ("meeting-cancelled", "2027-03-03 20:01", "2027-03-02 20:00", "Tue 20:01"),
        ("meeting-booked", None, "2027-03-02 20:00", "Wed 08:00"),
        ("meeting-booked", None, "2027-03-02 16:59", "Tue 16:59"),
        ("meeting-booked", "2027-03-02 19:00", "2027-03-02 20:00", "Wed 08:00"),  # it's over
        # A week-end, fellesferie and a holiday
        ("meeting-moved", "2027-03-08 09:00", "2027-03-05 18:00", "Sun 09:00"),  # a day before, not an hour
        ("meeting-moved", "2027-03-10 09:00", "2027-03-05 18:00", "Mon 08:00"),
        ("place-confirmed", None, "2027-07-12 10:00", "Mon 08:00"),
        ("question-asked", None, "2027-05-17 10:00", "Tue 08:00"),
        # An offer with a short end, and one with a long one
        ("offer", "2027-03-03 16:00", "2027-03-02 20:00", "Tue 20:00"),
        ("offer-extended", "2027-03-10 16:00", "2027-03-02 20:00", "Wed 08:00"),
        # Answers to what somebody did, and what is about today
        ("question-answered", None, "2027-03-02 20:00", "Tue 20:00"),
        ("contact-accepted", None, "2027-03-02 20:00", "Tue 20:00"),
        ("host-sick", "2027-03-10 14:00", "2027-03-03 07:30", "Wed 07:30"),
    ],
)
def test_news_waits_for_the_end_of_quiet_time_unless_it_concerns_the_next_24_hours(
    what: str, event: str | None, now: str, comes: str
):
    at = oslo(event) if event else None
    useful = LetterKind(what).useful_until(oslo(now), SHIPPED)

    assert coming(Letter("news", KARI, what, "thing", oslo(now), useful, event=at), now=now) == [
        ("news", comes)
    ]


def test_news_that_would_be_of_no_use_after_quiet_time_comes_at_once():
    news = letter("news", "meeting-moved", "2027-03-02 20:00", useful="2027-03-03 07:00")

    assert coming(news, now="2027-03-02 20:00") == [("news", "Tue 20:00")]


@pytest.mark.parametrize(
    ("what", "due", "until"),
    [
        ("morning", "2027-03-02 08:00", "2027-03-02 12:00"),
        ("place-confirmed", "2027-03-02 12:00", "2027-03-09 12:00"),
        ("place-confirmed", "2027-07-12 10:00", "2027-08-09 08:00"),  # fellesferie is over on 2 August
        ("question-answered", "2027-03-02 20:00", "2027-03-16 20:00"),
    ],
)
def test_how_late_news_is_of_use_is_counted_from_when_it_may_come(what: str, due: str, until: str):
    assert LetterKind(what).useful_until(oslo(due), SHIPPED) == oslo(until)


KINDS = (
    "presentation:a",
    "startup:b",
    "kickoff:c",
    "decision:d",
    "offer:e",
    "followup:f",
    "silence:g",
    "meeting-moved",
)
MINUTES = some.integers(0, 60 * 24 * 40)


@some.composite
def letters_to_somebody(draw: some.DrawFn) -> list[Letter]:
    letters = []
    for number in range(draw(some.integers(1, 25))):
        start = oslo("2027-02-20 00:00") + timedelta(minutes=draw(MINUTES))
        what = draw(some.sampled_from(KINDS))
        event = start + timedelta(minutes=draw(some.integers(-5000, 5000)))
        useful = event if event > start else start + timedelta(days=draw(some.integers(1, 14)))
        letters.append(Letter(str(number), KARI, what, "thing", start, useful, event=event))
    return letters


@given(letters_to_somebody())
def test_whatever_is_planned_nobody_gets_too_many_nothing_twice_and_nothing_at_night(letters: list[Letter]):
    found = forecast(letters, (), oslo("2027-02-20 00:00"), SHIPPED)

    assert sorted(one.letter.key for one in found) == sorted(one.key for one in letters)
    sent = [one for one in found if one.missed is None]
    for one in sent:
        assert one.letter.due <= one.at < one.letter.useful_until
        assert not is_quiet(one.at, SHIPPED) or _may_come_at_night(one)
    _nobody_got_too_many(sent)


def _may_come_at_night(one: Forecast) -> bool:
    if is_reminder(one.letter) or urgency_of(one.letter.what) is not Urgency.BY_DAY:
        return not is_reminder(one.letter)
    event = one.letter.event
    is_soon = event is not None and one.at < event <= one.at + A_DAY
    return is_soon or one.letter.useful_until <= out_of_quiet(one.at, SHIPPED)


def _nobody_got_too_many(sent: Sequence[Forecast]) -> None:
    moments = sorted({one.at for one in sent if is_held_back(one.letter, one.at)})
    days = [moment.astimezone(OSLO).date() for moment in moments]
    assert len(set(days)) == len(days), "one a day"
    assert all(is_working_day(day, SHIPPED) for day in days)
    for day in days:
        week = [one for one in days if day <= one < day + timedelta(days=OF_DAYS)]
        assert len(week) <= MOST


@given(letters_to_somebody(), some.lists(some.integers(1, 600), min_size=1, max_size=60))
def test_a_sender_that_looks_now_and_then_keeps_the_pace_too(letters: list[Letter], steps: list[int]):
    """As the sender does it: what was written counts, and what waits gets a new moment."""
    now, open_letters, written, missed = oslo("2027-02-20 00:00"), list(letters), [], 0
    for step in [*steps, 60 * 24 * 90]:
        now += timedelta(minutes=step)
        due = [one for one in open_letters if one.due <= now]
        lately = [one for one in written if one.at >= now - OF_DAYS * A_DAY]
        paced = pace(due, days_written(lately, SHIPPED), now, SHIPPED)
        written += [Written(one, now) for one in paced.now]
        missed += len(paced.missed)
        waits = [replace(one.letter, due=one.until) for one in paced.waits]
        assert all(one.due > now for one in waits)
        open_letters = [one for one in open_letters if one not in due] + waits

    assert len(written) + missed + len(open_letters) == len(letters)
    assert len({one.letter.key for one in written}) == len(written)
    _nobody_got_too_many([Forecast(one.letter, one.at) for one in written])


def test_a_test_programme_without_rules_plans_nothing():
    assert plan([fact("2027-03-04 14:00")], PROGRAMME) == []
