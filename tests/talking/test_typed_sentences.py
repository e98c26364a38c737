"""A sentence is read whole, or asked about; what is denied stays, and what is likely only opens."""

import pytest
import pytest_asyncio

from programme.people import PersonId
from tests.conftest import Teams
from tests.played_teams import Person

THAT_TIME = ("torsdag 4. mars kl. 13.30", "Thursday 4 March, 13:30")


@pytest_asyncio.fixture
async def booked(kari: Person) -> Person:
    """Kari, who has a presentation on Wednesday 3 March at nine."""
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    return kari


async def starts(teams: Teams) -> list[str]:
    upcoming = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    return [f"{one.start.day}. {one.start:%H}" for one in upcoming]


@pytest.mark.parametrize(
    "said",
    [
        "flytt møtet til torsdag 4. mars kl 13.30",
        "kan vi flytte presentasjonen til torsdag 4. mars kl 13.30?",
        "vi i Prøvebrød må flytte møtet til torsdag 4. mars kl 13.30",
        "flytt møtet onsdag 3. mars kl 9 til torsdag 4. mars kl 13.30, takk",
        "me må flytte møtet til torsdag 4. mars kl 13.30",
        "please move our meeting to Thursday 4 March at 13:30",
    ],
)
async def test_a_sentence_whose_words_are_all_used_does_the_deed(teams: Teams, booked: Person, said: str):
    await booked.says(said)

    assert await starts(teams) == ["4. 12"]


@pytest.mark.parametrize(
    "said",
    [
        "flytt møtet til torsdag 4. mars kl 13.30 sammen med revisoren",
        "den andre avdelingen flytter møtet sitt til torsdag 4. mars kl 13.30",
        "hadde vi bare kunnet flytte møtet til torsdag 4. mars kl 13.30 uansett været",
        "me må flytte møtet til torsdag 4. mars kl 13.30 saman med revisoren",
        "move the meeting to Thursday 4 March at 13:30 together with the auditor",
    ],
)
async def test_a_word_that_is_not_understood_leaves_it_to_a_press(teams: Teams, booked: Person, said: str):
    form = await booked.says(said)

    assert await starts(teams) == ["3. 08"]
    assert any(time in form for time in THAT_TIME)
    assert booked.last.inputs["slot"], "the time is chosen on the card"
    send = next(one for one in ("Flytt", "Move") if one in booked.last.buttons)
    await booked.presses(send)
    assert await starts(teams) == ["4. 12"]


@pytest.mark.parametrize(
    "said",
    [
        "bestill presentasjon torsdag 4. mars kl 13.30 i lag med hunden",
        "bestille ein presentasjon torsdag 4. mars kl 13.30 i lag med hunden",
        "book a presentation on Thursday 4 March at 13:30 alongside the dog",
    ],
)
async def test_the_next_answer_does_not_send_a_time_that_was_half_understood(
    teams: Teams, kari: Person, said: str
):
    await kari.says(said)
    await kari.says("Prøvebrød AS")

    assert await starts(teams) == []


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("vi vil ikke avlyse møtet", "Greit. Presentasjonen onsdag 3. mars kl. 09.00 står som den gjør."),
        (
            "vi har ikke tenkt å flytte noe",
            "Greit. Presentasjonen onsdag 3. mars kl. 09.00 står som den gjør.",
        ),
        ("jeg ba ikke om å avlyse", "Greit. Presentasjonen onsdag 3. mars kl. 09.00 står som den gjør."),
        ("ikkje avlys møtet vårt", "Greitt. Presentasjonen onsdag 3. mars kl. 09.00 står som før."),
        (
            "there's no need to cancel",
            "All right. Your presentation on Wednesday 3 March, 09:00 stays as it is.",
        ),
        ("vi avlyser ikke", "Greit. Presentasjonen onsdag 3. mars kl. 09.00 står som den gjør."),
        (
            "don't move our meeting",
            "All right. Your presentation on Wednesday 3 March, 09:00 stays as it is.",
        ),
    ],
)
async def test_a_denied_deed_is_answered_with_what_stays(teams: Teams, booked: Person, said: str, stays: str):
    assert stays in await booked.says(said)
    assert await starts(teams) == ["3. 08"]


