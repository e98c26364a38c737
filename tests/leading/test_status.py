"""The leader's status, the lists that its figures open, and searching companies."""

from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from programme.companies.companies import Company, CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.people import PersonId, Role
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

NUMBER = "100000083"


def on_the_road(unit: Unit, name: str, stage: Stage, days_ago: int = 1, number: str = "") -> Company:
    """A company there, which took that step so long ago."""
    steps = {Stage.PRESENTED: "be-presented-to", Stage.DECIDING: "consider", Stage.WAITING: "join-the-line"}
    step = steps.get(stage, "take-a-place")
    made = replace(unit.companies.named(CompanyName(name, number)), stage=stage)
    unit.companies.put(made)
    unit.history.add(Happened(made.id, unit.now - timedelta(days=days_ago), NOBODY, step))
    return made


def season(unit: Unit) -> None:
    """Some companies everywhere on the road."""
    on_the_road(unit, "Prøvebrød AS", Stage.CONFIRMED, 3)
    on_the_road(unit, "Demobakst AS", Stage.STARTED, 40)
    waits = on_the_road(unit, "Eksempelost SA", Stage.WAITING, 2, NUMBER)
    unit.places.join(waits.id, unit.now)
    unit.register.put(
        RegisterEntry(NUMBER, "EKSEMPELOST SA", municipality_number="1103", industry_code="10.510")
    )
    for number in range(7, 0, -1):
        on_the_road(unit, f"Stille {number} AS", Stage.PRESENTED, 20 + number)
    late = on_the_road(unit, "Sein Sjømat AS", Stage.DECIDING)
    unit.companies.put(replace(late, decides_on=unit.now.date() - timedelta(days=2)))
    soon = on_the_road(unit, "Snart Slakteri AS", Stage.DECIDING)
    unit.companies.put(replace(soon, decides_on=unit.now.date() + timedelta(days=4)))


@pytest_asyncio.fixture
async def full(teams: Teams, leader: Person) -> Person:
    """The leader, in the middle of a season."""
    await teams.look(season)
    await leader.says("hei")
    return leader


async def test_status_says_how_it_goes_in_one_card(full: Person):
    seen = await full.says("status")

    assert "2 av 40 plasser er tatt" in seen
    for figure in (
        "Siste sju dager: \nén mer",
        "Trengs for alle plassene: \n1,2 i uken til fredag 1. oktober",
        "Fra presentasjon til plass: \n0 % (0 av 7)",
        "Bestemmer seg innen 14 dager: \n1",
        "Ikke hørt fra på over 14 dager: \n7",
        "Har plass, mangler oppstartsmøte: \n1",
        "Ingen påmeldt til kick-off: \n3",
        "I køen: \n1",
        "Ring i dag, 1: \nSein Sjømat AS skulle bestemme seg lørdag 20. februar",
        "Ring i dag, 2: \nStille 7 AS er ikke hørt fra siden tirsdag 26. januar",
        "Ring i dag, 3: \nStille 6 AS er ikke hørt fra siden",
    ):
        assert figure in seen


async def test_each_figure_opens_its_list_and_a_line_its_company(full: Person):
    await full.says("status")
    figures = [one["title"] for one in full.last.opening]

    for figure in figures:
        await full.says("status")
        assert "Status" not in (await full.presses(figure)).splitlines()[0]

    await full.says("status")
    await full.presses("Ikke hørt fra på over 14 dager")
    assert "7 bedrifter\n" in full.sees
    assert "Stille 7 AS: \nPresentasjon er holdt, sist hørt tirsdag 26. januar" in full.sees
    assert "Stille 1 AS" in full.sees
    await full.presses("Stille 1 AS")
    assert "Nå: \nPresentasjon er holdt" in full.sees


