"""Files and sentences as real offices make them come out as the table in README.md says."""

import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest
from aiohttp import web

from bot.outside.spreadsheet import SpreadsheetError, read_companies
from bot.programme_file import ProgrammeFileError, read_programme
from programme.companies.prospects import read_lines
from programme.companies.register import readable
from reading.persons.people import read_people
from tests.conftest import Teams
from tests.played_teams import Person

CASES = Path(__file__).parent
BREAD, FISH = ("Prøvebrød AS", "100000083"), ("Demobakst AS", "")
PERSONS = {
    "attendees-from-outlook.txt": [
        ("Kari Nordmann", "kari@fjord.example"), ("Per Hansen", "per@fjord.example"),
    ],
    "attendees-name-comma-mail.txt": [("Liv Lie", "liv@fjord.example"), ("Per Hansen", "per@fjord.example")],
    "attendees-mail-in-brackets.txt": [("Per Hansen", "per@fjord.example")],
}  # fmt: skip
WORKBOOKS = {
    "empty-number.xlsx": [(*BREAD, "ring mandag"), (*FISH, "vil ikke, sint på oss")],
    "other-headings.xlsx": [(*BREAD, "ring")],
    "running-number-first.xlsx": [(*BREAD, ""), (*FISH, "")],
    "formulas-never-calculated.xlsx": "B2 is a formula whose value isn't in the file",
    "first-row-only-dimension.xlsx": [(*BREAD, "ring"), (*FISH, "")],
    "number-with-a-point.xlsx": [(*BREAD, "ring")],
    "strict-open-xml.xlsx": [(*BREAD, "ring")],
}
LISTS = {
    "paste-with-commas.txt": [(*BREAD, "ring mandag")],
    "two-spellings-of-a.txt": [("Ålesund Prøvefisk AS", "", "ring; fra Mac")],
    "spellings-of-one-name.txt": [("Proveis AS", "", ""), ("Bø & Sønn Prøve AS", "", "")],
}
PROGRAMMES = {
    "programme-with-bom.toml": "",
    "programme-misspelt-table.toml": "[reminder]: is not a key; reminders would do",
    "programme-one-closed.toml": "[[closed]], with two brackets on each side, would do",
    "programme-every-0-minutes.toml": "starts_every_minutes: found 0; a number from 5 to 720 would do",
    "programme-overlapping-hours.toml": "[[hosts]] nr. 1, hours.mon: found",
    "programme-kickoff-with-zone.toml": "the programme's own time, without a zone behind it",
}
CAPITALS = ["Q-Meieriprøve AS", "J.L. Prøvemanns AS", "Prøvekjøtt- og Fiskelag AS", "Prøve IKS"]
SLOT = "presentasjon onsdag 3. mars kl 9"


async def closed_company_in_the_form(teams: Teams, kari: Person) -> None:
    teams.register.has("100000083", "PRØVEBRØD AS", konkurs=True)
    await kari.says("bestill presentasjon")
    for button in ("Bestill", "Første ledige"):
        assert "er bedriften avviklet" in await kari.presses(button, company="100000083")
        assert "står ikke i Enhetsregisteret" in await kari.presses(button, company="100000091")


async def the_register_answers_400(teams: Teams, kari: Person) -> None:
    teams.register.has("100000083", "PRØVEBRØD AS")
    teams.register.fault = web.Response(status=400)
    await kari.says(SLOT)
    await kari.says("Norsk AS")
    teams.register.fault = None
    assert len(await teams.bot.register.look_up("100000083") or ()) == 1


async def a_day_is_left_out(teams: Teams, kari: Person) -> None:
    for said in lines("times-that-leave-out.txt"):
        await kari.says("bestill presentasjon")
        offered = await kari.says(said)
        day = "fredag" if "fredag" in said else "mandag"
        assert not re.search(rf"\b{day} \d", offered), said
        assert re.search(r"(tirs|ons|tors)dag \d", offered) or "forstår ikke" in offered, said


