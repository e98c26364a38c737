"""Who may decide for a company, and what its contacts do among themselves."""

import re

import pytest
import pytest_asyncio

from programme.companies.road import Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

BOOKING = "presentasjon onsdag 3. mars kl 9"


def is_accepted(person: Person):
    def look(unit: Unit) -> bool:
        return any(one.accepted for one in unit.companies.spoken_for_by(PersonId(person.id)))

    return look


def accept(person: Person):
    def work(unit: Unit) -> None:
        company = unit.companies.of(PersonId(person.id))
        assert company
        unit.companies.accept(company.id, PersonId(person.id))

    return work


async def speaks_for(person: Person, company: str) -> None:
    """The person says so, and has nothing booked."""
    await person.says(BOOKING)
    await person.says(company)
    await person.says("avlys")
    await person.presses("Ja, avlys")


@pytest.fixture
def per(teams: Teams) -> Person:
    """Kari's colleague, or so he says."""
    return teams.person("Per Prøve", 4)


@pytest_asyncio.fixture
async def kari_accepted(kari: Person, leader: Person, teams: Teams) -> Person:
    await leader.says("hei")
    await speaks_for(kari, "Prøvebrød AS")
    await teams.look(accept(kari))
    return kari


async def test_a_colleague_is_asked_and_accepts(kari_accepted: Person, per: Person, teams: Teams):
    await speaks_for(per, "Prøvebrød")
    assert "bekreftet at du svarer for Prøvebrød AS" in await per.says("bestill oppstartsmøte")
    assert "Da har jeg spurt" in await per.presses("Spør en kollega")
    await teams.send_due()

    assert "Per Prøve" in kari_accepted.sees
    assert "Godkjent" in await kari_accepted.presses("Godkjenn")
    await teams.send_due()

    assert "Du kan svare for bedriften" in per.sees
    assert await teams.look(is_accepted(per))


async def test_who_asks_cannot_tell_whether_anybody_else_has_written(
    kari_accepted: Person, per: Person, ola: Person, leader: Person, teams: Teams
):
    await speaks_for(per, "Prøvebrød AS")
    await speaks_for(ola, "Demobakst AS")
    seen = []
    for person in (per, ola):
        asked = await person.says("bestill oppstartsmøte")
        told = await person.presses("Spør en kollega")
        seen.append((asked.replace("Demobakst", "Prøvebrød"), told))
    assert seen[0] == seen[1]

    await teams.send_due()
    assert leader.got("Ola Demo")
    assert not kari_accepted.got("Ola Demo")


async def test_a_stranger_cannot_accept_anybody(
    kari_accepted: Person, per: Person, ola: Person, teams: Teams
):
    await speaks_for(per, "Prøvebrød AS")
    await speaks_for(ola, "Demobakst AS")
    await teams.look(accept(ola))

    await ola.posts(ola.activity(type="message", value={"deed": "accept_contact", "about": per.id}))
    assert "prosjektlederen som kan gjøre det" in ola.sees
    await per.posts(per.activity(type="message", value={"deed": "accept_contact", "about": per.id}))
    assert "prosjektlederen som kan gjøre det" in per.sees
    assert not await teams.look(is_accepted(per))


@pytest.mark.parametrize(
    ("first", "second", "borne_out"),
    [
        ("kari@proevebroed.example", "per@proevebroed.example", True),
        ("kari@proevebroed.example", "per@annet.example", False),
        ("kari@gmail.com", "per@gmail.com", False),
        ("kari@proevebroed.example", "per_proevebroed.example#EXT#@annet.example", False),
    ],
)
async def test_the_account_of_a_colleague_bears_it_out(
    first: str, second: str, borne_out: bool, kari_accepted: Person, per: Person, teams: Teams
):
    for person, account in ((kari_accepted, first), (per, second)):
        teams.connector.members[f"29:{person.object_id}"] = {
            "name": person.name,
            "email": "samme@proevebroed.example",
            "userPrincipalName": account,
        }
    await teams.send_due()

    await speaks_for(per, "Prøvebrød AS")
    await teams.send_due()

    assert await teams.look(is_accepted(per)) is borne_out


async def test_an_account_that_is_known_only_afterwards_counts_too(
    kari_accepted: Person, per: Person, teams: Teams
):
    await speaks_for(per, "Prøvebrød AS")
    assert not await teams.look(is_accepted(per))
    for person in (kari_accepted, per):
        account = f"{person.object_id}@proevebroed.example"
        teams.connector.members[f"29:{person.object_id}"] = {
            "name": person.name,
            "userPrincipalName": account,
        }
    await teams.send_due()
    await teams.send_due()
    assert await teams.look(is_accepted(per))


async def test_one_tenant_alone_proves_nothing(kari_accepted: Person, teams: Teams):
    neighbour = teams.person("Nils Nabo", 7, tenant=1)
    await speaks_for(neighbour, "Prøvebrød AS")
    await teams.send_due()
    assert not await teams.look(is_accepted(neighbour))


async def invitation(person: Person) -> str:
    text = await person.says("inviter en kollega")
    found = re.search(r"[0-9a-f]{4}(-[0-9a-f]{4}){3}", text)
    assert found
    return found[0]


