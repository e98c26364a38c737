"""A time that is denied, ruled out or only thought of is no time that was asked for."""

import pytest
import pytest_asyncio

from programme.meetings.meetings import Meeting
from tests.conftest import Clock, Teams
from tests.played_teams import Person

RULED_OUT = [
    "vi må flytte møtet, torsdag 4. mars kl 9 passer ikke",
    "flytt møtet, alle dager utenom torsdag 4. mars kl 9",
    "flytt møtet, men ikke til torsdag 4. mars kl 9",
    "kan vi flytte møtet? vi er opptatt torsdag 4. mars kl 9",
    "flytt møtet, vi er bortreist torsdag 4. mars kl 9",
    "vi må flytte møtet, torsdag 4. mars kl 9 er umulig",
    "flytt møtet til en annen dag enn torsdag 4. mars kl 9",
    "flytt møtet, torsdag 4. mars kl 9 blir for tidlig",
    "me må flytte møtet, torsdag 4. mars kl 9 passar ikkje",
    "flytt møtet, kva dag som helst bortsett frå torsdag 4. mars kl 9",
    "me må flytte møtet, me har ferie torsdag 4. mars kl 9",
    "flytt møtet, eg må høyre med sjefen om torsdag 4. mars kl 9",
    "we need to move the meeting, Thursday 4 March at 9 doesn't work",
    "move the meeting, any day except Thursday 4 March at 9",
    "move the meeting, anything but Thursday 4 March at 9",
    "we have to move the meeting, I'm busy on Thursday 4 March at 9",
    "move the meeting, not Thursday 4 March at 9",
    "move the meeting, hold on, I must ask about Thursday 4 March at 9",
]
IN_DOUBT = [
    "kan vi flytte møtet? kanskje torsdag 4. mars kl 9",
    "må flytte møtet, skal spørre om torsdag 4. mars kl 9 går",
    "flytt møtet til torsdag 4. mars kl 9 hvis sjefen kan",
    "can we move the meeting? maybe Thursday 4 March at 9",
]
THAT_TIME = ("torsdag 4. mars kl. 09.00", "Thursday 4 March, 09:00")
"""As each language writes it."""
OWN = [
    "vi må flytte møtet onsdag 3. mars kl 9",
    "kan vi flytte presentasjonen onsdag 3. mars kl. 09.00?",
    "me må flytte møtet onsdag 3. mars klokka ni",
    "we have to move the meeting on Wednesday 3 March at 9",
]


async def the_meeting(teams: Teams) -> Meeting:
    [meeting] = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    return meeting


@pytest_asyncio.fixture
async def booked(kari: Person) -> Person:
    """Kari, who has a presentation on Wednesday 3 March at nine."""
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    return kari


@pytest.mark.parametrize("said", RULED_OUT)
async def test_a_meeting_is_not_moved_to_a_time_that_was_ruled_out(teams: Teams, booked: Person, said: str):
    before = await the_meeting(teams)
    form = await booked.says(said)

    assert await the_meeting(teams) == before
    assert len(booked.last.choices("slot")) > 1, "there is something to choose"
    if any(words in form for words in ("Flere tider passer", "Fleire tider passar", "Several times fit")):
        assert not [one for one in booked.last.choices("slot") if any(time in one for time in THAT_TIME)]
    else:
        assert any(words in form for words in ("Jeg er ikke sikker", "Eg er ikkje sikker", "I'm not sure"))


@pytest.mark.parametrize("said", IN_DOUBT)
async def test_a_time_in_doubt_is_offered_and_moves_nothing(teams: Teams, booked: Person, said: str):
    before = await the_meeting(teams)
    await booked.says(said)

    assert await the_meeting(teams) == before
    [offered] = booked.last.choices("slot")
    assert any(time in offered for time in THAT_TIME)


