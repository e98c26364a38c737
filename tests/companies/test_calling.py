"""The office does the calling: brings in companies, invites them, and acts for them on the phone."""

import re

import pytest
import pytest_asyncio

from programme.companies.companies import Company, CompanyName
from programme.companies.prospects import Prospect, read_lines
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.companies.test_contacts import accept
from tests.conftest import Teams
from tests.played_teams import Person

NUMBER = "100000083"


@pytest_asyncio.fixture
async def host(teams: Teams) -> Person:
    """Who calls companies."""
    host = teams.person("Vera Eksempel", 5)
    await host.says("hei")
    await teams.make_host(host, "vera")
    return host


def company(name: str = "Prøvebrød"):
    def look(unit: Unit) -> Company:
        (found,) = unit.companies.found(name)
        return found

    return look


async def test_a_call_without_answer_is_a_state_with_a_date(host: Person, teams: Teams):
    await host.says("ny bedrift")
    page = await host.presses("Lagre", company="Prøvebrød AS", call="no-answer", call_note="Ring etter ti")
    assert "Kontaktet" in page
    assert "Ringt uten svar: \nmandag 22. februar kl. 10.00" in page
    assert "(Vera Eksempel) – Ring etter ti" in page
    known = await teams.look(company())
    assert (known.stage, known.tried_at) == (Stage.CONTACTED, teams.clock.now)

    await host.presses("Noter en samtale")
    assert host.last.inputs["company"] == "Prøvebrød AS"
    assert "Ringt uten svar:" not in await host.presses("Lagre", call="talked")


@pytest.mark.parametrize(
    "pasted",
    [
        "Prøvebrød AS, post@provebrod.example\nDemobakst AS, hei@demobakst.example",
        "Prøvebrød AS <post@provebrod.example>\nDemobakst AS <hei@demobakst.example>",
        "Prøvebrød AS\nDemobakst AS",
        "Bedrift;E-post\nPrøvebrød AS;post@provebrod.example\nDemobakst AS;hei@demobakst.example",
        "Prøvebrød AS\t100000083\nDemobakst AS\t",
    ],
)
async def test_a_list_that_is_pasted_into_the_chat_is_shown_and_then_taken(
    host: Person, teams: Teams, pasted: str
):
    assert "Nye: \n2" in await host.says(pasted)
    assert await teams.look(lambda unit: unit.companies.all()) == []
    assert "Bedriftene er lagt inn" in await host.presses("Ja, legg inn")
    known = await teams.look(lambda unit: unit.companies.all())
    assert {one.called.name for one in known} == {"Prøvebrød AS", "Demobakst AS"}


async def test_of_a_list_that_is_too_long_for_a_message_no_company_is_lost(host: Person, teams: Teams):
    pasted = "\n".join(f"Prøvebrød {number} AS" for number in range(80))
    assert "Lim den inn her" in await host.says(pasted)
    assert "Nye: \n80" in await host.presses("Legg inn", company_list=pasted)


@pytest.mark.parametrize(
    "said", ["flytt møtet med Prøvebrød AS\ntakk", "hei\nPrøvebrød AS blir med\nog Demobakst AS takker nei"]
)
async def test_sentences_line_by_line_are_no_list(host: Person, said: str):
    assert "Nye:" not in await host.says(said)


async def test_who_wants_to_be_left_alone_is_marked(host: Person, teams: Teams):
    await host.says("ny bedrift")
    assert "Ikke ta kontakt igjen" in await host.presses("Lagre", company="Prøvebrød", call="leave-alone")
    assert (await teams.look(company())).left_alone


