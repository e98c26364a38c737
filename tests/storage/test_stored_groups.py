"""Network groups, profiles and searches, on both databases."""

from dataclasses import replace
from datetime import timedelta

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.groups.network import Answer, Bound, GroupId, Member, NetworkGroup
from programme.groups.profiles import Profile
from programme.groups.rules import GroupSizes, ProposalKind, Rule, RuleKind
from programme.groups.searches import Findings, GroupSearch, LeftOut, SearchId
from programme.meetings.preparations import Preparation
from storage.engine.database import Database
from storage.unit import Unit
from tests.storage.season import KARI, LISE

MINUTE = timedelta(minutes=1)
GROUP = NetworkGroup(GroupId("g"), 1, "Kysten", is_locked=True)


def company(unit: Unit, name: str, stage: Stage = Stage.CONFIRMED, number: str = "") -> CompanyId:
    found = unit.companies.named(CompanyName(name, number))
    unit.companies.put(replace(found, stage=stage))
    return found.id


def test_candidates_are_the_companies_with_a_place_and_what_is_known_of_them(database: Database) -> None:
    with database.transaction() as unit:
        here, now = company(unit, "Prøvebrød AS", number="100000083"), unit.now.replace(microsecond=0)
        company(unit, "Prøveost AS", Stage.DECIDING)
        bare = company(unit, "Prøvekorn AS", Stage.STARTED)
        leaving = company(unit, "Prøvefisk AS")
        unit.companies.put(replace(unit.companies.locked(leaving), leaves_at=unit.now))
        unit.register.put(
            RegisterEntry("100000083", "x", municipality_number="0301", industry_code="10.710", employees=7)
        )
        unit.preparations.put(Preparation(here, KARI.id, unit.now, theme="rekruttering", wishes="gjerne"))
        told = Profile(here, KARI.id, now, "brød", "Bergen", "yes", "either", "a,b", "Prøvekorn", "Ny")
        unit.profiles.put(replace(told, products=""))
        unit.profiles.put(told)
        assert unit.profiles.of(here) == told
        assert unit.profiles.of(bare) is None

        found = {one.company: one for one in unit.profiles.candidates()}

        assert set(found) == {here, bare}
        assert found[here].profile == told
        assert (found[here].municipality_number, found[here].industry_code, found[here].employees) == (
            *("0301", "10.710"),
            7,
        )
        assert (found[here].theme, found[here].wishes, found[here].is_prepared) == (
            *("rekruttering", "gjerne"),
            True,
        )
        assert not found[bare].is_prepared
        assert found[bare].profile is None


def test_a_company_is_in_one_group_and_who_left_the_programme_in_none(database: Database) -> None:
    with database.transaction() as unit:
        here, there = company(unit, "Prøvebrød AS"), company(unit, "Prøvekorn AS")
        other = NetworkGroup(GroupId("h"), 2)
        for group in (other, GROUP):
            unit.groups.put(group)
        unit.groups.place(Member(here), other.id)
        unit.groups.place(Member(here, Answer.YES, unit.now, "fint"), GROUP.id)
        unit.groups.place(Member(there), GROUP.id)
        unit.groups.lock()

        assert [one.id for one in unit.groups.all()] == [GROUP.id, other.id]
        found = unit.groups.of(here)
        assert found
        assert replace(found, members=()) == GROUP
        assert found.member(here) == Member(here, Answer.YES, unit.now.replace(microsecond=0), "fint")
        assert unit.groups.get(other.id) == other

        unit.companies.put(replace(unit.companies.locked(there), stage=Stage.WITHDRAWN))
        assert unit.groups.of(there) is None
        unit.groups.take_out(here)
        unit.groups.drop(other.id)
        assert unit.groups.all() == [GROUP]


def test_what_is_asked_of_two_companies_holds_until_something_else_is(database: Database) -> None:
    with database.transaction() as unit:
        one, other = sorted((company(unit, "Prøvebrød AS"), company(unit, "Prøvekorn AS")))
        unit.groups.bind((one, other), Bound.APART, LISE.id)
        unit.groups.bind((other, one), Bound.TOGETHER, LISE.id)
        assert unit.groups.bound() == {(one, other): Bound.TOGETHER}
        unit.groups.bind((one, other), Bound.FREE, LISE.id)
        assert unit.groups.bound() == {}


def test_two_records_made_one_keep_one_group_and_one_profile(database: Database) -> None:
    with database.transaction() as unit:
        kept, gone, third = (company(unit, name) for name in ("Prøvebrød", "Prøvebakst", "Prøvekorn"))
        unit.groups.put(GROUP)
        for one in (kept, gone):
            unit.groups.place(Member(one), GROUP.id)
            unit.profiles.put(Profile(one, KARI.id, unit.now))
        unit.groups.bind((gone, third), Bound.APART, LISE.id)
        unit.companies.absorb(gone, kept)

        assert unit.groups.all()[0].companies == (kept,)
        assert set(unit.groups.bound()) == {tuple(sorted((kept, third)))}


def test_a_search_is_made_by_one_process_and_ends_once(database: Database) -> None:
    with database.transaction() as unit:
        now = unit.now.replace(microsecond=0)
        earlier = GroupSearch(SearchId("a"), LISE.id, now - MINUTE)
        search = GroupSearch(SearchId("b"), LISE.id, now, GroupSizes(3, 5, 90), competitors_apart=True)
        unit.group_searches.begin(earlier)
        unit.group_searches.begin(search)

        assert unit.group_searches.latest() == search
        assert unit.group_searches.claim(now, now + MINUTE) == search
        assert unit.group_searches.claim(now, now + MINUTE) is None
        assert unit.group_searches.claim(now + MINUTE, now + 2 * MINUTE) == search
        assert unit.group_searches.go_on(search.id, 40, now + 3 * MINUTE)
        unit.group_searches.stop(search.id)
        assert not unit.group_searches.go_on(search.id, 50, now + 3 * MINUTE)

        rule = Rule(RuleKind.VETO, (CompanyId("x"), CompanyId("y")))
        found = Findings(
            {ProposalKind.NEAR: ((CompanyId("x"), CompanyId("z")),)},
            (LeftOut(CompanyId("y"), (rule,)),),
            (rule,),
        )
        assert unit.group_searches.end(search.id, found, now)
        assert not unit.group_searches.end(search.id, Findings(), now)
        assert not unit.group_searches.end(earlier.id, found, now)
        ended = unit.group_searches.get(search.id)
        assert ended
        assert (ended.found, ended.percent, ended.ended_at) == (found, 100, now)


def test_searches_for_a_newcomer_or_a_part_arent_the_latest_for_all(database: Database) -> None:
    with database.transaction() as unit:
        whole = GroupSearch(SearchId("a"), LISE.id, unit.now.replace(microsecond=0))
        unit.group_searches.begin(whole)
        later = unit.now + MINUTE
        unit.group_searches.begin(GroupSearch(SearchId("b"), LISE.id, later, divides=GROUP.id))
        unit.group_searches.begin(GroupSearch(SearchId("c"), LISE.id, later, newcomer=CompanyId("x")))

        latest = unit.group_searches.latest()
        assert latest
        assert latest.id == whole.id
        claimed = unit.group_searches.claim(later, later + MINUTE)
        assert claimed
        assert claimed.newcomer == "x"
