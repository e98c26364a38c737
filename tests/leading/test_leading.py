"""What the leader changes: a company's road, notes, hosts, roles; the log of it, and taking it back."""

from dataclasses import replace

import pytest
import pytest_asyncio

from programme.companies.companies import Company
from programme.companies.history import Happened
from programme.companies.road import Stage
from programme.people import PersonId, Role
from storage.unit import Unit
from tests.conftest import Teams
from tests.leading.test_status import on_the_road
from tests.played_teams import Person

NAME = "Prøvebrød AS"
NOT_YOURS = "Det er prosjektlederen som kan gjøre det"


@pytest_asyncio.fixture
async def lise(teams: Teams, leader: Person) -> Person:
    """The leader, and a company that was presented to."""
    await teams.look(lambda unit: on_the_road(unit, NAME, Stage.PRESENTED))
    await leader.says("hei")
    return leader


@pytest_asyncio.fixture
async def vera(teams: Teams) -> Person:
    """A host."""
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


async def company(teams: Teams) -> Company:
    return (await teams.look(lambda unit: unit.companies.found(NAME)))[0]


async def page(person: Person) -> str:
    await person.says("bedrift")
    return await person.says(NAME)


async def moves(person: Person, step: str) -> str:
    await page(person)
    await person.presses("Flytt til annet steg")
    return await person.presses("Flytt", step=step, why_changed="ringte i dag")


async def test_a_company_is_moved_along_with_a_reason_and_moved_back(lise: Person, teams: Teams):
    seen = await moves(lise, "consider")
    assert "Nå: \nBestemmer seg" in seen
    assert "bestemmer seg (Lise Leder) – ringte i dag" in seen

    assert "Det er tatt tilbake" in await lise.says("angre")
    assert (await company(teams)).stage is Stage.PRESENTED
    assert "Det er ikke noe å angre" in await lise.says("angre")


async def test_a_step_that_binds_says_first_what_follows(lise: Person, teams: Teams):
    assert "får en ledig plass" in await moves(lise, "take-a-place")
    assert (await company(teams)).stage is Stage.PRESENTED

    await lise.presses("Ja, flytt")
    assert (await company(teams)).stage is Stage.CONFIRMED
    await lise.says("angre")
    assert (await company(teams)).stage is Stage.PRESENTED
    assert not await teams.look(lambda unit: [one for one in unit.places.all() if one.holder])


async def test_what_the_contacts_have_heard_of_is_not_taken_back(lise: Person, kari: Person, teams: Teams):
    await kari.says("hei")
    one = await company(teams)
    await teams.look(lambda unit: unit.companies.accept(one.id, PersonId(kari.id)))
    await moves(lise, "take-a-place")
    await lise.presses("Ja, flytt")
    await teams.send_due()
    assert "Dere er med i FREMtid" in kari.sees

    assert "Beskjeden er allerede sendt" in await lise.says("angre")
    assert (await company(teams)).stage is Stage.CONFIRMED


async def test_what_nobody_has_heard_of_yet_is_taken_back_with_its_letters(
    lise: Person, kari: Person, teams: Teams
):
    await kari.says("hei")
    one = await company(teams)
    await teams.look(lambda unit: unit.companies.accept(one.id, PersonId(kari.id)))
    await moves(lise, "take-a-place")
    await lise.presses("Ja, flytt")
    assert "Det er tatt tilbake" in await lise.says("angre")

    before = len(kari.inbox)
    await teams.send_due()
    assert len(kari.inbox) == before


async def test_a_company_that_has_moved_on_is_not_moved_back(lise: Person, teams: Teams):
    await moves(lise, "consider")
    one = await company(teams)
    await teams.look(lambda unit: unit.companies.put(replace(one, stage=Stage.DECLINED)))

    assert "noe har skjedd etterpå" in await lise.says("angre")


async def test_a_company_gets_its_number_in_line_back(lise: Person, teams: Teams):
    def line(unit: Unit) -> list[str]:
        for name in ("Først AS", NAME, "Sist AS"):
            one = unit.companies.found(name)[0] if unit.companies.found(name) else None
            one = one or on_the_road(unit, name, Stage.WAITING)
            unit.companies.put(replace(one, stage=Stage.WAITING))
            unit.places.join(one.id, unit.now)
        for _ in range(40 - sum(not place.is_free for place in unit.places.all())):
            filler = on_the_road(unit, f"Fyll {_} AS", Stage.CONFIRMED)
            unit.places.take(filler.id, unit.now)
        return list(unit.places.line())

    before = await teams.look(line)
    await moves(lise, "decline")
    await lise.presses("Ja, flytt")
    assert len(await teams.look(lambda unit: unit.places.line())) == 2

    await lise.says("angre")
    assert await teams.look(lambda unit: list(unit.places.line())) == before


async def test_a_note_stands_on_the_page_for_the_project_group_and_is_taken_back(lise: Person, vera: Person):
    await page(lise)
    await lise.presses("Skriv et notat")
    assert "Vil ha oss tilbake til høsten" in await lise.presses(
        "Lagre", note_inside="Vil ha oss tilbake til høsten"
    )
    assert "tilbake til høsten" not in await page(vera)

    await lise.says("angre")
    assert "tilbake til høsten" not in await page(lise)


async def test_the_host_who_follows_a_company_up_sees_all_of_it_until_somebody_else_does(
    lise: Person, vera: Person
):
    await page(lise)
    await lise.presses("Skriv et notat")
    await lise.presses("Lagre", note_inside="Ring etter påske")
    assert "Ring etter påske" not in await page(vera)

    await lise.presses("Velg vert")
    assert "Følges opp av: \nVera Eksempel" in await lise.presses("Lagre", follows_up="vera")
    assert "Ring etter påske" in await page(vera)
    assert NAME in await vera.says("bedrifter Vera har hos seg")

    await lise.says("angre")
    await page(lise)
    assert "Følges opp av" not in lise.sees