async def test_an_invitation_makes_one_contact(kari_accepted: Person, per: Person, ola: Person, teams: Teams):
    code = await invitation(kari_accepted)

    assert "Du kan svare for bedriften" in await per.says(f"Hei, koden er {code.upper()}")
    assert await teams.look(is_accepted(per))
    assert "Den koden virker ikke" in await ola.says(code)
    assert not await teams.look(is_accepted(ola))


async def test_an_old_invitation_does_nothing(
    kari_accepted: Person, per: Person, leader: Person, teams: Teams
):
    code = await invitation(kari_accepted)
    await leader.says("spol +31d")
    assert "Den koden virker ikke" in await per.says(code)
    assert not await teams.look(is_accepted(per))


async def test_the_code_itself_is_not_kept(kari_accepted: Person, teams: Teams):
    code = (await invitation(kari_accepted)).replace("-", "")

    def kept(unit: Unit) -> str:
        cursor = unit.companies.cursor
        tables = ("invitations", "talks", "history", "letters")
        return " ".join(str(cursor.driver.run(f"SELECT * FROM {one}", ())) for one in tables)

    assert code not in await teams.look(kept)


async def test_who_may_not_decide_cannot_invite(ola: Person):
    await speaks_for(ola, "Demobakst AS")
    assert "bekreftet at du svarer for" in await ola.says("inviter en kollega")


async def test_a_colleague_takes_over_meeting_and_reminder(
    kari_accepted: Person, per: Person, leader: Person, teams: Teams
):
    kari = kari_accepted
    await kari.says(BOOKING)
    assert "Ingen andre hos dere" in await kari.says("en kollega tar det")
    await per.says(await invitation(kari))

    await kari.says("en kollega tar det")
    assert "Kollegaen har tatt over" in await kari.presses("Gi videre")
    await teams.send_due()
    assert "Du har tatt over" in per.sees
    assert "onsdag 3. mars kl. 09.00" in await per.says("mine møter")

    before = len(kari.inbox)
    await leader.says("spol 2027-03-02 09:01")
    await teams.send_due()
    assert "onsdag 3. mars kl. 09.00" in per.sees
    assert len(kari.inbox) == before


async def test_the_last_contact_steps_back_and_the_leader_hears(
    kari_accepted: Person, leader: Person, teams: Teams
):
    await kari_accepted.says("slutte som kontakt")
    assert "prosjektlederen får beskjed" in kari_accepted.sees
    assert "Du er ikke kontakt lenger" in await kari_accepted.presses("Ja, jeg slutter")
    await teams.send_due()
    assert "Kari Prøve er ikke kontakt lenger" in leader.sees
    assert "Kari Prøve" in leader.sees
    assert not await teams.look(is_accepted(kari_accepted))


async def test_two_records_become_one_company(
    kari_accepted: Person, ola: Person, leader: Person, teams: Teams
):
    await speaks_for(ola, "Prøve Brød og Bakst DA")
    await ola.says("presentasjon torsdag 4. mars kl 9")

    await leader.says("slå sammen")
    asked = await leader.presses(
        "Gå videre",
        known_company="Prøvebrød",
        gone_company="Prøve Brød og Bakst DA",
        why_changed="Samme bedrift",
    )
    assert "Slå Prøve Brød og Bakst DA inn i Prøvebrød AS?" in asked
    assert "De er én bedrift nå" in await leader.presses("Ja, slå sammen")

    def look(unit: Unit) -> tuple[list[str], Stage | None, int]:
        company = unit.companies.of(PersonId(ola.id))
        names = [one.called.name for one in unit.companies.all()]
        meetings = len(unit.meetings.of_company(company.id, unit.now)) if company else 0
        return names, company.stage if company else None, meetings

    assert await teams.look(look) == (["Prøvebrød AS"], Stage.BOOKED, 1)


async def test_a_company_is_not_merged_with_itself_nor_by_others(kari_accepted: Person, leader: Person):
    assert "prosjektlederen som kan gjøre det" in await kari_accepted.says("slå sammen")
    await leader.says("slå sammen")
    await leader.presses(
        "Gå videre", known_company="Prøvebrød", gone_company="Prøvebrød AS", why_changed="Feil"
    )
    assert "Det er den samme bedriften" in await leader.presses("Ja, slå sammen")
    await leader.says("avbryt")
    await leader.says("slå sammen")
    wrong = await leader.presses("Gå videre", known_company="Finnes ikke", gone_company="", why_changed="x")
    assert "Den bedriften kjenner jeg ikke" in wrong


async def test_who_is_not_accepted_yet_is_told_of_the_presentation_that_was_held(ola: Person, teams: Teams):
    await ola.says(BOOKING)
    await ola.says("Demobakst AS")
    await teams.jumps("2027-03-03 11:00")
    await teams.jumps("2027-03-04 11:00")

    assert "Dere har hatt en presentasjon" in await ola.says("hvor står vi?")
    assert ola.last.buttons[0] == "Bekreft at vi blir med"
    await ola.presses("Bekreft at vi blir med")
    assert "bekreftet at du svarer for" in ola.sees
    assert "bestill" not in (await ola.presses("Spør prosjektlederen")).casefold()
