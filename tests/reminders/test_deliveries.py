"""The outbox in the chat: how many letters are in each state, which, and why."""

import re
from collections.abc import Sequence
from datetime import timedelta

import pytest
import pytest_asyncio
from aiohttp import web

from programme.letters.letters import Letter, LetterState
from programme.people import PersonId
from tests.conftest import Clock, Teams
from tests.played_teams import Person

STATES = (
    *("Planlagt", "På vei ut", "Sendes nå", "Sendt", "Nådde ikke fram"),
    *("Usikkert om de kom fram", "Feilet", "For sene", "Trukket tilbake"),
)
NOT_YOURS = "Det er prosjektlederen som kan gjøre det"


@pytest_asyncio.fixture
async def booked(kari: Person, leader: Person, teams: Teams, clock: Clock) -> None:
    """Kari has booked a presentation, and her reminder of it is due."""
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    clock.passes(days=9)


async def answered(teams: Teams, *statuses: int) -> None:
    """What is due is sent, and answered so."""
    teams.connector.answers = [web.Response(status=one) for one in statuses]
    await teams.send_due()
    teams.connector.answers.clear()


def figures(card: str) -> dict[str, int]:
    """The figure of each state, as the card shows it."""
    return {state: int(found[1]) for state in STATES if (found := re.search(rf"{state}: \n(\d+)", card))}


async def test_every_letter_stands_in_one_figure_and_they_add_up(booked: None, leader: Person, teams: Teams):
    await answered(teams, 502)
    card = await leader.says("utsendinger")

    stored = await teams.look(lambda unit: unit.outbox.counts())
    folded = next(one for one in leader.last.card["body"] if one.get("id") == "folded-figures")
    zeros = [block["inlines"][0]["text"].rstrip(": ") for block in folded["items"]]
    assert zeros == [state for state in STATES if not figures(card)[state]]
    assert set(figures(card)) == set(STATES)
    assert sum(figures(card).values()) == sum(stored.values()) > 1
    assert f"{sum(stored.values())} meldinger i alt" in card
    assert figures(card)["Usikkert om de kom fram"] == stored[LetterState.UNCERTAIN] == 1


@pytest.mark.parametrize(
    ("status", "state", "why"),
    [
        (502, "Usikkert om de kom fram", "Teams svarte ikke klart (502)"),
        (403, "Nådde ikke fram", "Appen er fjernet eller blokkert (403)"),
        (400, "Feilet", "Teams avviste meldingen (400)"),
    ],
)
async def test_a_figure_opens_its_letters_and_a_letter_its_story(
    booked: None, leader: Person, teams: Teams, status: int, state: str, why: str
):
    await answered(teams, status)
    await leader.says("utsendinger")

    listed = await leader.presses(state)
    assert f"{state}: 1" in listed
    assert "Påminnelse, presentasjonen til Kari Prøve" in listed
    assert why in listed

    (line,) = [one["title"] for one in leader.last.opening]
    told = await leader.presses(line)
    assert "Til: \nKari Prøve" in told
    assert "Prøvebrød AS" in told
    assert "Planlagt til: \nonsdag 3. mars" in told
    assert "Prøvd: \nonsdag 3. mars" in told
    assert f"Hvorfor: \n{why}" in told
    assert f"Alle: {state}" in leader.last.buttons


async def test_a_letter_that_was_not_tried_yet_says_so(booked: None, leader: Person):
    await leader.says("utsendinger")
    await leader.presses("Planlagt")
    await leader.presses(leader.last.opening[0]["title"])
    assert "Prøvd: \nikke ennå" in leader.sees
    assert "Resultat: \nplanlagt" in leader.sees


async def test_what_nobody_sent_in_time_says_why(booked: None, leader: Person, teams: Teams, clock: Clock):
    clock.passes(days=2)  # the bot was down, and the presentation has begun
    await teams.send_due()
    await leader.says("utsendinger")

    listed = await leader.presses("For sene")

    assert "Påminnelse, presentasjonen til Kari Prøve" in listed
    assert "Jeg var nede eller opptatt til det var for sent" in listed


@pytest.mark.parametrize("steps", [["+3d"], ["+1d", "+2d"], ["+1d", "nå", "+3d"]])
async def test_what_the_moved_clock_jumped_over_says_so(
    booked: None, leader: Person, teams: Teams, steps: Sequence[str]
):
    for step in steps:
        await (leader.says("spol nå") if step == "nå" else teams.jumps(step))
    await teams.send_due()
    await leader.says("utsendinger")

    listed = await leader.presses("For sene")

    assert "Påminnelse, presentasjonen til Kari Prøve" in listed
    assert "Klokken ble flyttet forbi tiden for meldingen" in listed
    assert "nede" not in listed
    await leader.says("english")
    await leader.says("deliveries")
    assert "The clock was moved past it" in await leader.presses("Too late")


async def test_what_was_jumped_over_and_back_again_is_missed_by_the_bot_alone(
    booked: None, leader: Person, teams: Teams, clock: Clock
):
    await teams.jumps("+3d")
    await leader.says("spol nå")
    clock.passes(days=3)  # the bot was down
    await teams.send_due()
    await leader.says("utsendinger")

    assert "Jeg var nede eller opptatt til det var for sent" in await leader.presses("For sene")


async def test_broadcasts_are_one_press_away_and_the_way_back_too(leader: Person):
    await leader.says("hei")
    assert "Ingenting er sendt eller planlagt ennå" in await leader.says("utsendinger")
    assert "Ingen fellesmeldinger" in await leader.presses("Fellesmeldinger")
    assert "Meldinger" in await leader.presses("Alle meldinger")


async def test_a_long_list_is_shown_ten_at_a_time_earliest_first(leader: Person, teams: Teams, clock: Clock):
    await leader.says("hei")
    days = [clock.now + timedelta(days=day) for day in range(1, 13)]
    me = PersonId(leader.id)
    letters = [Letter(f"k{day}", me, "question-asked", "q", day, day + timedelta(days=1)) for day in days]
    await teams.look(lambda unit: unit.outbox.plan(reversed(letters)))

    await leader.says("utsendinger")
    assert "1–10 av 12" in await leader.presses("Planlagt")
    lines = [one["title"] for one in leader.last.opening]
    assert "11–12 av 12" in await leader.presses("Vis flere")
    lines += [one["title"] for one in leader.last.opening]

    assert [re.findall(r"\d+", line)[0] for line in lines] == [
        "23",
        "24",
        "25",
        "26",
        "27",
        "28",
        *map(str, range(1, 7)),
    ]


async def test_words_for_a_list_lead_back_to_the_card(leader: Person):
    await leader.says("hei")
    press = {"deed": "deliveries_in", "about": "0/nonsense"}
    await leader.posts(leader.activity(type="message", value=press))
    assert "Meldinger" in leader.sees
    await leader.posts(leader.activity(type="message", value={"deed": "delivery", "about": "gone"}))
    assert "Meldinger" in leader.sees


async def test_only_the_leader_sees_them(booked: None, kari: Person):
    assert NOT_YOURS in await kari.says("utsendinger")
