"""What the project group types: a command takes its argument, and a company's name is enough."""

from dataclasses import replace

import pytest
import pytest_asyncio

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person


@pytest_asyncio.fixture
async def lise(confirmed: Confirmed, kari: Person, leader: Person) -> Person:
    """The leader, in a programme with a confirmed company."""
    await confirmed(kari, "Prøvebrød AS")
    return leader


@pytest.mark.parametrize("said", ["Prøvebrød AS", "prøvebrød", "PRØVEBRØD AS.", "bedrift Prøvebrød"])
async def test_a_companys_name_alone_opens_its_page(lise: Person, said: str):
    page = await lise.says(said)
    assert page.startswith("Prøvebrød AS")
    assert "Skriv et notat" in page


async def test_a_part_of_a_name_or_an_unknown_one_opens_none(lise: Person):
    assert not (await lise.says("Prøve")).startswith("Prøvebrød AS")
    assert "Prøvebrød" not in await lise.says("Narnia AS")


async def test_a_contact_who_writes_a_companys_name_opens_nothing(lise: Person, ola: Person):
    assert "Skriv et notat" not in await ola.says("Prøvebrød AS")


@pytest.mark.parametrize("said", ["inviter Prøvebrød AS", "inviter prøvebrød", "Inviter Prøvebrød, takk"])
async def test_a_company_is_invited_by_its_name(lise: Person, said: str):
    assert "Bedrift: \nPrøvebrød AS" in await lise.says(said)


async def test_who_is_invited_and_is_not_known_is_asked_about(lise: Person):
    form = await lise.says("inviter Narnia AS")
    assert "Jeg finner ingen bedrift" in form or lise.last.inputs


async def test_a_new_company_keeps_its_name_as_it_is_written(lise: Person):
    await lise.says("ny bedrift Demobakst AS")
    assert lise.last.inputs["company"] == "Demobakst AS"


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("noter at Prøvebrød har ny sjef", "Prøvebrød har ny sjef"),
        ("noter at Prøvebrød AS ringer: i mai", "Prøvebrød AS ringer: i mai"),
        ("noter at Prøvebrød ikke vil være med", "Prøvebrød ikke vil være med"),
        ("merknad til Prøvebrød: Ringt uten svar", "Ringt uten svar"),
        ("note that Prøvebrød will call back", "Prøvebrød will call back"),
    ],
)
async def test_a_note_is_said_in_a_sentence(lise: Person, said: str, note: str):
    page = await lise.says(said)
    assert page.startswith("Prøvebrød AS")
    assert note in page


async def test_a_note_on_an_unknown_company_is_kept_in_the_form(lise: Person):
    await lise.says("noter at Narnia har ny sjef")
    assert lise.last.inputs["note_inside"] == "Narnia har ny sjef"


async def test_meetings_at_a_time_are_those_alone(lise: Person, ola: Person):
    await ola.says("presentasjon torsdag 4. mars kl 9")
    await ola.says("Demobakst AS")
    assert "Demobakst AS" in await lise.says("kommende møter torsdag 4. mars")
    assert "Demobakst AS" not in await lise.says("kommende møter fredag")
    assert "Demobakst AS" in await lise.says("kommende møter")


async def test_a_deed_with_a_companys_name_is_done_for_it(lise: Person, teams: Teams):
    form = await lise.says("bestill oppstartsmøte for Prøvebrød AS")
    assert "Prøvebrød AS" in form
    assert "Oppstartsmøtet med Prøvebrød AS er bestilt" in await lise.presses("Første ledige")
    stages = await teams.look(lambda unit: [one.stage for one in unit.companies.found("Prøvebrød")])
    assert stages == [Stage.STARTUP_BOOKED]


async def test_a_company_that_withdraws_is_shown_what_it_means_first(lise: Person, teams: Teams):
    shown = await lise.says("Prøvebrød trekker seg")
    assert "Prøvebrød AS" in shown
    stages = await teams.look(lambda unit: [one.leaves_at for one in unit.companies.found("Prøvebrød")])
    assert stages == [None]


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("påminn alle som ikke er påmeldt", "ingen påmeldt til kick-off"),
        ("purr på de som ikke er påmeldt kick-off", "ingen påmeldt til kick-off"),
        ("minn alle som har plass", "har plass"),
    ],
)
async def test_reminding_some_companies_is_a_message_to_them(lise: Person, said: str, whom: str):
    assert whom in await lise.says(said)


