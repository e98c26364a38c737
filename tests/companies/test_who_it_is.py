"""A claim tells what it can be judged by, and a company's page how its people are reached."""

from programme.people import PersonId
from storage.unit import Unit
from tests.broadcasts.test_broadcasts import contact, send
from tests.conftest import Teams
from tests.played_teams import Person

COMPANY = "100000083"


async def claims(kari: Person, company: str) -> None:
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(company)
    await kari.says("inviter en kollega")
    await kari.presses("Spør prosjektlederen")


async def test_a_claim_shows_account_e_mail_and_what_the_register_says(
    teams: Teams, kari: Person, leader: Person
):
    teams.register.has(COMPANY, "PRØVEBRØD INDUSTRI AS", hjemmeside="www.proevebroed.example")
    await leader.says("hei")
    await claims(kari, COMPANY)

    def told(unit: Unit) -> None:
        unit.people.change(PersonId(kari.id), email="kari@firma.example", domain="firma.example")

    await teams.look(told)
    await teams.send_due()
    (card,) = leader.got("Svarer denne personen for bedriften?")
    for fact in ("kari@firma.example", "Kontoen hører til", COMPANY, "Prøveby", "42 ansatte"):
        assert fact in card.text
    assert "proevebroed.example" in card.text


async def test_a_claim_says_what_is_not_known(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await claims(kari, "Prøvebrød AS")
    await teams.send_due()
    (card,) = leader.got("Svarer denne personen for bedriften?")
    assert "Ukjent: en gjest, eller gratis e-post" in card.text
    assert "Ikke oppgitt" in card.text


async def test_a_companys_page_tells_how_its_people_are_reached_and_what_all_were_sent(
    teams: Teams, leader: Person
):
    await leader.says("hei")
    brod = await contact(teams, 11, "Prøvebrød AS")
    await contact(teams, 12, "Demoost AS")

    def told(unit: Unit) -> None:
        unit.people.change(PersonId(brod.id), email="kontakt@firma.example", phone="+47 400 00 000")

    await teams.look(told)
    await leader.says("bedrift Prøvebrød AS")
    assert "Kontakt 11 (kontakt@firma.example, +47 400 00 000)" in leader.sees
    assert "Fellesmeldinger" not in leader.sees

    await send(leader, teams, "Hei {bedrift}, nå begynner det.")
    await leader.says("bedrift Prøvebrød AS")
    assert "1, den siste mandag 22. februar" in leader.sees
    assert "Hei Prøvebrød AS, nå begynner" in await leader.presses("Fellesmeldinger")
    assert "Fellesmeldinger til Prøvebrød AS" in leader.sees
    await leader.presses("mandag 22. februar")
    assert "Sendt" in leader.sees