@pytest.mark.parametrize(
    ("said", "day"),
    [("flytt det til torsdag hvis mulig", "torsdag"), ("move it to thursday if possible", "Thursday")],
)
async def test_a_day_in_doubt_shows_the_times_of_that_day_alone(booked: Person, said: str, day: str):
    await booked.says(said)

    choices = booked.last.choices("slot")
    assert choices
    assert all(day in one for one in choices)


@pytest.mark.parametrize("said", [*RULED_OUT, *IN_DOUBT])
async def test_nor_is_it_with_the_form_open(teams: Teams, booked: Person, said: str):
    before = await the_meeting(teams)
    await booked.says("flytt møtet")
    await booked.says(said.partition("møtet")[2] or said)

    assert await the_meeting(teams) == before


@pytest.mark.parametrize(
    "said", ["torsdag 4. mars kl 9 passer ikke", "kanskje torsdag 4. mars kl 9", "not Thursday 4 March at 9"]
)
async def test_nothing_is_booked_then_either(teams: Teams, kari: Person, said: str):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")

    await kari.says("bestill presentasjon")
    await kari.says(said)
    await kari.says(f"bestill presentasjon, {said}")

    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


@pytest.mark.parametrize(
    "said",
    ["torsdag kl 9 er vi på tur", "torsdag kl 9 skal eg til tannlegen", "we're at the fair Thursday at 9"],
)
async def test_a_day_that_is_told_of_is_asked_about_and_not_offered_alone(
    teams: Teams, booked: Person, said: str
):
    before = await the_meeting(teams)
    await booked.says("flytt møtet")
    answer = await booked.says(said)

    assert await the_meeting(teams) == before
    assert any(words in answer for words in ("Jeg er ikke sikker", "Eg er ikkje sikker", "I'm not sure"))
    assert len(booked.last.choices("slot")) > 1


@pytest.mark.parametrize(
    "said",
    [
        "kan dere presentere prosjektet for oss? torsdag passer ikke",
        "vi vil ha presentasjon, men torsdag passer ikke",
        "kan vi få en presentasjon? vi kan ikke på torsdag",
        "me vil ha presentasjon, torsdag passar ikkje",
        "can we have a presentation? Thursday doesn't work",
    ],
)
async def test_a_wish_stands_beside_the_day_that_does_not_suit(teams: Teams, kari: Person, said: str):
    form = await kari.says(said)

    assert any(one in form for one in ("Bestill presentasjon", "Book a presentation"))
    days = kari.last.choices("slot")
    assert days
    assert not [one for one in days if "torsdag" in one.casefold() or "Thursday" in one]
    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


@pytest.mark.parametrize(
    "said",
    ["første ledige passer ikke", "første ledige, men må spørre først", "first available doesn't work"],
)
async def test_the_first_free_time_is_not_taken_where_it_is_denied(teams: Teams, booked: Person, said: str):
    before = await the_meeting(teams)
    await booked.says("flytt møtet")
    await booked.says(said)

    assert await the_meeting(teams) == before


@pytest.mark.parametrize("said", OWN)
async def test_a_meetings_own_time_says_which_it_is(teams: Teams, booked: Person, said: str):
    before, told = await the_meeting(teams), await letters(teams)
    form = await booked.says(said)

    assert await the_meeting(teams) == before
    assert await letters(teams) == told
    assert "er flyttet" not in form
    assert len(booked.last.choices("slot")) > 1


async def test_from_its_own_time_to_another_moves_it_to_the_other(teams: Teams, booked: Person):
    moved = await booked.says("flytt møtet onsdag 3. mars kl 9 til torsdag 4. mars kl 13.30")

    assert "er flyttet" in moved
    assert "torsdag 4. mars kl. 13.30" in moved


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("alle dager unntatt torsdag", "torsdag"),
        ("torsdag passer ikke", "torsdag"),
        ("når som helst, men ikke på formiddagen", "kl. 09"),
        ("kva dag som helst, utanom torsdag", "torsdag"),
        ("any day but Thursday", "thursday"),
    ],
)
async def test_the_times_that_are_left_are_offered(teams: Teams, booked: Person, said: str, left_out: str):
    before = await the_meeting(teams)
    await booked.says("flytt møtet")
    await booked.says(said)
    offered = booked.last.choices("slot")

    assert len(offered) > 1
    assert not any(left_out in title.casefold() for title in offered)
    assert await the_meeting(teams) == before