async def test_a_denial_in_the_deeds_own_form_leaves_it(teams: Teams, booked: Person):
    await booked.says("avlys")
    assert "står som den gjør" in await booked.says("nei, ikke avlys det")
    await booked.says("ja")

    assert await starts(teams) == ["3. 08"]


async def test_a_denial_in_another_form_keeps_the_form(kari: Person):
    await kari.says("bestill presentasjon")
    assert "Greit, da er alt som før" in await kari.says("vi skal ikke avlyse")
    assert "slot" in kari.last.inputs


@pytest.mark.parametrize(
    "asked",
    [
        "kan vi trekke oss underveis?",
        "hva skjer hvis vi må avlyse?",
        "kva skjer om me må avlyse?",
        "can we withdraw later?",
        "what happens if we have to cancel?",
    ],
)
async def test_a_question_whether_or_what_if_opens_nothing(teams: Teams, booked: Person, asked: str):
    await booked.says(asked)
    for yes in ("ja", "yes"):
        await booked.says(yes)

    assert await starts(teams) == ["3. 08"]
    company = await teams.look(lambda unit: unit.companies.of(PersonId(booked.id)))
    assert company
    assert company.leaves_at is None


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("vi må avlyse møtet eller flytte det", "Du nevnte også dette: Avlys."),
        ("eg må avlyse møtet eller flytte det, veit ikkje", "Du nemnde òg dette: Avlys."),
        ("we have to cancel the meeting or move it", "You also mentioned this: Cancel the meeting."),
    ],
)
async def test_of_two_wishes_one_is_opened_and_the_other_is_named(
    teams: Teams, booked: Person, said: str, other: str
):
    form = await booked.says(said)

    assert booked.last.choices("slot"), "the form of moving"
    assert other in form
    assert await starts(teams) == ["3. 08"]


@pytest.mark.parametrize(
    "pause",
    [
        *("vent", "vent litt, må sjekke med sjefen", "må spørre styret først", "nei vent", "kanskje senere"),
        *("eg må høyre med leiinga", "ein augneblink", "hold on, I must ask my boss", "let me check"),
    ],
)
async def test_whoever_puts_it_off_finds_the_form_as_it_was(teams: Teams, kari: Person, pause: str):
    await kari.says("snakk med oss")
    form = await kari.says(pause)

    assert any(words in form for words in ("Det haster ikke", "Det hastar ikkje", "no hurry"))
    assert await teams.look(lambda unit: unit.questions.all()) == []


@pytest.mark.parametrize("leave", ["glem det", "dropp det", "gløym det", "drop it", "nei, dropp det"])
async def test_whoever_drops_it_leaves_and_the_message_is_forgotten(teams: Teams, kari: Person, leave: str):
    await kari.says("hva er meninga med livet på samlebåndet?")
    await kari.says("snakk med oss")
    left = await kari.says(leave)

    assert any(words in left for words in ("Avbrutt", "Avbrote", "Stopped"))
    await kari.says("snakk med oss")
    assert kari.last.inputs["message"] == ""


@pytest.mark.parametrize(
    ("label", "does"),
    [
        ("Behold møtet", "Avbrutt"),
        ("La møtet stå", "Avbrutt"),
        ("la møttet stå", "Avbrutt"),
        ("Keep the meeting", "Stopped"),
        ("Ja, avlyss", "er avlyst"),
        ("Yes, cancel it", "is cancelled"),
    ],
)
async def test_the_words_of_the_card_in_front_come_first(booked: Person, label: str, does: str):
    await booked.says("avlys")

    assert does in await booked.says(label)


