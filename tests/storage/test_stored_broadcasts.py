"""Broadcasts and their recipients, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from programme.broadcasts.audiences import Reached, Seal, WhyNot
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, BroadcastState, Outcome
from programme.broadcasts.merge_fields import Passing
from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.companies.selections import Mark, Moment, Selection
from programme.letters.addresses import Address
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterState, Way
from programme.people import Language, Person, PersonId
from storage.engine.database import Database
from storage.engine.many import AT_ONCE
from storage.unit import Unit

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
MOMENT = Moment(NOW, NOW.date())
IT = BroadcastId("it")


def person(number: int) -> PersonId:
    return PersonId(f"tenant/{number}")


def contact(unit: Unit, number: int, *, accepted: bool = True, chat: bool = True) -> None:
    """Somebody of a company of their own."""
    who = person(number)
    unit.people.put(Person(who, f"Prøve {number}", frozenset(), Language.NB))
    company = unit.companies.named(CompanyName(f"Prøvebedrift {number} AS"))
    unit.companies.put(replace(company, stage=Stage.CONFIRMED))
    unit.companies.spoken_for(company.id, who)
    if accepted:
        unit.companies.accept(company.id, who)
    if chat:
        unit.addresses.put(Address(who, f"chat{number}", "https://teams.example/", "28:bot"))


def letter(number: int, kind: LetterKind = LetterKind.BROADCAST) -> Letter:
    key, until = kind.key(IT, person(number)), NOW + timedelta(days=7)
    return Letter(key, person(number), kind, IT, NOW, until)


def sent_to(unit: Unit, count: int) -> Broadcast:
    """So many recipients, whose letters are all in hand."""
    for number in range(count):
        contact(unit, number)
    broadcast = Broadcast(IT, person(0), NOW, NOW, Selection(), {Language.NB: "Hei."})
    unit.broadcasts.add(broadcast, unit.audiences.reached(Selection(), MOMENT))
    unit.outbox.plan([letter(number) for number in range(count)])
    assert len(unit.deliveries.claim("tenant", NOW, count, ())) == count
    return broadcast


def test_very_many_are_read_some_at_a_time_while_others_are_written(database: Database) -> None:
    count = 2 * AT_ONCE + 1
    broadcast = Broadcast(IT, person(0), NOW, NOW, Selection(), {Language.NB: "Hei."})
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøvebedrift AS")).id
        everybody = [Reached(person(one), "", Language.NB, company, "") for one in range(count)]
        unit.broadcasts.add(broadcast, everybody)
        stored = unit.broadcasts.recipients(IT)
        unit.outbox.plan(replace(letter(0), key=one.person, to=one.person) for one in stored)
        assert unit.outbox.counts() == {LetterState.PLANNED: count}


def test_a_seal_is_the_same_for_the_same_people_and_no_others(database: Database) -> None:
    with database.transaction() as unit:
        for number in range(3):
            contact(unit, number)
        sealed = unit.audiences.of(Selection(), MOMENT, NOW).seal
        seal, other = Seal(), Seal()
        everybody = list(unit.audiences.reached(Selection(), MOMENT))
        assert [*seal.over(reversed(everybody))] == everybody[::-1]
        assert [*other.over(everybody[1:])] == everybody[1:]
    assert seal.text == sealed != other.text


def settle(unit: Unit, number: int, state: LetterState) -> None:
    unit.deliveries.settle(letter(number).key, state, "as it was", f"message{number}")


def test_each_recipient_has_one_outcome_and_its_name_stands_behind_it(database: Database) -> None:
    ends = {
        LetterState.SENT: Outcome.SENT,
        LetterState.UNREACHABLE: Outcome.UNREACHABLE,
        LetterState.UNCERTAIN: Outcome.UNCERTAIN,
        LetterState.FAILED: Outcome.FAILED,
        LetterState.MISSED: Outcome.DROPPED,
        LetterState.WITHDRAWN: Outcome.DROPPED,
    }
    with database.transaction() as unit:
        sent_to(unit, len(ends) + 2)
        for number, state in enumerate(ends):
            settle(unit, number, state)
        settle(unit, len(ends), LetterState.UNREACHABLE)
        by_email = replace(letter(len(ends)), key="by-email", email="prøve@company.example")
        unit.outbox.plan([replace(by_email, earlier=letter(len(ends)).key, what="broadcast-by-email")])

        assert unit.broadcasts.figures(IT) == {
            **dict.fromkeys(ends.values(), 1),
            Outcome.DROPPED: 2,
            Outcome.EMAILED: 1,
            Outcome.PLANNED: 1,
        }
        for number, outcome in enumerate(ends.values()):
            assert person(number) in [one.person for one in unit.broadcasts.people(IT, outcome, 0, 9)]
        assert [one.person for one in unit.broadcasts.people(IT, Outcome.EMAILED, 0, 9)] == [
            person(len(ends))
        ]


def test_what_is_held_counts_as_planned_and_goes_on(database: Database) -> None:
    with database.transaction() as unit:
        sent_to(unit, 3)
        settle(unit, 0, LetterState.SENT)
        unit.broadcasts.put_state(IT, BroadcastState.PAUSED)
        assert unit.broadcasts.figures(IT) == {Outcome.SENT: 1, Outcome.PLANNED: 2}
        assert unit.deliveries.claim("tenant", NOW, 9, ()) == []

        unit.broadcasts.go_on(IT, NOW, NOW + timedelta(days=7))
        assert len(unit.deliveries.claim("tenant", NOW, 9, ())) == 2

        unit.broadcasts.put_state(IT, BroadcastState.STOPPED)
        assert unit.broadcasts.figures(IT) == {Outcome.SENT: 1, Outcome.DROPPED: 2}


def test_whoever_got_an_older_version_is_corrected_once(database: Database) -> None:
    with database.transaction() as unit:
        first = sent_to(unit, 3)
        for number in (0, 1):
            unit.broadcasts.on_its_way(IT, person(number), number + 1, Passing())
            settle(unit, number, LetterState.SENT)
        second = replace(first, version=2, texts={Language.NB: "Nytt."})
        assert unit.broadcasts.correct(second, person(0), NOW)
        assert not unit.broadcasts.correct(second, person(1), NOW)

        assert [one.person for one in unit.broadcasts.to_correct(second, 9)] == [person(0)]
        assert unit.broadcasts.changed(second) == 1
        key = LetterKind.BROADCAST_CORRECTED.key(IT, person(0), "2")
        edit = replace(
            letter(0, LetterKind.BROADCAST_CORRECTED), key=key, way=Way.EDIT, earlier=letter(0).key
        )
        unit.outbox.plan([edit])
        assert unit.broadcasts.to_correct(second, 9) == []

        unit.deliveries.claim("tenant", NOW, 9, ())
        third = replace(second, version=3)
        unit.broadcasts.correct(third, person(0), NOW)
        assert [one.person for one in unit.broadcasts.to_correct(third, 9)] == [person(1)]
        unit.deliveries.settle(key, LetterState.SENT, "", "message0")
        assert len(unit.broadcasts.to_correct(third, 9)) == 2


def test_an_audience_says_whom_it_does_not_reach_and_why(database: Database) -> None:
    with database.transaction() as unit:
        contact(unit, 0)
        contact(unit, 1, accepted=False)
        contact(unit, 2, chat=False)
        contact(unit, 3)
        company = unit.companies.of(person(3))
        assert company
        unit.companies.put(replace(company, left_alone=True))
        alone = unit.companies.named(CompanyName("Uten Kontakt AS"))

        assert [one.person for one in unit.audiences.reached(Selection(), MOMENT)] == [person(0)]
        audience = unit.audiences.of(Selection(), MOMENT, NOW)
        assert (audience.people, audience.companies, audience.languages) == (1, 1, {Language.NB: 1})
        assert {
            why: [one.company_name for one in found.first] for why, found in audience.unreached.items()
        } == {
            WhyNot.NO_CONTACT: ["Uten Kontakt AS"],
            WhyNot.NOT_ACCEPTED: ["Prøvebedrift 1 AS"],
            WhyNot.LEFT_ALONE: ["Prøvebedrift 3 AS"],
            WhyNot.NO_CHAT: ["Prøvebedrift 2 AS"],
        }
        assert unit.audiences.holds(Selection(marks=(Mark.UNREGISTERED,)), MOMENT, alone.id)
        assert not unit.audiences.holds(Selection((Stage.CONFIRMED,)), MOMENT, alone.id)