async def test_reminding_those_who_have_not_read_is_of_the_last_message(lise: Person):
    assert "ellesmelding" in await lise.says("påminn dem som ikke har lest")


async def test_each_line_of_status_is_a_command(lise: Person):
    status = await lise.says("status")
    assert lise.last.opening, "lines that can be pressed"
    labels = [line.removesuffix(": ") for line in status.splitlines() if line.endswith(": ")]
    assert len(labels) > 8
    for label in labels:
        await lise.says(label)
        assert "Det forsto jeg ikke" not in lise.sees, label
        assert "Hvilken bedrift gjelder det" not in lise.sees, label


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ingen påmeldt til kick-off", "Prøvebrød AS"),
        ("Har plass, mangler oppstartsmøte", "Prøvebrød AS"),
        ("ingen påmelde til kick-off", "Prøvebrød AS"),
        ("Nobody signed up for the kick-off", "Prøvebrød AS"),
        ("Har plass", "Prøvebrød AS"),
        ("Ikke hørt fra på over 14 dager", "0 bedrifter"),
        ("I køen", "køen"),
    ],
)
async def test_a_line_opens_what_a_press_on_it_would(lise: Person, said: str, shown: str):
    assert shown in (await lise.says(said)).replace("Ingen bedrifter", "0 bedrifter")


async def test_a_contact_who_writes_such_a_line_gets_an_answer_of_their_own(lise: Person, ola: Person):
    assert "prosjektlederen som kan" not in await ola.says("I køen")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("hvem har ikke hatt presentasjon", "har ikke hatt presentasjon"),
        ("hvilke bedrifter har ikke hatt oppstartsmøte", "verken bestilt eller hatt oppstartsmøte"),
        ("bedrifter utenom de i køen", "står ikke i køen"),
        ("alle bortsett fra de som har takket nei", "har ikke takket nei"),
        ("who still lacks a start-up meeting", "verken bestilt eller hatt oppstartsmøte"),
        ("de som har plass men ikke er forberedt", "har ikke forberedt seg"),
    ],
)
async def test_what_companies_have_in_common_is_enough_to_list_them(lise: Person, said: str, shown: str):
    await lise.says("bokmål")
    listed = await lise.says(said)
    assert shown in listed
    assert "Prøvebrød AS" in listed


async def test_such_a_sentence_of_a_contact_lists_nobody(lise: Person, ola: Person):
    assert "Prøvebrød" not in await ola.says("hvem har ikke hatt presentasjon")


@pytest.mark.parametrize("said", ["hvordan er været i Narnia", "kick-off når da", "blablabla"])
async def test_what_is_not_understood_leads_to_the_groups_own_commands(lise: Person, said: str):
    shown = await lise.says(said)
    assert "Mente du en av disse" not in shown
    assert "Snakk med oss" not in lise.last.buttons


@pytest.mark.parametrize("said", ["og fredag?", "what number are we in the queue", "kan vi flytte det"])
async def test_an_answer_of_ones_own_company_is_none_for_the_group(lise: Person, said: str):
    shown = await lise.says(said)
    assert "nummeret i køen" not in shown
    assert "your number in the queue" not in shown
    assert "Ikke det jeg lurte på" not in lise.last.buttons


async def test_so_it_does_in_the_middle_of_a_form(lise: Person):
    await lise.says("inviter")
    shown = await lise.says("hvordan blir kickoffen?")
    assert "Mente du en av disse" not in shown


@pytest.mark.parametrize(
    "said", ["hvem har ikke svart?", "hvem har ikke svart oss", "alle som ikke har svart"]
)
async def test_who_has_not_answered_are_those_who_were_asked_and_have_not_decided(
    lise: Person, teams: Teams, said: str
):
    def put(unit: Unit) -> None:
        for name, stage in (("Tenkebrød", Stage.DECIDING), ("Uringt", Stage.TO_CONTACT)):
            unit.companies.put(replace(unit.companies.named(CompanyName(f"{name} AS")), stage=stage))

    await teams.look(put)
    found = await lise.says(said)

    assert "har ikke svart" in found
    assert "Tenkebrød" in found
    assert "Uringt" not in found
    assert "Prøvebrød" not in found