async def days_from_to(teams: Teams, kari: Person) -> None:
    for said in lines("times-from-to.txt"):
        await kari.says("bestill presentasjon")
        offered = await kari.says(said.replace("desember", "mars"))
        days = set(re.findall(r"dag (\d+)\. mars kl", offered))
        assert {"8"} <= days <= {"8", "9", "10"}, offered


TALKS: Mapping[str, Callable[[Teams, Person], Awaitable[None]]] = {
    "closed-company-in-the-form.txt": closed_company_in_the_form,
    "register-answers-400.txt": the_register_answers_400,
    "times-that-leave-out.txt": a_day_is_left_out,
    "times-from-to.txt": days_from_to,
}
ELSEWHERE = {"norwegian-order.txt"}
"""tests/storage/test_order.py, on both databases."""


def lines(name: str) -> list[str]:
    return (CASES / name).read_text("utf-8").splitlines()


def test_each_case_of_the_table_is_looked_at():
    table = re.findall(r"^\| ([\w.-]+\.\w+) \|", (CASES / "README.md").read_text("utf-8"), re.MULTILINE)
    looked_at = {*PERSONS, *WORKBOOKS, *LISTS, *PROGRAMMES, *TALKS, *ELSEWHERE, "register-capitals.txt"}

    assert set(table) == looked_at
    assert looked_at == {one.name for one in CASES.iterdir() if one.suffix in {".txt", ".xlsx", ".toml"}}


@pytest.mark.parametrize(("name", "right"), PERSONS.items())
def test_a_list_of_persons(name: str, right: list[tuple[str, str]]):
    read = read_people((CASES / name).read_text("utf-8"))
    assert [(one.name, one.email) for one in read.persons] == right


@pytest.mark.parametrize(("name", "right"), WORKBOOKS.items())
def test_a_workbook(name: str, right: list[tuple[str, str, str]] | str):
    if isinstance(right, str):
        with pytest.raises(SpreadsheetError, match=right):
            read_companies(CASES / name)
        return
    read = read_companies(CASES / name).read
    assert ([(one.called.name, one.called.number, one.note) for one in read.prospects], read.wrong) == (
        right,
        (),
    )


@pytest.mark.parametrize(("name", "right"), LISTS.items())
def test_a_pasted_list(name: str, right: list[tuple[str, str, str]]):
    read = read_lines((CASES / name).read_text("utf-8"))
    assert ([(one.called.name, one.called.number, one.note) for one in read.prospects], read.wrong) == (
        right,
        (),
    )


@pytest.mark.parametrize(("name", "told"), PROGRAMMES.items())
def test_a_programme_file(name: str, told: str):
    if not told:
        assert read_programme(CASES / name).about.places == 40
        return
    with pytest.raises(ProgrammeFileError) as refused:
        read_programme(CASES / name)
    assert told in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_names_in_the_registers_capitals():
    assert [readable(name) for name in lines("register-capitals.txt")] == CAPITALS


@pytest.mark.parametrize("case", TALKS.values(), ids=list(TALKS))
async def test_a_talk(teams: Teams, kari: Person, case: Callable[[Teams, Person], Awaitable[None]]):
    await case(teams, kari)


async def test_a_company_is_found_however_its_letters_are_stored(teams: Teams, leader: Person):
    await leader.says("importer bedrifter")
    await leader.presses("Legg inn", company_list=(CASES / "two-spellings-of-a.txt").read_text("utf-8"))
    await leader.presses("Ja, legg inn")
    for name in ("Ålesund Prøvefisk", "A\u030alesund Prøvefisk"):
        assert "Ålesund Prøvefisk AS" in await leader.says(f"bedrift {name}")


async def test_a_number_beside_two_names_is_said_before_it_comes_in(teams: Teams, leader: Person):
    await leader.says("importer bedrifter")
    said = await leader.presses("Legg inn", company_list="Prøvebrød AS\t100000083\nDemobakst AS\t100000083")
    assert "Usikre: \nPrøvebrød AS (100000083): nummeret står også ved Demobakst AS." in said
    assert "Jeg bruker det første navnet." in said
    await leader.presses("Ja, legg inn")
    assert "Prøvebrød AS" in await leader.says("bedrift 100000083")
