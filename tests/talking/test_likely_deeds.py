"""With the classifier at work: a likely deed opens and never acts, and how-to opens with the answer above."""

import pytest
import pytest_asyncio

from dialogs.flows.scene import Found
from reading.intents.shipped import SHIPPED, trained_file
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person


@pytest_asyncio.fixture(autouse=True)
async def _trained(teams: Teams) -> None:
    """The shipped classifier."""
    teams.bot.thinking.answers.load(trained_file(SHIPPED))


@pytest_asyncio.fixture
async def booked(kari: Person) -> Person:
    """Kari, who has a presentation on Wednesday 3 March at nine."""
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    return kari


async def days(teams: Teams) -> list[int]:
    return [one.start.day for one in await teams.look(lambda unit: unit.meetings.upcoming(unit.now))]


async def test_misspelt_words_open_the_form_with_the_time_in_it(teams: Teams, kari: Person):
    form = await kari.says("bestil presentasjn onsdag 3. mars kl 10")

    assert "Denne tiden passer med det du skrev." in form
    assert kari.last.inputs["slot"]
    assert await days(teams) == []
    await kari.presses("Bestill", company="Prøvebrød AS")
    assert await days(teams) == [3]


@pytest.mark.parametrize(
    "said",
    [
        "æ må flyt møtet te torsdag 4. mars kl 13.30",
        "kan dåkker fløtt det te torsdag 4. mars kl 13.30",
        "could you psotpone it to Thursday 4 March at 13:30",
    ],
)
async def test_a_likely_wish_to_move_moves_nothing(teams: Teams, booked: Person, said: str):
    await booked.says(said)

    assert await days(teams) == [3]
    assert booked.last.choices("slot")


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("hvordan bestiller vi en presentasjon?", "Når passer det?"),
        ("korleis bestiller vi ein presentasjon?", "Når passar det?"),
        ("how do we book a presentation?", "When does it suit you?"),
    ],
)
async def test_how_to_opens_a_harmless_deed_with_the_answer_above(
    teams: Teams, kari: Person, asked: str, opens: str
):
    form = await kari.says(asked)

    assert opens in form
    answer = next(one for one in teams.bot.thinking.entries.values() if one.id == "bestill").answer
    assert any(text[:25] in form for text in answer.values())


@pytest.mark.parametrize(
    "said",
    [
        "kan dere presentere prosjektet for oss?",
        "kunne de presentert prosjektet for oss?",
        "could you present the programme to us?",
    ],
)
async def test_a_polite_wish_is_a_wish(kari: Person, said: str):
    await kari.says(said)
    assert "slot" in kari.last.inputs


@pytest.mark.parametrize(
    "said",
    ["vi avlyser ikke", "vi har ikke tenkt å trekke oss", "me skal ikkje flytte", "we're not withdrawing"],
)
async def test_what_is_denied_opens_nothing(teams: Teams, booked: Person, said: str):
    stays = await booked.says(said)
    assert any(words in stays for words in ("Greit", "Greitt", "All right"))
    assert await days(teams) == [3]


@pytest.mark.parametrize("said", ["nei ikke den", "vent litt", "må spørre sjefen", "ikkje no", "hold on"])
async def test_half_a_sentence_leaves_all_as_it_is(teams: Teams, booked: Person, said: str):
    await booked.says("flytt møtet")
    await booked.says(said)

    assert await days(teams) == [3]


@pytest.mark.parametrize("said", ["kan dere ringe meg på 91 23 45 67?", "could somebody ring me back"])
async def test_who_asks_for_a_person_in_a_sentence_finds_it_in_the_form(kari: Person, said: str):
    await kari.says("hva er meninga med livet på samlebåndet?")
    await kari.says(said)

    assert kari.last.inputs["message"] == said


@pytest.mark.parametrize(
    "said", ["tirsdag kl 10 kanskje", "kanskje tysdag kl 10, må spørje", "tuesday at 10, if the boss agrees"]
)
async def test_a_time_told_to_an_open_form_is_the_forms_whatever_answer_it_resembles(
    teams: Teams, kari: Person, said: str
):
    await kari.says("bestill presentasjon")

    await kari.says(said)

    assert "slot" in kari.last.inputs
    assert await days(teams) == []


@pytest.mark.parametrize(
    "said", ["den andre", "nummer to", "ta den andre", "the second one", "nr 2", "alternativ 2"]
)
async def test_a_time_of_the_list_can_be_pointed_at_and_is_confirmed(teams: Teams, kari: Person, said: str):
    await kari.says("bestill presentasjon")
    await kari.says("Prøvebrød AS")
    second = kari.last.token("slot", "2  ")

    await kari.says(said)

    assert kari.last.inputs["slot"] == second
    assert await days(teams) == []
    await kari.says("ja")
    assert len(await days(teams)) == 1


async def test_a_no_to_the_one_time_that_is_offered_shows_the_others(teams: Teams, kari: Person):
    await kari.says("bestill presentasjon")
    await kari.says("Prøvebrød AS")
    await kari.says("den andre")

    others = await kari.says("nei")

    assert "Prøvebrød AS" in others
    assert len(kari.last.choices("slot")) > 1
    assert await days(teams) == []
    await kari.says("nei")
    assert "slot" not in kari.last.inputs


