"""A host and a theme that programme.toml no longer has but the database does: nothing fails, all is named."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.doctor import examine
from programme.companies.road import Stage
from programme.letters.letters import Letter
from programme.meetings.preparations import Preparation
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Clock, Teams, settings_for, teams_on
from tests.faults import Faults
from tests.waiting import PATIENCE

BEFORE = ("harald", "vera")


@pytest.fixture
def without_them(tmp_path: Path) -> Path:
    """The shipped file after all hosts, the theme in use and a reminder were replaced."""
    text = Path("programme.toml").read_text("utf-8")
    for before in ("harald", "vera", "nettverk", "presentation-day-before"):
        text = text.replace(f'id = "{before}"', f'id = "new-{before}"')
    text = text.replace("Harald ", "Nora ").replace("Vera ", "Nils ")
    text = text.replace('nb = "nettverk og klynger"', 'nb = "felles løft"')
    file = tmp_path / "programme.toml"
    file.write_text(text, "utf-8")
    return file


async def last_season(teams: Teams) -> None:
    """Kari's company has a presentation, a host who follows it up and a theme; Vera has written."""
    kari, leader = teams.person("Kari Prøve", 1), teams.person("Lise Leder", 900, tenant=-1)
    vera = teams.person("Vera Vert", 3)
    for somebody in (leader, vera):
        await somebody.says("hei")
    await teams.make_host(vera, "vera")
    await kari.says("Vi vil gjerne ha en presentasjon")
    await kari.presses("Bestill", company="Prøvebrød AS", slot=kari.last.token("slot", "kl."))

    def followed_up(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        unit.companies.put(replace(company, host="harald"))
        unit.preparations.put(Preparation(company.id, PersonId(kari.id), unit.now, theme="nettverk"))
        later = unit.now + timedelta(days=20)
        what = "presentation:presentation-day-before"
        unit.outbox.plan([Letter("old", PersonId(kari.id), what, "m", later, later + timedelta(days=1))])
        unit.sessions.begin("leader", PersonId(leader.id), unit.real_now, unit.real_now.replace(year=2030))

    await teams.look(followed_up)


async def test_whoever_left_is_shown_by_the_last_name_and_takes_nothing_down(
    database_url: str, clock: Clock, faults: Faults, without_them: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        await last_season(teams)

    async with teams_on(database_url, clock, faults, without_them) as teams:
        kari, leader = teams.person("Kari Prøve", 1), teams.person("Lise Leder", 900, tenant=-1)
        vera = teams.person("Vera Vert", 3)
        (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
        assert set(meeting.hosts) <= set(BEFORE)
        last_name = {"harald": "Harald Eksempel", "vera": "Vera Eksempel"}[meeting.hosts[0]]

        assert last_name in await kari.says("mine møter")
        assert last_name in await leader.says("møter")
        await leader.says("bedrift Prøvebrød AS")
        assert "Harald Eksempel" in leader.sees
        for says in ("hei", "mine møter", "hjelp", "timene mine"):
            assert "noe gikk galt" not in (await vera.says(says)).casefold()
        cookie = {"Cookie": "board=leader"}
        async with teams.session.get(f"{teams.bot_url}/board", headers=cookie) as answer:
            assert answer.status == 200
            assert last_name in await answer.text()
        await kari.says("avlys")
        assert "avlyst" in await kari.presses("Ja, avlys")


async def test_a_preparation_keeps_the_theme_that_left_until_another_is_chosen(
    database_url: str, clock: Clock, faults: Faults, without_them: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        await last_season(teams)

        def has_a_place(unit: Unit) -> None:
            company = unit.companies.of(PersonId(teams.person("Kari Prøve", 1).id))
            assert company
            unit.companies.accept(company.id, PersonId(teams.person("Kari Prøve", 1).id))
            unit.companies.put(replace(company, stage=Stage.CONFIRMED))

        await teams.look(has_a_place)

    async with teams_on(database_url, clock, faults, without_them) as teams:
        kari = teams.person("Kari Prøve", 1)

        async def theme() -> str:
            (prepared,) = await teams.look(lambda unit: [unit.preparations.of(unit.companies.all()[0].id)])
            assert prepared
            return prepared.theme

        assert "nettverk og klynger" in await kari.says("forbered møtet")
        await kari.presses("Lagre", prepared_goal="flere lærlinger", prepared_theme="nettverk")
        assert await theme() == "nettverk"
        await kari.says("forbered møtet")
        await kari.presses("Lagre", prepared_theme="new-nettverk")
        assert await theme() == "new-nettverk"
        assert "nettverk og klynger" not in await kari.says("forbered møtet")


async def test_the_doctor_names_what_the_file_no_longer_has(
    database_url: str, clock: Clock, faults: Faults, without_them: Path
):
    async with teams_on(database_url, clock, faults) as teams:
        await last_season(teams)

    async def named(programme: Path) -> list[str]:
        settings = settings_for(database_url, programme=programme, brreg_url="http://127.0.0.1:9")
        found = [one for one in await examine(settings, patience=PATIENCE) if "no longer in" in one.what]
        assert all(one.is_well for one in found)
        return [one.what.partition(": ")[2].rpartition(" (")[0] for one in found]

    assert await named(Path("programme.toml")) == []
    assert set(await named(without_them)) >= {
        "host harald",
        "host vera",
        "reminder presentation-day-before",
        "theme nettverk",
    }