async def test_the_only_time_that_is_left_is_offered_and_not_taken(teams: Teams, booked: Person):
    before = await the_meeting(teams)
    await booked.says("flytt møtet")
    asked = await booked.says("torsdag 4. mars kl 10.30, men ikke fredag")

    assert await the_meeting(teams) == before
    assert "Denne tiden passer med det du skrev." in asked
    assert "torsdag 4. mars kl. 10.30" in await booked.says("1")
    assert (await the_meeting(teams)).start.day == 4


async def test_one_of_several_meetings_is_known_by_its_time(
    teams: Teams, kari: Person, ola: Person, leader: Person
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await ola.says("presentasjon fredag 5. mars kl 10")
    await ola.says("Demosjømat AS")
    await leader.says("hei")

    form = await leader.says("flytt møtet fredag 5. mars kl 10")

    assert "Demosjømat AS" in form
    assert leader.last.choices("slot"), "which meeting is known, and the new time is asked"
    starts = [one.start for one in await teams.look(lambda unit: unit.meetings.upcoming(unit.now))]
    assert [start.day for start in starts] == [3, 5]


@pytest.mark.parametrize(
    "said",
    ["flytt møtet til Demosjømat", "flytt møtet med Demosjømat AS", "move the meeting with Demosjømat"],
)
async def test_one_of_several_meetings_is_known_by_its_company(
    kari: Person, ola: Person, leader: Person, said: str
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await ola.says("presentasjon fredag 5. mars kl 10")
    await ola.says("Demosjømat AS")
    await leader.says("hei")

    form = await leader.says(said)

    assert "Demosjømat AS" in form
    assert leader.last.inputs["meeting"] == leader.last.token("meeting", "Demosjømat AS")
    assert leader.last.choices("slot")


async def test_a_plain_time_still_moves_it(teams: Teams, booked: Person):
    assert "torsdag 4. mars kl. 09.00" in await booked.says("flytt til torsdag 4. mars kl 9")
    assert (await the_meeting(teams)).start.day == 4


async def test_a_date_field_takes_no_day_that_is_denied(teams: Teams, booked: Person):
    await booked.says("flytt møtet")
    assert "er flyttet" not in await booked.presses("Flytt", slot="ikke torsdag 4. mars kl 9")


async def letters(teams: Teams) -> object:
    """How many there are of each state: the host isn't told of what wasn't moved."""
    return dict(await teams.look(lambda unit: unit.outbox.counts()))


@pytest.mark.parametrize(
    ("said", "yes", "more"),
    [("tirsdag passer ikke", "ja", "flere tider"), ("not Tuesday", "yes", "more times")],
)
async def test_a_day_that_was_ruled_out_stays_so_when_the_whole_form_is_shown(
    kari: Person, said: str, yes: str, more: str
):
    await kari.says("bestill presentasjon")
    await kari.says(said)
    await kari.says("hvem er du?" if yes == "ja" else "who are you?")
    await kari.says(yes)
    for _ in range(4):
        days = kari.last.choices("slot")
        assert len(days) > 1
        assert not [one for one in days if "tirsdag" in one.casefold() or "Tuesday" in one]
        await kari.says(more)


@pytest.mark.parametrize(
    "said", ["fredag er vi på tur", "on Friday we're at the fair", "har tannlege fredag"]
)
async def test_a_day_that_is_told_of_is_no_day_to_decide_on(
    teams: Teams, clock: Clock, kari: Person, said: str
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    clock.passes(days=3)
    await kari.says("vi trenger mer tid")
    answer = await kari.says(said)

    assert "Jeg er ikke sikker" in answer or "I'm not sure" in answer
