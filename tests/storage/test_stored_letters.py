"""The outbox: planned by the deeds, claimed and settled by the sender, on both databases."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from programme.letters.letters import Letter, LetterReason, LetterState, Way, Written
from programme.people import PersonId
from storage.engine.database import Database
from storage.unit import Unit
from tests.storage.season import KARI, NINE, letter

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
        unit.outbox.replan({"meeting": [letter("new")]}, EARLIER)
        assert [one.key for one in unit.outbox.planned("meeting")] == ["booked", "new"]
        assert unit.outbox.counts() == {LetterState.PLANNED: 3, LetterState.WITHDRAWN: 1}


def test_several_things_are_replanned_at_once_and_each_gets_its_own(database: Database) -> None:
    many = [letter(f"{number}", about="large") for number in range(1_001)]
    with database.transaction() as unit:
        unit.outbox.plan([letter("old"), letter("other", about="other")])
        unit.outbox.replan({"meeting": [letter("new")], "large": many, "gone": []}, EARLIER)
        assert unit.outbox.planned("meeting") == [letter("new")]
        assert unit.outbox.planned("other") == [letter("other", about="other")]
        assert len(unit.outbox.planned("large")) == len(many)


def test_a_reminder_is_wanted_again_when_its_meeting_moves_back(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": [letter("monday")]}, EARLIER)
        unit.outbox.replan({"meeting": [letter("friday")]}, EARLIER)
        unit.outbox.replan({"meeting": [letter("monday")]}, EARLIER)
        assert unit.outbox.planned("meeting") == [letter("monday")]


def test_a_reminder_whose_rule_has_changed_comes_at_the_new_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": [letter("a")]}, EARLIER)
        unit.outbox.replan({"meeting": [letter("a", NINE + MINUTE)]}, EARLIER)
        assert unit.outbox.planned("meeting") == [letter("a", NINE + MINUTE)]


def test_a_sent_reminder_is_not_planned_again(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": [letter("a")]}, EARLIER)
        claim(unit)
        unit.deliveries.settle("a", LetterState.SENT, message="activity")
        unit.outbox.replan({"meeting": [letter("a")]}, EARLIER)
        assert unit.outbox.counts() == {LetterState.SENT: 1}
        assert unit.deliveries.message_of("a") == "activity"


def test_a_reminder_whose_moment_has_passed_stays_planned_but_is_not_added(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": [letter("planned")]}, EARLIER)
        unit.outbox.replan({"meeting": [letter("planned"), letter("late")]}, NINE + MINUTE)
        assert unit.outbox.planned("meeting") == [letter("planned")]


def test_what_was_written_to_a_person_is_known_with_its_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a"), letter("b"), letter("refused")])
        claim(unit)
        unit.deliveries.start_sending(["a", "b", "refused"], NINE)
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
        claim(unit)
        unit.deliveries.settle("sent", LetterState.SENT)

        expected = [letter("early"), letter("late", NINE + MINUTE)]
        assert unit.outbox.coming() == unit.outbox.coming(letter("early").to) == expected
        assert unit.outbox.coming(PersonId("x/y")) == []


def test_a_letter_keeps_what_it_does_to_an_earlier_one(database: Database) -> None:
    edit = replace(letter("edit"), way=Way.EDIT, earlier="a")
    with database.transaction() as unit:
        unit.outbox.plan([edit])
        assert unit.outbox.planned("meeting") == [edit]
        assert unit.deliveries.message_of("a") == ""


def test_the_sender_gets_what_is_due_oldest_first_and_once(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan(
            [
                to("ola", letter("late")),
                to("kari", letter("early", NINE - MINUTE)),
                to("kari", letter("future", NINE + MINUTE)),
            ]
        )
    assert claimed(database, most=1) == ["early"]
    assert claimed(database) == ["late"]
    assert claimed(database) == []


def test_all_that_is_due_to_a_person_is_claimed_together(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan(
            [
                letter("first", NINE - MINUTE),
                to("ola", letter("between", NINE - MINUTE / 2)),
                letter("last"),
                replace(letter("by-email"), email="kari@company.example"),
            ]
        )
    assert claimed(database, most=1) == ["first", "last"]


def test_nothing_is_claimed_for_persons_who_are_busy(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a"), letter("b"), to("ola", letter("c"))])
        assert [one.key for one in claim(unit, but={KARI.id}, most=1)] == ["c"]


def test_a_tenant_has_something_due_while_a_letter_to_a_chat_in_it_is_planned(database: Database) -> None:
    with database.transaction() as unit:
        other = Letter("b", PersonId("other/ola"), "x", "y", NINE - MINUTE, NINE + MINUTE)
        by_email = replace(other, key="e", to=PersonId("third/nina"), email="nina@company.example")
        unit.outbox.plan([letter("a"), other, by_email])
        assert unit.deliveries.tenants_due(NINE - 2 * MINUTE) == []
        assert unit.deliveries.tenants_due(NINE) == ["other", "tenant"]
        claim(unit)
        assert unit.deliveries.tenants_due(NINE) == ["other"]


def test_a_letter_that_is_no_longer_of_use_is_missed_with_the_reason(database: Database) -> None:
    yesterday = NINE - timedelta(days=1)
    email = replace(letter("email", yesterday), email="kari@bedrift.example")
    with database.transaction() as unit:
        unit.outbox.plan([letter("refused", yesterday - MINUTE)])
        claim(unit, minutes=-24 * 60)
        unit.deliveries.again("refused", yesterday, "429")
        unit.outbox.plan([letter("untried", yesterday), email, letter("useful", yesterday + MINUTE)])
        unit.deliveries.miss(NINE)
        assert unit.outbox.counts() == {LetterState.MISSED: 3, LetterState.PLANNED: 1}
        missed = unit.outbox.in_state(LetterState.MISSED, 0, 5)
        assert {one.letter.key: one.reason for one in missed} == {
            "refused": LetterReason.TOO_LATE,
            "untried": LetterReason.BOT_DOWN,
            "email": LetterReason.TOO_LATE,
        }


def test_a_letter_that_the_clock_jumped_over_was_missed_by_nobody(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan(
            [letter("before", NINE - 2 * MINUTE), letter("jumped", NINE), letter("last", NINE + MINUTE)]
        )
        reaches = [one.letter.useful_until for one in unit.outbox.in_state(LetterState.PLANNED, 0, 5)]
        unit.clock.move(reaches[0], reaches[1])
        unit.deliveries.miss(reaches[2])
        missed = unit.outbox.in_state(LetterState.MISSED, 0, 5)
        assert {one.letter.key: one.reason for one in missed} == {
            "before": LetterReason.BOT_DOWN,
            "jumped": LetterReason.CLOCK_MOVED,
            "last": LetterReason.BOT_DOWN,
        }


def test_a_withdrawn_letter_is_not_sent_even_if_it_was_claimed(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
    assert claimed(database) == ["a"]
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": []}, NINE)
        assert unit.deliveries.still(["a"], LetterState.CLAIMED) == []
    assert counts(database) == {LetterState.WITHDRAWN: 1}


def test_what_a_sender_left_behind_is_planned_again_or_uncertain(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("waiting"), letter("on-the-wire")])
        claim(unit)
        unit.deliveries.start_sending(["on-the-wire"], NINE)
    with database.transaction() as unit:
        assert unit.deliveries.left_behind("another") == []
        assert [one.key for one in unit.deliveries.left_behind("tenant")] == ["on-the-wire"]
    assert counts(database) == {LetterState.PLANNED: 1, LetterState.UNCERTAIN: 1}


def test_what_a_sender_hands_back_is_planned_again(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("claimed"), letter("marked"), to("ola", letter("sent"))])
        claim(unit)
        unit.deliveries.start_sending(["marked", "sent"], NINE)
        unit.deliveries.settle("sent", LetterState.SENT)
        unit.deliveries.hand_back("tenant")
    assert counts(database) == {LetterState.PLANNED: 2, LetterState.SENT: 1}


def test_what_is_heard_of_an_uncertain_letter_later_is_the_truth(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        claim(unit)
        unit.deliveries.start_sending(["a"], NINE)
        unit.deliveries.left_behind("tenant")
        unit.deliveries.settle("a", LetterState.SENT, message="activity")
    assert counts(database) == {LetterState.SENT: 1}


def test_a_refused_letter_comes_again_at_the_new_moment(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        claim(unit)
        unit.deliveries.start_sending(["a"], NINE)
        unit.deliveries.again("a", NINE + MINUTE, "429")
        assert claim(unit) == []
        (again,) = claim(unit, minutes=1)
        assert again.tries == 1


def test_a_letter_that_waits_was_not_tried(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        claim(unit)
        unit.deliveries.wait("a", NINE + MINUTE, "enough for today")
        (waits,) = unit.outbox.planned("meeting")
        assert (waits.due, waits.tries) == (NINE + MINUTE, 0)


def test_a_person_who_rests_gets_nothing_until_then(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a"), to("ola", letter("b"))])
        unit.deliveries.rest(letter("a"), NINE + MINUTE)
        assert [one.key for one in claim(unit)] == ["b"]
        assert [one.key for one in claim(unit, minutes=1)] == ["a"]


@pytest.mark.parametrize("state", [LetterState.SENT, LetterState.UNREACHABLE, LetterState.FAILED])
def test_a_settled_letter_is_never_claimed_again(database: Database, state: LetterState) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        claim(unit)
        unit.deliveries.settle("a", state, "why", "activity")
        assert claim(unit, minutes=5) == []
        assert unit.outbox.counts() == {state: 1}


def test_a_lease_is_one_holders_until_it_ends(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.leases.take("tenant:a", "first", NINE, NINE + MINUTE)
        assert not unit.leases.take("tenant:a", "second", NINE, NINE + MINUTE)
        assert unit.leases.held(NINE, "tenant:") == {"tenant:a"}
        assert unit.leases.keep("tenant:a", "first", NINE + 2 * MINUTE)
        assert not unit.leases.take("tenant:a", "second", NINE + MINUTE, NINE + 3 * MINUTE)
        assert unit.leases.ended(NINE + 2 * MINUTE, "tenant:") == {"tenant:a"}
        assert unit.leases.take("tenant:a", "second", NINE + 2 * MINUTE, NINE + 3 * MINUTE)
        assert not unit.leases.keep("tenant:a", "first", NINE + 4 * MINUTE)


def test_a_released_lease_is_free_at_once_or_after_a_rest(database: Database) -> None:
    with database.transaction() as unit:
        unit.leases.take("a", "first", NINE, NINE + MINUTE)
        unit.leases.release("a", "second")
        assert not unit.leases.take("a", "second", NINE, NINE + MINUTE)
        unit.leases.release("a", "first", NINE + 2 * MINUTE)
        assert not unit.leases.take("a", "first", NINE + MINUTE, NINE + 3 * MINUTE)
        assert unit.leases.take("a", "second", NINE + 2 * MINUTE, NINE + 3 * MINUTE)
        unit.leases.release("a", "second")
        assert unit.leases.ended(NINE + timedelta(days=1), "a") == set()


def to(person: str, one: Letter) -> Letter:
    """The letter, to that person of the tenant."""
    return replace(one, to=PersonId(f"tenant/{person}"))


def claim(unit: Unit, minutes: int = 0, most: int = 10, but: Collection[PersonId] = ()) -> Sequence[Letter]:
    """What the tenant's sender gets so long after nine."""
    return unit.deliveries.claim("tenant", NINE + minutes * MINUTE, most, but)


