"""`person NAVN`: what somebody was sent and will be, with each state's reason."""

import json
from dataclasses import replace

import pytest
from aiohttp import web

from dialogs.reminders.forecast import why
from programme.letters.letter_kinds import LetterKind
from programme.letters.subjects import Subject
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person


async def test_the_leader_sees_what_is_coming_to_a_person_and_what_became_of_the_rest(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebakst AS")

    told = await leader.says("person Kari")
    assert "Kari Prøve" in told
    assert "Prøvebakst" in told
    assert "på vei" in told
    assert len(set(leader.last.buttons)) == len(leader.last.buttons)
    assert "planlagt" in await leader.presses("Alle til personen")
    await leader.says("bedrift Prøvebakst")
    await leader.presses("Meldinger")
    assert "Meldinger til Kari Prøve" in await leader.presses("Meldinger til Kari Prøve")


async def test_an_email_in_a_reminders_place_is_told_as_that_reminder(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebakst AS")

    def stands_in(unit: Unit) -> str:
        reminder = next(one for one in unit.outbox.coming(PersonId(kari.id)) if one.is_by_rule)
        address = "kari@prove.example"
        email = replace(reminder, key=reminder.email_key, what=LetterKind.BY_EMAIL, email=address)
        email = replace(email, earlier=reminder.key)
        unit.outbox.plan([email])
        return str(why(unit, email) == why(unit, reminder))

    assert await teams.look(stands_in) == "True"
    assert "kari@prove.example" not in await leader.says("påminnelser")


async def test_reminders_that_she_turned_off_herself_are_said_to_be(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebakst AS")
    await teams.look(lambda unit: unit.choices.turn_off(PersonId(kari.id), Subject.PRESENTATION))

    assert "Slått av" in await leader.says("person Kari Prøve")


async def test_a_pause_that_she_took_is_said_to_be(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await kari.says("påminnelser")
    await kari.presses("Ta en pause")
    await kari.presses("Ta en pause", pause_until="2027-03-15")

    assert "Pause til: \nmandag 15. mars" in await leader.says("person Kari")


@pytest.mark.parametrize(
    ("sent_at", "answered", "told"),
    [
        ("2027-03-02 09:01", 403, "nådde ikke fram. Appen er fjernet eller blokkert (403)."),
        ("2027-03-02 09:01", 400, "feilet. Teams avviste meldingen (400)."),
        ("2027-03-02 09:01", 500, "Teams svarte ikke klart (500)."),
        ("2027-03-02 09:01", 503, "Teams tok ikke imot meldingen (503). Jeg prøver igjen."),
        ("2027-03-03 12:00", 200, "ikke sendt i tide. Klokken ble flyttet forbi tiden for meldingen."),
    ],
)
async def test_what_did_not_come_is_told_with_its_reason(
    teams: Teams, kari: Person, leader: Person, sent_at: str, answered: int, told: str
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebakst AS")
    await teams.jumps(sent_at)
    teams.connector.answers_to_new = [web.Response(status=answered) for _ in range(9)]
    await teams.send_due()
    teams.connector.answers_to_new = []

    await leader.says("person Kari")
    assert told in await leader.presses("Alle til personen")


async def test_nobody_but_a_leader_looks_at_a_person(kari: Person, ola: Person):
    await ola.says("hei")
    assert "Ola Demo" not in await kari.says("person Ola")


async def test_the_log_has_a_key_for_a_person_that_the_leaders_card_shows(
    teams: Teams, kari: Person, leader: Person, capsys: pytest.CaptureFixture[str]
):
    await leader.says("hei")
    await kari.says("hei")
    lines = [json.loads(one) for one in capsys.readouterr().err.splitlines() if '"event":"turn"' in one]
    key = lines[-1]["person"]

    assert key in await leader.says("person Kari")
    assert kari.id not in json.dumps(lines)
    assert kari.name not in json.dumps(lines)