async def test_a_pasted_list_is_taken_whole_or_not_at_all(host: Person, teams: Teams):
    teams.register.has(NUMBER, "PRØVEBRØD AS")
    await host.says("lim inn bedrifter")
    wrong = await host.presses(
        "Legg inn", company_list="Demobakst AS\t\n123456789\n\nPrøvebrød AS;100 000 083"
    )
    assert "Rett disse: \nlinje 2" in wrong
    assert await teams.look(lambda unit: unit.companies.all()) == []

    await host.presses("Lim inn bedrifter")
    kept = await host.presses(
        "Legg inn", company_list="Navn\torgnr\nDemobakst AS\t\tring Ola\nPrøvebrød AS;100000083"
    )
    assert "Nye: \n2" in kept
    assert "Usikre" not in kept
    assert await teams.look(lambda unit: unit.companies.all()) == []
    assert "Bedriftene er lagt inn" in await host.presses("Ja, legg inn")
    await teams.send_due()
    entry = await teams.look(lambda unit: unit.register.get(NUMBER))
    assert entry
    assert entry.municipality == "Prøveby"

    await host.says("lim inn bedrifter")
    assert "Kjent fra før: \n1" in await host.presses("Legg inn", company_list="demobakst")
    assert "Kjent fra før: \n1" in await host.presses("Ja, legg inn")


@pytest.mark.parametrize(
    ("text", "prospects", "wrong"),
    [
        (
            "Prøvebrød AS\t100000083\tring mandag",
            [Prospect(CompanyName("Prøvebrød AS", NUMBER), "ring mandag")],
            [],
        ),
        ("100000083;Prøvebrød", [Prospect(CompanyName("Prøvebrød", NUMBER))], []),
        ("Bedrift;orgnr\n\nDemobakst", [Prospect(CompanyName("Demobakst"))], []),
        ("Demobakst\nDEMOBAKST AS", [Prospect(CompanyName("Demobakst"))], []),
        ("x\n100000084", [], [1, 2]),
        (
            "Navn,Orgnr,Merknad\nPrøvebrød AS,100000083,ring mandag",
            [Prospect(CompanyName("Prøvebrød AS", NUMBER), "ring mandag")],
            [],
        ),
        (
            "Prøvebrød AS 100000083 (post@demo.example)",
            [Prospect(CompanyName("Prøvebrød AS", NUMBER), "post@demo.example")],
            [],
        ),
        ("Prøvebrød AS, 100000083", [Prospect(CompanyName("Prøvebrød AS", NUMBER))], []),
        ("Demobakst AS;ring mandag", [Prospect(CompanyName("Demobakst AS"), "ring mandag")], []),
        ("Prøvebrød AS;10000008;ring\nPrøve AS;1000000831\nPrøve AS 100.000.083", [], [1, 2, 3]),
        (
            "1;Demobakst AS;\n2;Prøvebrød AS;100000083\nSum;2;",
            [Prospect(CompanyName("Demobakst AS")), Prospect(CompanyName("Prøvebrød AS", NUMBER))],
            [],
        ),
        (
            "Bedrifter å ringe 2027\n\nMerknad;Org. nr.;Bedriftsnavn\nring;100000083;Prøvebrød AS\nTotalt;1;",
            [Prospect(CompanyName("Prøvebrød AS", NUMBER), "ring")],
            [],
        ),
        ("", [], []),
    ],
)
def test_lists_of_a_spreadsheet_are_read(text: str, prospects: list[Prospect], wrong: list[int]):
    read = read_lines(text)
    assert (list(read.prospects), [one.row for one in read.wrong]) == (prospects, wrong)


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "er invitert til"), ("nn", "er invitert"), ("en", "is invited")]
)
async def test_an_invitation_is_in_the_companys_language(
    host: Person, kari: Person, teams: Teams, language: str, words: str
):
    await host.says("ny bedrift")
    await host.presses("Lagre", company="Prøvebrød AS")
    await host.presses("Inviter")
    text = await host.presses("Lag tekst", text_language=language)
    assert words in text
    code = re.search(r"[0-9a-f]{4}(-[0-9a-f]{4}){3}", text)
    assert code
    assert "Prøvebrød AS" in await kari.says(code[0])
    (contact,) = await teams.look(lambda unit: unit.companies.spoken_for_by(PersonId(kari.id)))
    assert contact.accepted