@pytest.mark.parametrize(
    ("said", "found", "others"),
    [
        ("bedrifter i Rogaland som venter", "Eksempelost SA", "Stille"),
        ("bedrifter i Rogalnad", "Eksempelost SA", "Prøvebrød"),
        ("bedrifter i Rogaland på meieri", "Eksempelost SA", "Prøvebrød"),
        ("bekreftede bedrifter", "Prøvebrød AS", "Eksempelost"),
        ("vis bedrifter Demobakst", "Demobakst AS", "Prøvebrød"),
        ("bedrifter frå Møre og Romsdal", "Ingen bedrifter", "Prøvebrød"),
        ("companies that decide soon", "Snart Slakteri AS", "Sein"),
    ],
)
async def test_companies_are_found_in_ones_own_words(full: Person, said: str, found: str, others: str):
    seen = await full.says(said)

    assert found in seen
    assert others not in seen


async def test_companies_are_filtered_on_a_form(full: Person):
    await full.says("utvalg")
    await full.presses("Vis", at_stage="waiting", county="11")

    assert "Valgt: \nStår i køen og Rogaland" in full.sees
    assert "Eksempelost SA" in full.sees


async def test_a_host_sees_names_and_stages_but_not_who_is_silent(full: Person, teams: Teams):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")

    assert "Eksempelost SA: \nStår i køen" in await vera.says("bedrifter i Rogaland")
    assert "Det er prosjektlederen som kan gjøre det" in await vera.says("stille bedrifter")


async def test_a_reader_sees_the_names_of_those_with_a_place_whatever_is_asked_for(
    full: Person, teams: Teams
):
    reader = teams.person("Lars Leser", 8)
    await reader.says("hei")

    def arrange(unit: Unit) -> None:
        known = unit.people.get(PersonId(reader.id))
        assert known
        unit.people.put(replace(known, roles=frozenset({Role.READER})))

    await teams.look(arrange)
    for said in ("status", "bedrifter", "bedrifter i Rogaland som venter", "stille bedrifter"):
        seen = await reader.says(said)
        assert "Prøvebrød AS" in seen
        assert "Demobakst AS" in seen
        assert "Eksempelost" not in seen
        assert "Har plass" not in seen
    press = {"deed": "companies", "about": "0/stages=waiting"}
    await reader.posts(reader.activity(type="message", value=press))
    assert "Eksempelost" not in reader.sees


async def test_the_longest_overdue_is_called_first_and_zeros_are_folded(teams: Teams, leader: Person):
    def arrange(unit: Unit) -> None:
        for number, days in ((1, 2), (2, 9), (3, 5), (10, 1)):
            late = on_the_road(unit, f"Sein {number} AS", Stage.DECIDING)
            unit.companies.put(replace(late, decides_on=unit.now.date() - timedelta(days=days)))

    await teams.look(arrange)
    await leader.says("hei")
    seen = await leader.says("status")

    calls = [line for line in seen.splitlines() if " skulle bestemme seg " in line]
    assert [line.split(" skulle")[0] for line in calls] == ["Sein 2 AS", "Sein 3 AS", "Sein 1 AS"]
    folded = [one for one in leader.last.card["body"] if one.get("isVisible") is False]
    assert "I køen" in str(folded)
    assert "I køen" not in str([one for one in leader.last.card["body"] if one not in folded])


async def test_companies_are_listed_ten_at_a_time_and_numbers_as_people_sort_them(
    teams: Teams, leader: Person
):
    await teams.look(
        lambda unit: [on_the_road(unit, f"Prøve {number} AS", Stage.CONTACTED) for number in range(12, 0, -1)]
    )
    await leader.says("hei")
    await leader.says("bedrifter")

    names = [one["title"].split(":")[0] for one in leader.last.opening]
    assert names == [f"Prøve {number} AS" for number in range(1, 11)]
    await leader.presses("Vis flere")
    assert [one["title"].split(":")[0] for one in leader.last.opening] == ["Prøve 11 AS", "Prøve 12 AS"]
