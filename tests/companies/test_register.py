"""Companies are looked up in the company register, which may be slow or silent."""

import pytest
from aiohttp import web

from bot.outside.register import Patience
from programme.companies.register import RegisterEntry, readable
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

COMPANY, SITE, OTHER = "100000083", "100000091", "100000105"
SLOT = "presentasjon onsdag 3. mars kl 9"


@pytest.fixture
def filled(teams: Teams) -> Teams:
    teams.register.has(COMPANY, "PRØVEBRØD INDUSTRI AS", hjemmeside="www.proevebroed.example")
    teams.register.has_site(SITE, "PRØVEBRØD INDUSTRI AS AVD VIKA", of=COMPANY)
    return teams


def company_of(person: Person):
    def look(unit: Unit) -> tuple[str, str]:
        company = unit.companies.of(PersonId(person.id))
        return (company.called.name, company.called.number) if company else ("", "")

    return look


async def test_a_number_alone_gives_the_name(filled: Teams, kari: Person):
    await kari.says(SLOT)
    booked = await kari.says(f"{COMPANY[:3]} {COMPANY[3:6]} {COMPANY[6:]} MVA")
    assert "Presentasjonen er bestilt" in booked
    assert "Prøvebrød Industri AS" in booked
    assert await filled.look(lambda unit: unit.register.get(COMPANY)) == RegisterEntry(
        COMPANY,
        "Prøvebrød Industri AS",
        municipality="Prøveby",
        municipality_number="9999",
        industry="Produksjon av brød og ferske konditorvarer",
        industry_code="10.710",
        employees=42,
        domain="proevebroed.example",
    )


async def test_it_is_asked_once_for_a_number(filled: Teams, kari: Person, ola: Person):
    for person in (kari, ola):
        await person.says(SLOT)
        await person.says(COMPANY)
    assert filled.register.asked == [COMPANY]


@pytest.mark.parametrize(
    ("press", "number"), [("Bare Prøvebrød", SITE), ("Prøvebrød Industri AS, Prøveby", COMPANY)]
)
async def test_a_sites_number_asks_whether_it_is_the_whole_company(
    filled: Teams, kari: Person, press: str, number: str
):
    await kari.says(SLOT)
    asked = await kari.says(SITE)
    assert "Hvilken av disse?" in asked
    assert "Bare Prøvebrød Industri AS Avd Vika, Prøvevik" in asked
    token = kari.last.token("unit", press)
    assert "Presentasjonen er bestilt" in await kari.presses("Bestill", unit=token)
    assert (await filled.look(company_of(kari)))[1] == number


async def test_a_name_that_is_just_one_companys_gets_its_number(filled: Teams, kari: Person):
    await kari.says(SLOT)
    assert "Presentasjonen er bestilt" in await kari.says("prøvebrød industri")
    assert await filled.look(company_of(kari)) == ("Prøvebrød Industri AS", COMPANY)


async def test_a_name_of_several_companies_is_asked_about(filled: Teams, kari: Person):
    filled.register.has(OTHER, "PRØVEBRØD NORD AS", "PRØVENES")
    await kari.says(SLOT)
    asked = await kari.says("Prøvebrød")
    assert "Prøvebrød Nord AS, Prøvenes" in asked
    assert "Ingen av disse" in asked
    await kari.says("2")
    assert await filled.look(company_of(kari)) == ("Prøvebrød Nord AS", OTHER)


async def test_none_of_these_keeps_the_name_as_typed(filled: Teams, kari: Person):
    await kari.says(SLOT)
    await kari.says("Prøvebrød")
    assert "Presentasjonen er bestilt" in await kari.presses("Bestill", unit="none")
    assert await filled.look(company_of(kari)) == ("Prøvebrød", "")


async def test_an_unknown_number_is_refused_and_nothing_is_lost(filled: Teams, kari: Person):
    await kari.says(SLOT)
    assert "står ikke i Enhetsregisteret" in await kari.says(OTHER)
    assert "Presentasjonen er bestilt" in await kari.says("Prøvebrød Industri AS")


@pytest.mark.parametrize(
    "ended",
    [{"konkurs": True}, {"slettedato": "2024-01-01"}, {"underTvangsavviklingEllerTvangsopplosning": True}],
)
async def test_a_company_that_has_closed_is_refused_kindly(
    teams: Teams, kari: Person, ended: dict[str, object]
):
    teams.register.has(COMPANY, "PRØVEBRØD AS", **ended)
    await kari.says(SLOT)
    assert "er bedriften avviklet" in await kari.says(COMPANY)
    assert await teams.look(lambda unit: unit.companies.all()) == []


