"""Exports of one season: what happened in it, and where companies stood as it ended."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from bot.cli.commands import commands
from bot.exports.tables import export
from programme.companies.companies import CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.road import Stage
from programme.leading.exports import Export, Format, Table, read_export
from programme.meetings.meetings import Booking, MeetingId
from programme.people import Language, PersonId
from programme.plan import Kind
from programme.registrations import Registered
from programme.seasons import ALL_SEASONS, Season, SeasonId
from reading.seasons import named_in
from storage.engine.database import Database
from storage.unit import Unit
from tests.conftest import Clock, Teams, teams_on
from tests.exports.test_export_in_chat import pressed
from tests.faults import Faults
from tests.leading.test_seasons import BREAD, FISH, a_season, next_year, people
from tests.programmes import PROGRAMME
from tests.storage.season import KARI
from tests.web.test_links import path_of
from texts.voice import voice_of

__all__ = ["next_year"]

NB = voice_of(Language.NB, PROGRAMME.zone)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def two_seasons(unit: Unit) -> None:
    """In each a company has a place, a meeting, a line of history, and somebody who comes."""
    unit.people.put(KARI)
    unit.places.fit(40)
    begins = LONG_AGO
    for number, name in enumerate((BREAD, FISH)):
        unit.seasons.add(Season(SeasonId(f"s{number}"), f"{2027 + number}–30", begins, begins, NOBODY))
        company = replace(unit.companies.named(CompanyName(name)), stage=Stage.CONFIRMED)
        unit.companies.put(company)
        assert unit.places.take(company.id, unit.now)
        slot = next(one for one in unit.meetings.free(Kind.PRESENTATION, unit.now) if one.start > begins)
        booking = Booking(MeetingId(name), Kind.PRESENTATION, company.id, KARI.id, Language.NB, ())
        unit.meetings.book(booking, slot.start, unit.now)
        unit.history.add(Happened(company.id, slot.start, NOBODY, "start"))
        coming = Registered(company.id, f"Av {name}", "", KARI.id, slot.start)
        unit.registrations.replace(company.id, [coming])
        if not number:
            begins = slot.end
            unit.seasons.close(SeasonId("s0"), begins)
            unit.companies.put(replace(company, stage=Stage.TO_CONTACT))


def book_of(database: Database, season: str, to: Path) -> Workbook:
    [written, *_] = export(database, Export(tuple(Table), Format.EXCEL, SeasonId(season)), to, NB)
    return load_workbook(written.path)


def column(book: Workbook, sheet: str, heading: str = "Bedrift") -> list[Any]:
    headings, *rows = book[sheet].iter_rows(values_only=True)
    return [row[headings.index(heading)] for row in rows]


def test_a_file_of_one_season_has_nothing_of_another(database: Database, tmp_path: Path) -> None:
    with database.transaction() as unit:
        two_seasons(unit)
    old, new = (book_of(database, season, tmp_path / season) for season in ("s0", "s1"))
    for sheet in ("Historikk", "Påmeldte til kick-off"):
        assert column(old, sheet) == [BREAD], sheet
        assert column(new, sheet) == [FISH], sheet
    assert column(old, "Sesonger") == [BREAD]
    assert column(new, "Sesonger") == []
    assert column(new, "Møter") == [FISH]
    assert dict(zip(column(old, "Bedrifter"), column(old, "Bedrifter", "Steg"), strict=True)) == {
        BREAD: "Har plass"
    }
    assert column(new, "Bedrifter", "Steg") == ["Har plass", "Ikke kontaktet"]
    assert column(old, "Bedrifter", "Plass") == [1]
    everything = book_of(database, ALL_SEASONS, tmp_path)
    assert column(everything, "Påmeldte til kick-off", "Sesong") == ["2027–30", "2028–30"]
    assert sorted(column(everything, "Historikk")) == sorted([BREAD, FISH])

    with database.transaction() as unit:
        bread, fish = (unit.companies.named(CompanyName(name)).id for name in (BREAD, FISH))
        unit.registrations.replace(bread, [])
        unit.companies.absorb(bread, fish)
    assert column(book_of(database, "s0", tmp_path / "merged"), "Påmeldte til kick-off") == [FISH]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("eksport 2027-2030", ["a"]),
        ("eksport for 2027 – 2030", ["a"]),
        ("export 2028", ["b"]),
        ("eksport 2026", []),
        ("eksport", []),
    ],
)
def test_a_season_is_named_by_its_years_or_the_year_of_its_kick_off(said: str, found: list[str]) -> None:
    seasons = [
        Season(SeasonId(one), f"{year}–{year + 3}", datetime(year, 9, 7, tzinfo=UTC), LONG_AGO, NOBODY)
        for one, year in (("a", 2027), ("b", 2028))
    ]
    assert [one.id for one in named_in(said, seasons)] == found


def test_a_link_carries_which_season() -> None:
    wanted = Export((Table.MEETINGS, Table.HISTORY), Format.CSV, SeasonId("0f-1"))
    assert read_export(wanted.token) == wanted
    assert read_export("excel,companies") == Export((Table.COMPANIES,), Format.EXCEL)


async def test_the_leader_asks_for_last_years_lists_in_the_chat(
    database_url: str, clock: Clock, faults: Faults, next_year: Path
) -> None:
    async with teams_on(database_url, clock, faults) as teams:
        *_, leader = people(teams)
        await a_season(teams)
        assert "Hvilken sesong" not in await leader.says("eksport")
        await leader.says("spol 2027-11-01 10:00")

    async with teams_on(database_url, clock, faults, next_year) as teams:
        *_, leader = people(teams)
        await leader.says("ny sesong")
        await leader.presses("Ja, begynn sesongen")
        assert "Hvilken sesong" in await leader.says("eksport")
        assert "Sesong: \n2028–2031" in await leader.presses("Lag lenke")
        assert await coming(teams) == []
        assert "Sesong: \n2027–2030" in await leader.says("eksport 2027-2030")
        assert await coming(teams) == ["Kari Prøve"]
        assert "Sesong: \n2027–2030" in await leader.says("eksporter sesongen 2027")
        await leader.says("eksport")
        await leader.presses("Lag lenke", season="all")
        assert await coming(teams) == ["Kari Prøve"]


async def coming(teams: Teams) -> list[str]:
    *_, leader = people(teams)
    _, body = await pressed(teams, path_of(leader))
    return column(load_workbook(io.BytesIO(body)), "Påmeldte til kick-off", "Navn")


def test_the_command_takes_a_season_and_names_those_there_are(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.transaction() as unit:
        two_seasons(unit)
        unit.people.put(replace(KARI, id=PersonId("t/later")))
    monkeypatch.setenv("FREMTID_DATABASE_URL", database_url)
    run = CliRunner().invoke
    told = run(commands, ["export", "--season", "2027-30", "--table", "kickoff", "--out", str(tmp_path)])
    assert (told.exit_code, told.output.split()[:2]) == (0, ["1", "kickoff"])
    unknown = run(commands, ["export", "--season", "2019", "--out", str(tmp_path)])
    assert unknown.exit_code != 0
    assert "There are: 2027–30, 2028–30" in " ".join(unknown.output.split())
