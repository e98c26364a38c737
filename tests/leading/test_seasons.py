"""The next year on the same database: what stays, what begins anew, and each season's own figures."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.doctor import examine
from programme.companies.companies import CompanyName
from programme.companies.history import NOBODY
from programme.companies.road import Stage
from programme.deeds.places import confirm
from programme.groups.network import GroupId, Member, NetworkGroup
from programme.leading.exports import KickoffRow, SeasonRow, Table
from programme.leading.overrides import Override, Setting
from programme.people import PersonId
from programme.registrations import Registered
from programme.seasons import Season, SeasonId
from storage.engine.database import Database
from storage.unit import Unit
from tests.conftest import Clock, Teams, settings_for, teams_on
from tests.faults import Faults
from tests.played_teams import Person
from tests.waiting import PATIENCE

BREAD, FISH = "Prøvebrød AS", "Demosjømat AS"


def a_year_later(file: Path, to: Path, years: int = 1) -> Path:
    """The programme file with each year one later, or some."""
    text = re.sub(r"\b20\d\d\b", lambda year: str(int(year[0]) + years), file.read_text("utf-8"))
    to.write_text(text, "utf-8")
    return to


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    return a_year_later(Path("programme.toml"), tmp_path / "next.toml")


def people(teams: Teams) -> tuple[Person, Person, Person]:
    return teams.person("Kari Prøve", 1), teams.person("Ola Demo", 2), teams.person("Lise Leder", 900, -1)


async def a_season(teams: Teams, places: int = 1) -> None:
    """Kari's company has a place and somebody at the kick-off; Ola's has one too, or it stands in line."""
    kari, ola, leader = people(teams)
    for somebody in (leader, kari, ola):
        await somebody.says("hei")

    def played(unit: Unit) -> None:
        unit.overrides.put(Override(Setting.PLACES, str(places), PersonId(leader.id), unit.now, "en prøve"))
        unit.overrides.put(Override(Setting.LINK, "https://t.example", PersonId("v"), unit.now, "", "vera"))
        unit.places.fit(places)
        for person, name in ((kari, BREAD), (ola, FISH)):
            company = unit.companies.named(CompanyName(name))
            unit.companies.accept(company.id, PersonId(person.id))
            unit.companies.put(replace(company, stage=Stage.DECIDING))
            confirm(unit, company.id, PersonId(person.id), "styret")
        bread = unit.companies.named(CompanyName(BREAD)).id
        unit.groups.put(NetworkGroup(GroupId("g"), 1, "Brød og fisk"))
        unit.groups.place(Member(bread), GroupId("g"))
        coming = Registered(bread, "Kari Prøve", "", PersonId(kari.id), unit.now)
        unit.registrations.replace(bread, [coming])

    await teams.look(played)


async def test_a_new_season_begins_by_the_leaders_deed_and_keeps_what_was(
    database_url: str, clock: Clock, faults: Faults, next_year: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        kari, _, leader = people(teams)
        await a_season(teams)
        assert "er den som går" in await leader.says("ny sesong")
        assert "prosjektlederen" in await kari.says("ny sesong")
        await teams.jumps("2027-11-01 10:00")
        assert "er den som går" in await leader.says("ny sesong")

    async with teams_on(database_url, clock, faults, next_year) as teams:
        kari, ola, leader = people(teams)
        before = [len(one.inbox) for one in (kari, ola)]
        assert "Påmeldt til kick-off: \n1" in await leader.says("status")
        sure = await leader.says("ny sesong")
        assert (
            "Én plass, 1 i køen, 1 påmeldte til kick-off, tilbakemeldinger, nettverksgrupper, én innstilling"
            in sure
        )
        assert "2 bedrifter, med kontakter" in sure
        press = leader.pressing("Ja, begynn sesongen")
        for number in range(2):
            await leader.posts({**press, "id": f"press-{number}"})
            assert "torsdag 7. september 2028" in leader.sees
        assert "er den som går" in await leader.says("ny sesong")

        status = await leader.says("status")
        assert "0 av 40" in status
        assert "Påmeldt til kick-off: \n0" in status
        lines = await leader.says("sesonger")
        assert "2027–2030: \nÉn med plass, 1 i køen" in lines
        assert "2028–2031: \n0 med plass, 0 i køen" in lines
        assert "begynte en ny sesong" in await leader.says("logg")
        assert "bedrifter som er med eller står i køen" in await kari.says("meld på kick-off")
        await teams.bot.upkeep.plan_all()
        await teams.bot.upkeep.keep()
        await teams.send_due()
        told = [
            sent.text for one, count in zip((kari, ola), before, strict=True) for sent in one.inbox[count:]
        ]
        assert not any("flyttet" in one for one in told)
        assert len(told) == 1  # the answer to Kari

        kept = await teams.look(lambda unit: [one.setting for one in unit.overrides.all()])
        assert kept == [Setting.LINK]
        assert await teams.look(lambda unit: unit.groups.all()) == []
        bread = await teams.look(lambda unit: unit.companies.named(CompanyName(BREAD)).id)
        now = Registered(bread, "Tora Test", "", PersonId(kari.id), datetime(2027, 11, 1, tzinfo=UTC))
        await teams.look(lambda unit: unit.registrations.replace(bread, [now]))
        assert await teams.look(lambda unit: [one.name for one in unit.registrations.of(bread)]) == [
            "Tora Test"
        ]
        with teams.bot.transactions.database.snapshot() as snapshot:
            rows = [one for one in snapshot.rows(Table.SEASONS) if isinstance(one, SeasonRow)]
            coming = [one for one in snapshot.rows(Table.KICKOFF) if isinstance(one, KickoffRow)]
        assert [(one.name, one.season) for one in coming] == [
            ("Kari Prøve", "2027–2030"),
            ("Tora Test", "2028–2031"),
        ]
        assert [(one.company, one.stage, one.place, one.in_line, one.signed_up) for one in rows] == [
            (FISH, Stage.WAITING, None, 1, 0),
            (BREAD, Stage.CONFIRMED, 1, None, 1),
        ]


async def test_the_morning_card_says_that_a_new_season_can_begin(
    database_url: str, clock: Clock, faults: Faults, next_year: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        await a_season(teams)
        await teams.jumps("2027-11-01 08:30")
    async with teams_on(database_url, clock, faults, next_year) as teams:
        *_, leader = people(teams)
        await leader.says("hei")
        await teams.bot.upkeep.keep()
        await teams.send_due()
        assert leader.got("En ny sesong kan begynne: \n2028–2031")
        assert "Skal sesongen 2028–2031 begynne?" in await leader.says("en ny sesong kan begynne")


async def test_the_doctor_says_that_a_new_season_waits_for_the_leader(
    database: Database, database_url: str, tmp_path: Path
):
    """The doctor has the real clock, so the seasons lie on both sides of it."""
    then = datetime(2020, 9, 7, tzinfo=UTC)
    file = a_year_later(Path("programme.toml"), tmp_path / "later.toml", 50)

    async def told() -> list[str]:
        settings = settings_for(database_url, programme=file)
        return [
            one.what for one in await examine(settings, patience=PATIENCE) if "new season waits" in one.what
        ]

    with database.transaction() as unit:
        unit.seasons.add(Season(SeasonId("a"), "2020–23", then, then, NOBODY))
    [waits] = await told()
    assert "2020-09-07 is over" in waits
    assert "2077-09-07" in waits
    with database.transaction() as unit:
        unit.seasons.close(SeasonId("a"), unit.now)
        new = Season(SeasonId("b"), "2077–80", then.replace(year=2077), unit.now, NOBODY)
        unit.seasons.add(new)
    assert await told() == []


async def test_a_kick_off_that_is_moved_is_no_new_season(
    database_url: str, clock: Clock, faults: Faults, next_year: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        await a_season(teams)
    async with teams_on(database_url, clock, faults, next_year) as teams:
        *_, leader = people(teams)
        assert "er den som går" in await leader.says("ny sesong")
        await teams.jumps("2027-11-01 10:00")
        assert "er den som går" in await leader.says("ny sesong")


async def test_four_seasons_on_one_database_have_each_their_own_figures(
    database_url: str, clock: Clock, faults: Faults, tmp_path: Path
):
    """A host and a theme leave after the second, one person speaks for two, and two records become one."""
    file, places = Path("programme.toml"), (1, 2, 1, 1)
    lines = ["Én med plass, 1 i køen", "2 med plass, 0 i køen", "Én med plass, 1 i køen"]
    for year in range(4):
        async with teams_on(database_url, clock, faults, file) as teams:
            kari, _, leader = people(teams)
            if year:
                await leader.says("ny sesong")
                assert "er i gang" in await leader.presses("Ja, begynn sesongen")
            await a_season(teams, places[year])
            if year == 2:
                await kari.says("bestill presentasjon")
                await kari.presses("Første ledige", company="Prøvedemo AS")
            if year == 3:
                await leader.says("slå sammen")
                await leader.presses("Gå videre", known_company=BREAD, gone_company=FISH, why_changed="ett")
                assert "De er én bedrift nå" in await leader.presses("Ja, slå sammen")
            for says in ("status", "møter", "bedrifter", f"bedrift {BREAD}", "køen", "tilbakemeldinger"):
                assert "gikk galt" not in await leader.says(says)
            shown = re.findall(r"\d{4}–\d{4}: \n(.*? i køen)", await leader.says("sesonger"))
            assert shown[: min(year + 1, 3)] == lines[: year + 1]
            assert len(shown) == year + 1
            await teams.jumps(f"{2028 + year}-01-12 10:00")
        file = a_year_later(file, tmp_path / f"{year}.toml")
        if year == 1:
            text = file.read_text("utf-8").replace('id = "harald"', 'id = "nora"')
            file.write_text(text.replace('id = "nettverk"', 'id = "klynger"'), "utf-8")
