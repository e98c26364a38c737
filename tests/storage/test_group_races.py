"""Two leaders who take over different proposals at the same moment: one of the proposals stands, whole."""

from collections.abc import Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace

import pytest

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.road import Stage
from programme.deeds.grouping import adopt, free
from programme.groups.facts import Groups
from programme.groups.network import as_groups
from storage.engine.database import Database
from storage.groups.groups import SqlNetworkGroups
from tests.databases import new_id, opened
from tests.storage import racing
from tests.storage.racing import RACERS, ROUNDS, run
from tests.storage.season import LISE

COMPANIES = 12


@dataclass(frozen=True)
class Race:
    """Each racer has a proposal of its own."""

    url: str
    companies: Sequence[CompanyId]
    guarded: bool = True

    def proposal(self, racer: int) -> Groups:
        """Three groups, other ones for each racer."""
        turned = [*self.companies[racer:], *self.companies[:racer]]
        return tuple(tuple(sorted(turned[place : place + 4])) for place in range(0, COMPANIES, 4))


def adopts(race: Race, racer: int) -> list[bool]:
    """One racer; the first says after each round whether one proposal stands, whole."""
    if not race.guarded:
        SqlNetworkGroups.lock = lambda _: None
    database = opened(race.url)
    whole = []
    for _ in range(ROUNDS):
        racing._SEEN["line"].wait(racing._PATIENCE)
        with nullcontext() if race.guarded else suppress(Exception), database.transaction() as unit:
            unit.groups.lock()
            adopt(unit, race.proposal(racer), free(unit), new_id(), LISE.id)
        racing._SEEN["line"].wait(racing._PATIENCE)
        with database.transaction() as unit:
            stands = unit.groups.all()
        proposals = {frozenset(race.proposal(one)) for one in range(RACERS)}
        whole.append(
            not racer and all(one.members for one in stands) and frozenset(as_groups(stands)) in proposals
        )
        racing._SEEN["line"].wait(racing._PATIENCE)
    database.close()
    return whole


def companies(database: Database) -> list[CompanyId]:
    found = []
    with database.transaction() as unit:
        unit.people.put(LISE)
        for number in range(COMPANIES):
            company = unit.companies.named(CompanyName(f"Prøve {number} AS"))
            unit.companies.put(replace(company, stage=Stage.CONFIRMED))
            found.append(company.id)
    return sorted(found)


def test_of_proposals_that_are_taken_over_at_once_one_stands_whole(
    database: Database, database_url: str
) -> None:
    assert run(Race(database_url, companies(database)), adopts) == [1] * ROUNDS


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_control_without_the_lock_they_are_mixed(database: Database, database_url: str) -> None:
    race = Race(database_url, companies(database), guarded=False)
    assert any(0 in raced_anew(race, database) for _ in range(10))  # the first round is the one that may be


def raced_anew(race: Race, database: Database) -> Sequence[int]:
    with database.transaction() as unit:
        for group in unit.groups.all():
            unit.groups.drop(group.id)
    return run(race, adopts)