@pytest.mark.parametrize(
    "fault",
    [
        web.Response(status=500),
        web.Response(text="<html>"),
        web.Response(text="[]"),
        web.Response(text="{}" + " " * 2_000_000),
    ],
    ids=["fails", "a page", "a list", "far too much"],
)
async def test_a_register_that_fails_is_asked_again_later(filled: Teams, kari: Person, fault: web.Response):
    filled.register.fault = fault
    await kari.says(SLOT)
    assert "Enhetsregisteret svarer ikke" in await kari.says(COMPANY)
    assert "Presentasjonen er bestilt" in await kari.says(f"Prøvebrød {COMPANY}")
    assert len(filled.register.asked) == 1  # it rests

    filled.register.fault = None
    filled.bot.register._silent_until = 0
    await filled.send_due()
    assert await filled.look(lambda unit: unit.register.get(COMPANY)) is not None


@pytest.mark.parametrize("status", [400, 404, 410, 414, 422])
async def test_a_question_that_the_register_refuses_is_no_outage(
    filled: Teams, kari: Person, ola: Person, status: int
):
    filled.register.fault = web.Response(status=status)
    await kari.says(SLOT)
    assert "står ikke i Enhetsregisteret" in await kari.says(OTHER)

    filled.register.fault = None
    await ola.says("presentasjon torsdag 4. mars kl 9")
    assert "Presentasjonen er bestilt" in await ola.says(COMPANY)
    assert (await filled.look(company_of(ola)))[0] == "Prøvebrød Industri AS"


@pytest.mark.parametrize(
    "odd",
    [
        {"navn": None},
        {"navn": 7},
        {"hjemmeside": "http://[feil"},
        {"hjemmeside": ["www.example"]},
        {"epostadresse": "post@[feil"},
        {"naeringskode1": "10.710", "forretningsadresse": [], "antallAnsatte": "mange"},
        {"navn": "PRØVE\0" + "A" * 100_000},
    ],
)
async def test_an_odd_answer_about_one_company_stops_neither_it_nor_others(
    filled: Teams, kari: Person, ola: Person, odd: dict[str, object]
):
    filled.register.has(OTHER, "PRØVEFISK AS")
    filled.register.companies[OTHER].update(odd)
    await kari.says(SLOT)
    assert "Presentasjonen er bestilt" in await kari.says(f"Prøvefisk AS {OTHER}")
    await ola.says("presentasjon torsdag 4. mars kl 9")
    assert "Presentasjonen er bestilt" in await ola.says(f"Prøvebrød {COMPANY}")

    await filled.send_due()

    assert await filled.look(lambda unit: unit.register.get(COMPANY)) is not None
    assert len((await filled.look(company_of(kari)))[0]) <= 200


@pytest.mark.parametrize(("patience", "times"), [(Patience(), 1), (Patience(remembers=0), 2)])
async def test_an_answer_is_remembered_for_as_long_as_it_may_be(
    filled: Teams, kari: Person, ola: Person, times: int
):
    for person in (kari, ola):
        await person.says(SLOT)
        await person.says(OTHER)
    assert filled.register.asked.count(OTHER) == 2 * times, "as a company, and as a site"


@pytest.mark.parametrize("patience", [Patience(answers_within=0.1)])
async def test_a_silent_register_is_not_waited_for(filled: Teams, kari: Person, patience: Patience):
    filled.register.speaks.clear()
    await kari.says(SLOT)
    assert "Presentasjonen er bestilt" in await kari.says(f"Prøvebrød {COMPANY}")


async def test_the_registers_domain_bears_out_an_account(filled: Teams, kari: Person):
    filled.connector.members[f"29:{kari.object_id}"] = {
        "name": kari.name,
        "userPrincipalName": "kari@proevebroed.example",
    }
    await kari.says(SLOT)
    await kari.says(COMPANY)
    await filled.send_due()
    (contact,) = await filled.look(lambda unit: unit.companies.spoken_for_by(PersonId(kari.id)))
    assert contact.accepted


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("PRØVEBRØD AS", "Prøvebrød AS"),
        ("Prøve-Brød AS", "Prøve-Brød AS"),
        ("BAKST OG BRØD SA", "Bakst og Brød SA"),
        ("Q-MEIERIPRØVE AS", "Q-Meieriprøve AS"),
        ("J.L. PRØVEMANNS AS", "J.L. Prøvemanns AS"),
        ("PRØVEKJØTT- OG FISKELAG AS", "Prøvekjøtt- og Fiskelag AS"),
        ("PRØVE IKS", "Prøve IKS"),
        ("I PRØVE A/S", "I Prøve A/S"),
    ],
)
def test_capitals_become_a_name(written: str, read: str):
    assert readable(written) == read


async def test_what_cannot_be_seen_in_the_registers_names_is_kept_by_nobody(teams: Teams, kari: Person):
    """A mark of direction turns the rest of the line round, and two names that look alike aren't equal."""
    teams.register.has(COMPANY, "PRØVE\u200bBRØD \u202eINDUSTRI\x00 AS", place="PRØVE\u2066BY")
    await kari.says(SLOT)
    await kari.says(COMPANY)

    assert await teams.look(company_of(kari)) == ("Prøvebrød Industri AS", COMPANY)
    entry = await teams.look(lambda unit: unit.register.get(COMPANY))
    assert entry
    assert entry.municipality == "Prøveby"