@pytest.mark.parametrize("said", ["den 2.", "den 2. da", "det blir den 2."])
async def test_a_day_of_the_month_is_no_line_of_the_list(teams: Teams, kari: Person, said: str):
    await kari.says("bestill presentasjon")
    await kari.says("Prøvebrød AS")

    await kari.says(said)

    shown = [one.split("  ")[-1] for one in kari.last.choices("slot")]
    assert shown
    assert all(one.startswith("tirsdag 2. mars") for one in shown)
    assert await days(teams) == []


@pytest.mark.parametrize("said", ["kjem det ei lenke?", "kjem lenka snart?", "will it be online?"])
async def test_a_question_to_an_open_form_neither_answers_nor_leaves_it(
    teams: Teams, kari: Person, said: str
):
    await kari.says("bestill presentasjon")

    shown = await kari.says(said)

    assert "haster ikke" not in shown
    assert "hastar ikkje" not in shown
    assert "no hurry" not in shown
    assert await days(teams) == []


@pytest.mark.parametrize(
    "said",
    [
        "kan vi heller ta det veka etter?",
        "vi må ta det en annen dag",
        "kan vi flytte det til torsdag?",
        "could we move it to Thursday?",
    ],
)
async def test_another_time_before_anything_is_booked_is_about_the_form(
    teams: Teams, kari: Person, said: str
):
    await kari.says("bestill presentasjon")
    await kari.says("Prøvebrød AS")

    await kari.says(said)

    assert kari.last.choices("slot")
    assert await days(teams) == []


async def test_what_may_be_one_of_two_deeds_is_offered_as_buttons(
    teams: Teams, booked: Person, monkeypatch: pytest.MonkeyPatch
):
    likely = {"cancel_meeting": 0.4, "move_meeting": 0.35, "none": 0.1}
    monkeypatch.setattr(teams.bot.thinking.answers, "scores", lambda *_, **__: likely)
    monkeypatch.setattr(teams.bot.thinking.answers, "find", lambda _: Found())

    assert "Mente du en av disse?" in await booked.says("det der med møtet på onsdag, da")
    assert booked.last.buttons[:2] == ["Avlys", "Flytt"]
    assert await days(teams) == [3]
    await booked.presses("Flytt")
    assert booked.last.inputs


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ("Prøvebrød vil ut av programmet", "På vegne av: \nPrøvebrød AS"),
        ("skriv til alle som har plass", "Hvem skal få meldingen?\nValgt: \nhar plass"),
        ("skriv til dei som ikkje har svart", "Kven skal få meldinga?\nValt: \nhar ikkje svart"),
        ("write to everyone who signed up for the kick-off", "someone signed up for the kick-off"),
        ("hvem står på venteliste", "Ingen står i køen"),
        ("vis meg Prøvebrød", "Prøvebrød AS\n"),
    ],
)
async def test_what_the_group_wants_done_comes_before_a_list_of_companies(
    confirmed: Confirmed, kari: Person, leader: Person, said: str, opens: str
):
    await confirmed(kari, "Prøvebrød AS")

    assert opens in await leader.says(said)


@pytest.mark.parametrize(
    "said", ["de som har takket nei", "påmeldt uten plass", "ikke forberedt", "neither waiting nor declined"]
)
async def test_companies_that_are_described_are_listed(leader: Person, said: str):
    await leader.says("hei")

    shown = await leader.says(said)

    assert "Ingen bedrifter" in shown or "No companies" in shown


async def test_another_deed_for_the_company_is_no_answer_to_who_decided(
    teams: Teams, kari: Person, leader: Person
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await teams.jumps("2027-03-04 09:00")
    await teams.send_due()

    assert "Hvem har bestemt det?" in await leader.says("Prøvebrød AS blir med")
    assert "Takk nei" in await leader.says("Prøvebrød takker nei")
    assert "Prøvebrød takker nei" not in leader.last.inputs.values()


@pytest.mark.parametrize(
    "said",
    [
        "kanskje vi blir med",
        "truleg blir me med, men ikkje no",
        "Maybe we join, I must ask the headquarters",
        "we might join",
        "vi vurderer å trekke oss",
        "truleg må me avlyse noko i haust, men ikkje no",
    ],
)
async def test_what_is_only_thought_of_opens_no_deed_that_binds(teams: Teams, booked: Person, said: str):
    there_is_no_hurry = await booked.says(said)

    assert any(words in there_is_no_hurry for words in ("haster ikke", "hastar ikkje", "no hurry"))
    assert booked.last.inputs == {}
    assert await days(teams) == [3]


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ("bedrifter som trenger oppstartsmøte", "Ingen bedrifter"),
        ("alle med oppstartsmøte men uten påmelding til kick-off", "Ingen bedrifter"),
        ("minn bedriftene uten oppstartsmøte på å bestille", "Hvem skal få meldingen?"),
        ("skriv til bryggeriene", "Hvem skal få meldingen?"),
        ("message the companies without a start-up meeting", "0 companies"),
    ],
)
async def test_companies_are_looked_at_and_written_to_where_a_verb_says_so(
    leader: Person, said: str, opens: str
):
    await leader.says("hei")

    assert (await leader.says(said)).splitlines()[0].startswith(opens), said
