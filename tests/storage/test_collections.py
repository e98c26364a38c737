"""People, addresses, companies, talks, turns, questions and the clock, on both databases."""

from dataclasses import replace
from datetime import UTC, timedelta

import orjson
import pytest
from sqlalchemy import select, update

from bot.jobs.upkeep import KEPT
from programme.companies.companies import CompanyId, CompanyName
from programme.companies.history import Happened
from programme.companies.invitations import Invitation, NoInvitationError
from programme.errands import Errand, ErrandKind
from programme.letters.addresses import Address
from programme.meetings.preparations import Preparation
from programme.new_entries import NewEntry
from programme.people import Language, Person, PersonId, Role
from programme.questions import PassedOn
from programme.talks import Past, Talk
from programme.turns import LOST_AFTER, ReplyState
from storage import tables
from storage.companies.made_one import ONE_EACH
from storage.engine.database import Database
from storage.talking.leases import PROCESS
from tests.storage.season import KARI, LISE, NINE

NUMBER = "100000083"
SECOND = timedelta(seconds=1)
CHAT = Address(LISE.id, "chat", "https://teams.example/amer/", "28:bot")


def test_a_person_is_remembered_as_last_put(database: Database) -> None:
    changed = replace(LISE, language=Language.EN, language_chosen=True, greeted=True)
    with database.transaction() as unit:
        assert unit.people.get(LISE.id) is None
        unit.people.put(LISE)
        unit.people.put(changed)
        assert unit.people.get(LISE.id) == changed
        assert unit.people.hosting(["h1", "h2"]) == [changed]
        assert unit.people.hosting([]) == []


def test_only_who_has_a_chat_is_found_by_role(database: Database) -> None:
    with database.transaction() as unit:
        unit.people.put(LISE)
        unit.people.put(Person(PersonId("t/mute"), "Målløs Leder", frozenset({Role.LEADER}), Language.NB))
        unit.addresses.put(CHAT)
        assert unit.people.with_role(Role.LEADER) == [LISE]
        assert unit.people.with_role(Role.HOST) == [LISE]
        assert unit.people.with_role(Role.READER) == []