def claimed(database: Database, most: int = 10) -> list[str]:
    """The keys of what the sender gets at nine, in a transaction of its own."""
    with database.transaction() as unit:
        return [one.key for one in claim(unit, most=most)]


def counts(database: Database) -> Mapping[LetterState, int]:
    """How many letters are in each state."""
    with database.transaction() as unit:
        return unit.outbox.counts()


def test_an_uncertain_letter_is_settled_once_and_a_late_refusal_plans_no_more(
    database: Database,
) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a")])
        assert not unit.outbox.settle_uncertain("a", LetterState.SENT, "it came", KARI.id)
        unit.deliveries.settle("a", LetterState.UNCERTAIN)
        assert unit.outbox.settle_uncertain("a", LetterState.UNCERTAIN, "sent again", KARI.id)
        assert not unit.outbox.settle_uncertain("a", LetterState.SENT, "it came", KARI.id)

        unit.deliveries.again("a", NINE + MINUTE, "429")
        story = unit.outbox.history_of("a")
        assert story
        assert (story.state, story.reason, story.settled_by) == (
            LetterState.UNCERTAIN,
            "sent again",
            KARI.id,
        )


def test_a_page_of_a_state_has_the_planned_earliest_first_and_others_latest_first(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter(key, NINE + number * MINUTE) for number, key in enumerate("abc")])
        assert [one.letter.key for one in unit.outbox.in_state(LetterState.PLANNED, 0, 2)] == ["a", "b"]
        for key in "abc":
            unit.deliveries.settle(key, LetterState.SENT)
        assert [one.letter.key for one in unit.outbox.in_state(LetterState.SENT, 1, 2)] == ["b", "a"]
        assert unit.outbox.history_of("gone") is None


def test_a_letter_that_is_put_off_is_late_from_when_it_was_first_due(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.plan([letter("a"), letter("b", NINE + MINUTE)])
        unit.deliveries.claim("tenant", NINE, 10, ())
        for tries in range(1, 4):
            unit.deliveries.again("a", NINE + tries * 10 * MINUTE, "503")
            assert unit.outbox.lag(NINE + 20 * MINUTE) == 20 * MINUTE
            unit.deliveries.claim("tenant", NINE + tries * 10 * MINUTE, 10, ())
        unit.deliveries.settle("a", LetterState.SENT)
        unit.deliveries.settle("b", LetterState.SENT)
        assert unit.outbox.lag(NINE + 20 * MINUTE) == timedelta()


def test_a_letter_that_a_rule_wants_at_another_moment_is_not_late(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"meeting": [letter("a")]}, EARLIER)
        unit.deliveries.claim("tenant", NINE, 10, ())
        unit.deliveries.again("a", NINE + MINUTE, "503")
        unit.outbox.replan({"meeting": [letter("a", NINE + 60 * MINUTE)]}, NINE)
        assert unit.outbox.lag(NINE + 30 * MINUTE) == timedelta()