async def test_a_host_books_for_a_company_and_its_contact_gets_a_receipt(
    host: Person, kari: Person, teams: Teams
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.look(accept(kari))

    await host.says("vis bedriften")
    await host.presses("Vis", known_company="Prøvebrød")
    assert "På vegne av: \nPrøvebrød AS" in await host.presses("Bestill presentasjon")
    assert host.last.inputs["company"] == "Prøvebrød AS"
    await host.presses("Første ledige")
    await teams.send_due()

    assert "Presentasjonen er bestilt" in kari.sees
    assert "Bestilt av: \nProsjektgruppen" in kari.sees
    assert "tirsdag 23. februar kl. 10.00" in await kari.says("mine møter")
    assert await teams.look(lambda unit: unit.companies.of(PersonId(host.id))) is None


async def test_a_host_confirms_for_a_company_in_words_that_name_it(host: Person, kari: Person, teams: Teams):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")

    def presented(unit: Unit) -> None:
        known = unit.companies.of(PersonId(kari.id))
        assert known
        unit.companies.accept(known.id, PersonId(kari.id))
        unit.companies.put(type(known)(known.id, known.called, Stage.PRESENTED))

    await teams.look(presented)
    await host.says("bedrift")
    await host.says("Prøvebrød")
    await host.presses("De blir med")
    assert "Blir Prøvebrød AS med?" in await host.presses(
        "Gå videre", who_decided="Daglig leder, på telefon", representatives_know="yes"
    )
    await host.presses("Ja, de blir med")
    await teams.send_due()
    assert (await teams.look(company())).stage in IN_THE_PROGRAMME
    assert "Dere er med i" in kari.sees
    await host.says("bedrift")
    assert "fikk plass (Vera Eksempel) – Daglig leder, på telefon" in await host.says("Prøvebrød")


async def test_a_question_in_between_does_not_lose_for_whom_it_is(host: Person):
    await host.says("ny bedrift")
    await host.presses("Lagre", company="Prøvebrød AS")
    await host.presses("Bestill presentasjon")
    await host.says("mine møter")
    assert "På vegne av: \nPrøvebrød AS" in await host.says("tilbake")


async def test_a_contact_acts_for_no_other_company(kari: Person, ola: Person, teams: Teams):
    for person, name, day in ((kari, "Prøvebrød AS", "3. mars kl 9"), (ola, "Demobakst AS", "4. mars kl 14")):
        await person.says(f"presentasjon {day}")
        await person.says(name)
        await teams.look(accept(person))
    target = await teams.look(company("Demobakst"))

    for deed in (
        "confirm_participation",
        "withdraw",
        "prepare",
        "register_for_kickoff",
        "book_startup_meeting",
    ):
        press = {"deed": deed, "of_company": target.id}
        await kari.posts(kari.activity(type="message", value=press))
        assert "Demobakst" not in kari.sees
    for word in ("ny bedrift", "bedrift", "inviter", "lim inn bedrifter"):
        assert "prosjektlederen som kan gjøre det" in await kari.says(word)


async def test_the_leader_lets_a_company_confirm_without_a_presentation(
    host: Person, leader: Person, kari: Person, teams: Teams
):
    await kari.says(await _invited(host))
    assert "Dere trenger en presentasjon først" in await kari.says("vi blir med")
    assert "prosjektlederen som kan gjøre det" in await host.says("la bedriften bekrefte")
    await leader.says("bedrift")
    await leader.says("Prøvebrød")
    await leader.presses("La bedriften si ja")
    page = await leader.presses("La bedriften si ja", why_changed="Så den i fjor")
    assert "bestemmer seg (Lise Leder) – Så den i fjor" in page
    assert "Hvem har bestemt det?" in await kari.says("vi blir med")


async def _invited(host: Person) -> str:
    """The code of an invitation."""
    await host.says("ny bedrift")
    await host.presses("Lagre", company="Prøvebrød AS")
    await host.presses("Inviter")
    found = re.search(r"[0-9a-f]{4}(-[0-9a-f]{4}){3}", await host.presses("Lag tekst"))
    assert found
    return found[0]