def test_a_chat_is_remembered_as_last_seen(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.addresses.of(LISE.id) is None
        unit.addresses.put(CHAT)
        unit.addresses.put(replace(CHAT, service_url="https://teams.example/emea/"))
        assert unit.addresses.of(LISE.id) == replace(CHAT, service_url="https://teams.example/emea/")


def test_two_spellings_are_one_company(database: Database) -> None:
    with database.transaction() as unit:
        first = unit.companies.named(CompanyName("Prøvebakst AS"))
        assert unit.companies.named(CompanyName("PRØVEBAKST")) == first
        assert unit.companies.get(first.id) == first
        assert unit.companies.get(CompanyId("nobody")) is None
        assert unit.companies.all() == [first]


def test_a_company_known_by_number_gets_its_name_later(database: Database) -> None:
    with database.transaction() as unit:
        first = unit.companies.named(CompanyName("", NUMBER))
        named = unit.companies.named(CompanyName("Prøvebakst AS", NUMBER))
        assert (named.id, named.called) == (first.id, CompanyName("Prøvebakst AS", NUMBER))
        assert unit.companies.all() == [named]


def test_a_company_known_by_name_gets_its_number_later(database: Database) -> None:
    with database.transaction() as unit:
        first = unit.companies.named(CompanyName("Prøvebakst AS"))
        numbered = unit.companies.named(CompanyName("Prøvebakst", NUMBER))
        assert (numbered.id, numbered.called) == (first.id, CompanyName("Prøvebakst AS", NUMBER))
        assert unit.companies.named(CompanyName("", NUMBER)) == numbered
        assert unit.companies.named(CompanyName("prøvebakst")) == numbered


def test_two_numbers_are_two_companies_whatever_their_names(database: Database) -> None:
    with database.transaction() as unit:
        first = unit.companies.named(CompanyName("Prøvebakst AS", NUMBER))
        assert unit.companies.named(CompanyName("Prøvebakst AS", "100000091")).id != first.id


def test_a_person_may_speak_for_several_companies_and_stop_for_one(database: Database) -> None:
    with database.transaction() as unit:
        first, second = (unit.companies.named(CompanyName(name)) for name in ("Første Test", "Andre Test"))
        assert unit.companies.of(KARI.id) is None
        unit.companies.spoken_for(first.id, KARI.id)
        unit.companies.accept(first.id, KARI.id)
        assert unit.companies.of(KARI.id) == first
        unit.companies.spoken_for(second.id, KARI.id)
        assert unit.companies.of(KARI.id) is None
        assert unit.companies.all_of(KARI.id) == [second, first]
        accepted = {one.company: one.accepted for one in unit.companies.spoken_for_by(KARI.id)}
        assert accepted == {first.id: True, second.id: False}
        assert [one.person for one in unit.companies.contacts(first.id)] == [KARI.id]
        unit.companies.step_back(first.id, KARI.id)
        assert unit.companies.of(KARI.id) == second


def test_a_talk_in_which_nothing_is_said_any_more_is_forgotten_as_its_columns_say(database: Database) -> None:
    assert {column.info["personal"].days for column in tables.talks.primary_key} == {KEPT.days}
    with database.transaction() as unit:
        unit.talks.save("chat", KARI.id, Talk("book"))
        said = unit.now
        unit.talks.forget(said - SECOND)
        assert unit.talks.locked("chat", KARI.id) == Talk("book")
        unit.talks.forget(said + SECOND)
        assert unit.talks.locked("chat", KARI.id) == Talk()


def test_a_talk_goes_on_where_it_was_in_its_own_conversation(database: Database) -> None:
    talk = Talk("book", "run", {"who": "Åse Prøve"}, "slot", ("a", "b"), "fredag", "Hva koster det?")
    with database.transaction() as unit:
        assert unit.talks.locked("chat", KARI.id) == Talk()
        unit.talks.save("chat", KARI.id, talk)
    with database.transaction() as unit:
        assert unit.talks.locked("chat", KARI.id) == talk
        assert unit.talks.locked("channel", KARI.id) == Talk()
        assert unit.talks.locked("chat", LISE.id) == Talk()


def test_a_place_that_another_version_kept_is_read_as_far_as_it_is_known(database: Database) -> None:
    kept = {**vars(Talk("book")), "later": 1, "past": [{"flow": "f", "run": "r", "done": True, "later": 1}]}
    with database.transaction() as unit:
        unit.talks.save("chat", KARI.id, Talk())
    with database.engine.begin() as connection:
        connection.execute(update(tables.talks).values(place=orjson.dumps(kept).decode()))
    with database.transaction() as unit:
        assert unit.talks.locked("chat", KARI.id) == Talk("book", past=(Past("f", "r", done=True),))


def test_a_repeated_activity_is_known_and_so_is_its_reply(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.turns.take("one", "me", unit.now) is ReplyState.NEW
        assert unit.turns.take("one", "me", unit.now) is ReplyState.DUE
        assert unit.turns.take("two", "me", unit.now) is ReplyState.NEW
        unit.turns.replied(["one", "never-seen"])
        unit.turns.replied([])
        assert unit.turns.take("one", "me", unit.now) is ReplyState.SENT
        assert unit.turns.take("two", "me", unit.now) is ReplyState.DUE
        unit.turns.give_back("two")
        assert unit.turns.take("two", "me", unit.now) is ReplyState.NEW


@pytest.mark.parametrize("moved", [timedelta(), timedelta(days=90)])
def test_a_reply_is_another_processs_once_whoever_owed_it_is_gone(
    database: Database, moved: timedelta
) -> None:
    with database.transaction() as unit:
        unit.clock.put(moved)
    with database.transaction() as unit:
        unit.leases.take(f"{PROCESS}first", "first", unit.real_now, unit.real_now + SECOND)
        assert unit.turns.take("one", "first", unit.now) is ReplyState.NEW
        assert unit.turns.take("one", "second", unit.now) is ReplyState.ELSEWHERE
        later = unit.now + 2 * SECOND
        assert unit.turns.take("one", "second", later) is ReplyState.LOST
        assert unit.turns.take("one", "second", later) is ReplyState.DUE
        unit.leases.take(f"{PROCESS}second", "second", unit.real_now, unit.real_now + 60 * SECOND)
        assert unit.turns.take("one", "third", later) is ReplyState.ELSEWHERE
        unit.leases.release_all(PROCESS)
        assert unit.turns.take("one", "third", later) is ReplyState.LOST


def test_a_reply_that_a_version_before_owes_is_lost_after_a_while(database: Database) -> None:
    with database.transaction() as unit:
        unit.turns.take("old", "gone", unit.now)
    with database.engine.begin() as connection:
        connection.execute(update(tables.turns).values(process=None))
    with database.transaction() as unit:
        assert unit.turns.take("old", "me", unit.now) is ReplyState.DUE
        assert unit.turns.take("old", "me", unit.now + LOST_AFTER + 2 * SECOND) is ReplyState.LOST


def test_processes_that_answered_once_are_forgotten_and_others_are_not(database: Database) -> None:
    with database.transaction() as unit:
        for name, ends in (("over", unit.real_now), ("lives", unit.real_now + 5 * SECOND)):
            unit.leases.take(PROCESS + name, name, unit.real_now - SECOND, ends)
        unit.leases.take("tenant:a", "a", unit.real_now - SECOND, unit.real_now)
        unit.leases.forget(unit.real_now, PROCESS)
        assert unit.leases.held(unit.real_now, "") == {f"{PROCESS}lives"}
        assert unit.leases.ended(unit.real_now, "") == {"tenant:a"}


def test_questions_are_kept_oldest_first(database: Database) -> None:
    late = PassedOn("1", KARI.id, "Når er det?", NINE + timedelta(hours=1))
    early = PassedOn("2", KARI.id, "Hvor er det? 🙂", NINE)
    with database.transaction() as unit:
        unit.questions.put(late)
        unit.questions.put(early)
        assert unit.questions.all() == [early, late]
        assert unit.questions.get("1") == late
        assert unit.questions.get("3") is None
        answered = replace(late, guess="kostnad", answer="Nei.", answered_by=LISE.id, answered_at=NINE)
        unit.questions.put(answered)
        assert unit.questions.get("1") == answered
        assert not answered.is_open


def test_an_entry_made_in_the_chat_is_kept_as_last_put(database: Database) -> None:
    entry = NewEntry("1", {Language.NB: "Kaffi?"}, {Language.NB: "Nei."}, LISE.id, NINE)
    whole = replace(entry, question=dict.fromkeys(Language, "?"), answer=dict.fromkeys(Language, "!"))
    assert (entry.missing(), whole.missing()) == ((Language.NN, Language.EN), ())
    with database.transaction() as unit:
        assert unit.new_entries.get("1") is None
        unit.new_entries.put(entry)
        unit.new_entries.put(whole)
        assert unit.new_entries.get("1") == whole
        assert unit.new_entries.all() == [whole]


def test_the_clock_is_moved_from_the_next_transaction_on(database: Database) -> None:
    with database.transaction() as unit:
        before = unit.now
        unit.clock.put(timedelta(days=3))
        assert unit.now == before
    with database.transaction() as unit:
        assert unit.clock.get() == timedelta(days=3)
        assert timedelta(days=3) <= unit.now - before < timedelta(days=3, minutes=1)
        assert unit.now.tzinfo is UTC


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_clock_that_is_moved_to_a_moment_is_never_a_part_of_a_second_before_it(
    database: Database, part: float
) -> None:
    with database.transaction() as unit:
        wanted = unit.now + timedelta(days=1, seconds=part)
        unit.clock.move(unit.now, wanted)
    with database.transaction() as unit:
        assert wanted <= unit.now < wanted + timedelta(minutes=1)


def test_what_the_clock_jumped_over_is_kept_as_it_was_moved_on_and_back(database: Database) -> None:
    def jumps() -> list[tuple[timedelta, timedelta]]:
        with database.engine.connect() as connection:
            rows = connection.execute(select(tables.clock_jumps).order_by(tables.clock_jumps.c.starts))
            return [(starts - began, ends - began) for starts, ends in rows]

    day = timedelta(days=1)
    with database.transaction() as unit:
        began = unit.now.replace(microsecond=0)
        unit.clock.move(began, began + day)
        unit.clock.move(began + day, began + 2 * day)
    assert jumps() == [(0 * day, 2 * day)]
    with database.transaction() as unit:
        unit.clock.move(began + 3 * day, began + 4 * day)
        unit.clock.move(began + 5 * day, began + 1 * day)
    assert jumps() == [(0 * day, 1 * day)]
    with database.transaction() as unit:
        unit.clock.move(began + 1 * day, began)
    assert jumps() == []


def test_a_transaction_that_fails_leaves_nothing_behind(database: Database) -> None:
    def put_and_fail() -> None:
        with database.transaction() as unit:
            unit.people.put(KARI)
            raise LookupError

    with pytest.raises(LookupError):
        put_and_fail()
    with database.transaction() as unit:
        assert unit.people.get(KARI.id) is None


def test_an_errand_is_claimed_once_and_found_again_when_nobody_finished_it(database: Database) -> None:
    errand = Errand(ErrandKind.ASK_WHO, LISE.id, NINE)
    again = NINE + timedelta(minutes=1)
    with database.transaction() as unit:
        unit.errands.plan(errand)
        unit.errands.plan(replace(errand, due=NINE - timedelta(days=1)))
    with database.transaction() as unit:
        assert unit.errands.claim(NINE - timedelta(seconds=1), again, 10) == []
        assert unit.errands.claim(NINE, again, 10) == [errand]
    with database.transaction() as unit:
        assert unit.errands.claim(NINE, again, 10) == []
        (once_more,) = unit.errands.claim(again, again + timedelta(minutes=1), 10)
        assert once_more.tries == 1
        assert unit.errands.done(once_more)
        assert not unit.errands.done(once_more), "somebody has said so before"
    with database.transaction() as unit:
        assert unit.errands.claim(again + timedelta(days=1), again, 10) == []


def test_an_errand_of_a_newer_version_is_left_to_it(database: Database) -> None:
    ours = Errand(ErrandKind.ASK_WHO, LISE.id, NINE)
    with database.transaction() as unit:
        unit.errands.plan(ours)
        unit.errands.plan(replace(ours, kind="not-yet-invented", due=NINE - timedelta(days=1)))  # type: ignore[arg-type]
    with database.transaction() as unit:
        assert unit.errands.claim(NINE, NINE + timedelta(minutes=1), 10) == [ours]


def test_somebody_in_a_tenant_is_of_that_tenant(database: Database) -> None:
    with database.transaction() as unit:
        unit.addresses.put(replace(CHAT, person=PersonId("tenant2/lise")))
        assert unit.addresses.somebody_in("tenant") is None
        unit.addresses.put(CHAT)
        assert unit.addresses.somebody_in("tenant") == CHAT


def test_a_company_is_found_by_number_name_or_a_part_of_it(database: Database) -> None:
    with database.transaction() as unit:
        one = unit.companies.named(CompanyName("Prøvebakst AS", NUMBER))
        other = unit.companies.named(CompanyName("Prøvebakst Nord AS"))
        assert unit.companies.found(f"{NUMBER[:3]} {NUMBER[3:6]} {NUMBER[6:]}") == [one]
        assert unit.companies.found("prøvebakst") == [one]
        assert unit.companies.found("bakst n") == [other]
        assert unit.companies.found("prøveb") == [one, other]
        assert unit.companies.found("%") == unit.companies.found("finnes ikke") == []


def test_what_belongs_to_a_company_follows_it_into_another(database: Database) -> None:
    with database.transaction() as unit:
        kept, gone = (unit.companies.named(CompanyName(name)) for name in ("Prøvebakst", "Demobakst"))
        unit.companies.spoken_for(gone.id, KARI.id)
        unit.preparations.put(Preparation(gone.id, KARI.id, unit.now))
        unit.history.add(Happened(gone.id, unit.now, KARI.id, "called"))
        unit.invitations.add(Invitation("0123456789abcdef", gone.id, KARI.id, unit.now + timedelta(days=1)))
    with database.transaction() as unit:
        unit.companies.absorb(gone.id, kept.id)
        assert unit.companies.all() == [kept]
        assert unit.companies.of(KARI.id) == kept
        assert [one.what for one in unit.history.of(kept.id)] == ["called"]
        assert unit.invitations.use("0123456789abcdef", unit.now).company == kept.id


def test_merging_knows_every_table_with_one_row_a_company() -> None:
    """All other rows that name a company go along by themselves."""
    assert {
        "group_members.company",
        "group_profiles.company",
        "past_members.company",
        "places.holder",
        "preparations.company",
        "registrations.company",
        "second_members.company",
        "speaks_for.company",
        "standings.company",
        "waiting.company",
    } == ONE_EACH, (
        "a company has one row there: say in dialogs/companies/merge.py what becomes of it, then name it here"
    )


def test_an_invitation_is_used_once_and_in_time(database: Database) -> None:
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøvebakst"))
        ends = unit.now + timedelta(days=1)
        for code in ("0" * 16, "1" * 16):
            unit.invitations.add(Invitation(code, company.id, KARI.id, ends))
        assert unit.invitations.use("0" * 16, ends - timedelta(seconds=1)).by == KARI.id
        for code, now in (("0" * 16, unit.now), ("1" * 16, ends), ("2" * 16, unit.now)):
            with pytest.raises(NoInvitationError):
                unit.invitations.use(code, now)