async def test_one_language_is_not_left_for_a_word_that_others_have_too(kari: Person):
    await kari.says("I would like to know about the programme please")
    await kari.says("the kick-off program status")

    assert "Hjelp" not in kari.last.buttons


@pytest.mark.parametrize(
    ("between", "yes"), [("hvor står vi?", "ja"), ("kor står vi?", "jau"), ("status", "yes")]
)
async def test_a_yes_is_about_the_card_in_front_and_not_about_a_form_above(
    teams: Teams, kari: Person, between: str, yes: str
):
    await kari.says("hva er meninga med livet på samlebåndet?")
    await kari.says("snakk med oss")
    await kari.says(between)
    await kari.says(yes)

    assert await teams.look(lambda unit: unit.questions.all()) == []
    assert kari.last.inputs["message"], "the form is there again, to be sent"


@pytest.mark.parametrize("said", ["Tirsdag Mat AS", "Sildeprøven", "Havgull Prøvefisk", "Helt Greit Mat AS"])
async def test_a_name_alone_with_no_form_open_is_no_question(kari: Person, said: str):
    shown = await kari.says(said)

    assert "Mente du" not in shown
    assert "Meinte du" not in shown
    assert said in shown + str(kari.last.inputs), "it's taken for the company's, and asked about"


@pytest.mark.parametrize("said", ["xqzt", "blåmørtz fjørtz"])
async def test_words_that_nobody_knows_get_no_guess(kari: Person, said: str):
    assert "Mente du" not in await kari.says(said)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("bestill presentasjon for Demofisk AS", "Demofisk AS"),
        ("book a presentation on behalf of Demofisk AS please", "Demofisk AS"),
        ("tinge presentasjon for demofisk as", "demofisk as"),
    ],
)
async def test_a_company_that_something_is_booked_for_is_filled_in(
    teams: Teams, kari: Person, said: str, label: str
):
    await kari.says(said)

    assert label in str(kari.last.card)
    assert await starts(teams) == []


@pytest.mark.parametrize(
    "said",
    [
        "torsdag 4. mars kl 14 for Demofisk AS, kanskje",
        "bestill presentasjon for Demofisk AS torsdag 4. mars kl 14",
    ],
)
async def test_a_company_and_a_time_in_a_sentence_are_shown_to_be_pressed(
    teams: Teams, kari: Person, said: str
):
    await kari.says(said)

    assert await starts(teams) == []


@pytest.mark.parametrize(
    "said", ["ja avlys", "ja, avlys møtet", "jau, avlys", "yes cancel", "Yes, cancel the meeting."]
)
async def test_a_yes_with_the_deeds_own_words_is_a_yes_to_what_was_shown(
    teams: Teams, booked: Person, said: str
):
    assert "Vil du avlyse dette møtet?" in await booked.says("må avlyse")

    await booked.says(said)

    assert await starts(teams) == []


@pytest.mark.parametrize(
    "said",
    [
        "nei behold det",
        "nei, la det stå",
        "no keep it",
        "nei, lat møtet stå",
        "la møtet stå",
        "No, leave it.",
    ],
)
async def test_a_no_with_more_behind_it_leaves_what_was_shown(teams: Teams, booked: Person, said: str):
    await booked.says("må avlyse")

    await booked.says(said)

    assert booked.last.inputs == {}
    assert "Ja, avlys" not in booked.last.buttons
    assert "Avlys" not in booked.last.buttons
    assert await starts(teams) == ["3. 08"]


async def test_the_deeds_words_in_its_own_form_show_what_it_will_do_again_and_do_nothing(
    teams: Teams, booked: Person
):
    await booked.says("må avlyse")
    assert "Det forsto jeg ikke" in await booked.says("blåbærsyltetøy")

    assert "Vil du avlyse dette møtet?" in await booked.says("må avlyse")
    assert "Vil du avlyse dette møtet?" in await booked.says("må avlyse")

    assert await starts(teams) == ["3. 08"]
