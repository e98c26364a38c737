"""The outbox: planned by the deeds, claimed and settled by the sender, on both databases."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from programme.letters import Letter, LetterState, Written
from programme.people import PersonId
from storage.database import Database
from storage.unit import Unit
from tests.storage.season import NINE, letter

MINUTE = timedelta(minutes=1)
EARLIER = NINE - timedelta(hours=1)


def test_a_letter_that_is_planned_twice_is_one_letter(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        unit.outbox.plan([letter("a"), letter("b", NINE - MINUTE)])
        assert unit.outbox.planned("meeting") == [letter("b", NINE - MINUTE), letter("a")]


def test_replanning_withdraws_reminders_but_no_other_letters(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("old"), letter("booked", what="meeting-booked"), letter("x", about="other")])
        unit.outbox.replan("meeting", [letter("new")], EARLIER)
        assert [one.key for one in unit.outbox.planned("meeting")] == ["booked", "new"]
        assert unit.outbox.counts() == {LetterState.PLANNED: 3, LetterState.WITHDRAWN: 1}


def test_a_reminder_is_wanted_again_when_its_meeting_moves_back(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan("meeting", [letter("monday")], EARLIER)
        unit.outbox.replan("meeting", [letter("friday")], EARLIER)
        unit.outbox.replan("meeting", [letter("monday")], EARLIER)
        assert unit.outbox.planned("meeting") == [letter("monday")]


def test_a_reminder_whose_rule_has_changed_comes_at_the_new_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan("meeting", [letter("a")], EARLIER)
        unit.outbox.replan("meeting", [letter("a", NINE + MINUTE)], EARLIER)
        assert unit.outbox.planned("meeting") == [letter("a", NINE + MINUTE)]


def test_a_sent_reminder_is_not_planned_again(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan("meeting", [letter("a")], EARLIER)
        unit.deliveries.settle("a", LetterState.SENT, message="activity")
        unit.outbox.replan("meeting", [letter("a")], EARLIER)
        assert unit.outbox.counts() == {LetterState.SENT: 1}


def test_a_reminder_whose_moment_has_passed_stays_planned_but_is_not_added(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan("meeting", [letter("planned")], EARLIER)
        unit.outbox.replan("meeting", [letter("planned"), letter("late")], NINE + MINUTE)
        assert unit.outbox.planned("meeting") == [letter("planned")]


def test_what_was_written_to_a_person_is_known_with_its_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a"), letter("b"), letter("refused")])
        unit.deliveries.claim(NINE, NINE + MINUTE, 10)
        for key in ("a", "b", "refused"):
            unit.deliveries.start_sending(key, NINE)
        unit.deliveries.settle("a", LetterState.SENT)
        unit.deliveries.settle("b", LetterState.UNCERTAIN)
        unit.deliveries.again("refused", NINE + MINUTE, "429")

        expected = [Written(letter("a"), NINE), Written(letter("b"), NINE)]
        assert unit.outbox.written(NINE) == unit.outbox.written(NINE, letter("a").to) == expected
        assert unit.outbox.written_about("meeting") == expected
        assert unit.outbox.written(NINE + MINUTE) == unit.outbox.written(NINE, PersonId("x/y")) == []


def test_what_is_coming_to_a_person_is_what_is_not_yet_sent(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("late", NINE + MINUTE), letter("early"), letter("sent")])
        unit.deliveries.settle("sent", LetterState.SENT)

        expected = [letter("early"), letter("late", NINE + MINUTE)]
        assert unit.outbox.coming() == unit.outbox.coming(letter("early").to) == expected
        assert unit.outbox.coming(PersonId("x/y")) == []


def test_the_sender_gets_what_is_due_oldest_first_and_once(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("late"), letter("early", NINE - MINUTE), letter("future", NINE + MINUTE)])
    assert claimed(database, most=1) == ["early"]
    assert claimed(database) == ["late"]
    assert claimed(database) == []


def test_a_letter_that_is_no_longer_of_use_is_missed(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a", NINE - timedelta(days=1))])
    assert claimed(database) == []
    assert counts(database) == {LetterState.MISSED: 1}


def test_a_withdrawn_letter_is_not_sent_even_if_it_was_claimed(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
    assert claimed(database) == ["a"]
    with database.transaction() as unit:
        unit.outbox.replan("meeting", [], EARLIER)
        assert not unit.deliveries.start_sending("a", NINE)
    assert counts(database) == {LetterState.WITHDRAWN: 1}


def test_when_the_lease_ends_what_was_not_on_the_wire_is_planned_and_the_rest_uncertain(
    database: Database,
) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("waiting"), letter("on-the-wire")])
    claimed(database)
    with database.transaction() as unit:
        assert unit.deliveries.start_sending("on-the-wire", NINE)
        assert not unit.deliveries.start_sending("on-the-wire", NINE)
        assert [one.key for one in claim(unit, minutes=2)] == ["waiting"]
    assert counts(database) == {LetterState.CLAIMED: 1, LetterState.UNCERTAIN: 1}


def test_a_refused_letter_comes_again_at_the_new_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
    claimed(database)
    with database.transaction() as unit:
        unit.deliveries.start_sending("a", NINE)
        unit.deliveries.again("a", NINE + MINUTE, "429")
        assert claim(unit) == []
        assert [one.key for one in claim(unit, minutes=1)] == ["a"]


@pytest.mark.parametrize("state", [LetterState.SENT, LetterState.UNREACHABLE, LetterState.FAILED])
def test_a_settled_letter_is_never_claimed_again(database: Database, state: LetterState) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        unit.deliveries.settle("a", state, "why", "activity")
        assert claim(unit, minutes=5) == []
        assert unit.outbox.counts() == {state: 1}


def claim(unit: Unit, minutes: int = 0, most: int = 10) -> Sequence[Letter]:
    """What the sender gets so long after nine, for a minute."""
    now = NINE + minutes * MINUTE
    return unit.deliveries.claim(now, now + MINUTE, most)


def claimed(database: Database, most: int = 10) -> list[str]:
    """The keys of what the sender gets at nine, in a transaction of its own."""
    with database.transaction() as unit:
        return [one.key for one in claim(unit, most=most)]


def counts(database: Database) -> Mapping[LetterState, int]:
    """How many letters are in each state."""
    with database.transaction() as unit:
        return unit.outbox.counts()