async def test_history_and_messages_are_paged_and_only_for_who_has_to_do_with_the_company(
    lise: Person, kari: Person, vera: Person, teams: Teams
):
    await kari.says("hei")
    one = await company(teams)
    await teams.look(lambda unit: unit.companies.accept(one.id, PersonId(kari.id)))

    def called(unit: Unit) -> None:
        for number in range(12):
            unit.history.add(Happened(one.id, unit.now, PersonId(lise.id), "noted", f"Samtale {number}"))

    await teams.look(called)
    await moves(lise, "take-a-place")
    await lise.presses("Ja, flytt")
    await teams.send_due()

    await page(lise)
    assert "Samtale 0" not in await lise.presses("Historikk")
    assert "Samtale 0" in await lise.presses("Vis flere")
    await page(lise)
    assert "Bekreftelse på plass til Kari Prøve, sendt" in await lise.presses("Meldinger")
    for deed in ("company_history", "company_messages"):
        press = {"deed": deed, "about": f"0/{one.id}"}
        await vera.posts(vera.activity(type="message", value=press))
        assert NOT_YOURS in vera.sees


async def test_the_log_tells_who_did_what_when_and_why(lise: Person, teams: Teams):
    await moves(lise, "consider")
    await lise.says("gi rolle")
    ola = teams.person("Ola Leser", 8)
    await ola.says("hei")
    await lise.presses("Gi rollen", person="Ola Leser", role="reader", why_changed="følger med for eierne")

    seen = await lise.says("logg")
    assert f"{NAME}, mandag 22. februar kl. 10.00: bestemmer seg (Lise Leder) – ringte i dag" in seen
    assert "ga en rolle: Ola Leser, Leser (Lise Leder, følger med for eierne)" in seen

    await lise.says("angre")
    assert "tatt tilbake" in await lise.says("logg")


async def roles_of(person: Person, teams: Teams) -> frozenset[Role]:
    known = await teams.look(lambda unit: unit.people.get(PersonId(person.id)))
    assert known
    return known.roles


async def test_a_role_is_given_and_taken_and_holds_from_the_next_message(lise: Person, teams: Teams):
    nils = teams.person("Nils Nyleder", 9)
    assert NOT_YOURS in await nils.says("venteliste")

    await lise.says("gi en rolle")
    assert "Rollen er gitt" in await lise.presses(
        "Gi rollen", person="nils nyleder", role="leader", why_changed="vikar"
    )
    assert "Ingen står i køen" in await nils.says("venteliste")
    assert "Nils Nyleder" in await lise.says("roller")

    await lise.says("ta en rolle")
    await lise.presses("Fjern", person="Nils Nyleder", role="leader", why_changed="ferdig")
    assert NOT_YOURS in await nils.says("venteliste")
    await lise.says("angre")
    assert "Ingen står i køen" in await nils.says("venteliste")


async def test_the_settings_leaders_stay_and_so_does_the_last_one(lise: Person, teams: Teams):
    nils = teams.person("Nils Nyleder", 9)
    await nils.says("hei")
    await lise.says("ta en rolle")
    seen = await lise.presses("Fjern", person="Lise Leder", role="leader", why_changed="prøve")
    assert "Den rollen står i oppsettet" in seen

    def alone(unit: Unit) -> None:  # as if the settings had changed, and nobody else were left
        for one in unit.people.everybody_with(Role.LEADER):
            unit.people.put(replace(one, roles=frozenset({Role.CONTACT})))
        known = unit.people.get(PersonId(nils.id))
        assert known
        unit.people.put(replace(known, roles=frozenset({Role.LEADER})))

    await teams.look(alone)
    await nils.says("ta en rolle")
    assert "Det er den siste prosjektlederen" in await nils.presses(
        "Fjern", person="Nils Nyleder", role="leader", why_changed="prøve"
    )
    assert Role.LEADER in await roles_of(nils, teams)


@pytest.mark.parametrize(
    "said",
    ["gi Nils Nyleder rollen leder", "gje Nils rolla prosjektleiar", "give Nils Nyleder the role of leader"],
)
async def test_a_role_is_given_with_the_name_filled_in_and_no_sooner_than_it_is_sent(
    lise: Person, teams: Teams, said: str
):
    nils = teams.person("Nils Nyleder", 44)
    await nils.says("hei")
    await lise.says(said)

    assert Role.LEADER not in await roles_of(nils, teams)
    await lise.says("vikar i august")
    assert Role.LEADER in await roles_of(nils, teams)


async def test_help_shows_each_role_its_own_deeds(lise: Person, vera: Person, kari: Person):
    assert "Roller" in await lise.says("hjelp")
    assert "Syk i dag" in await vera.says("hjelp")
    assert "\nRoller\n" not in vera.sees
    assert "Syk i dag" not in await kari.says("hjelp")
    assert "Status" not in kari.sees


async def test_who_asks_to_be_known_is_listed_and_accepted(lise: Person, kari: Person, teams: Teams):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Demobakst AS")
    assert "Ingen venter" in await lise.says("hvem vil være kontakt")
    await kari.posts(kari.activity(type="message", value={"deed": "vouch_leader"}))

    assert "Én venter på å bli godkjent som kontakt" in await lise.says("hvem vil være kontakt")
    await lise.presses("Kari Prøve")
    assert "Godkjent" in await lise.presses("Godkjenn")
    assert "Ingen venter" in await lise.says("hvem vil være kontakt")
