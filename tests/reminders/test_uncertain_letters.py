"""Whether something that matters came: the leader is asked, and one press settles it, once."""

import asyncio
from dataclasses import replace

import pytest
import pytest_asyncio
from sqlalchemy import delete

from bot.jobs.outbox import Outbox
from programme.deeds.notify import notify
from programme.deeds.uncertain_letters import ask_leaders
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Filed, LetterState
from programme.people import Person as Known
from programme.people import PersonId, Role
from storage import tables
from storage.unit import Unit
from tests.conftest import Clock, Teams
from tests.played_teams import Person
from tests.reminders.test_deliveries import answered

DOUBT = "Jeg vet ikke om dette kom fram til Vera Eksempel"
CAME, AGAIN = "Meldingen kom fram", "Send på nytt"
UNCERTAIN = "Usikkert om de kom fram"
NEWS = "En presentasjon er avlyst"


@pytest.fixture
def vera(teams: Teams) -> Person:
    """A host."""
    return teams.person("Vera Eksempel", 5)


@pytest_asyncio.fixture
async def booked(kari: Person, vera: Person, leader: Person, teams: Teams) -> None:
    """Kari has booked a presentation that Vera holds; her receipt follows nothing: only letters go out."""
    await leader.says("hei")
    await vera.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.make_host(vera, meeting.hosts[0])
    await teams.look(lambda unit: unit.cursor.write(delete(tables.shown_cards)))


@pytest_asyncio.fixture
async def cancelled(booked: None, kari: Person) -> None:
    """Kari has cancelled it, and the letter to Vera is due."""
    await kari.says("avlys")
    await kari.presses("Ja, avlys")


@pytest_asyncio.fixture
async def uncertain(cancelled: None, leader: Person, teams: Teams) -> None:
    """Nobody knows whether it came, and the leader is asked."""
    await answered(teams, 502)
    await teams.send_due()
    assert DOUBT in leader.sees


async def of_vera(teams: Teams, vera: Person, what: str = "meeting-cancelled") -> Filed:
    """Her letter of that sort."""

    def work(unit: Unit) -> Filed:
        every = [unit.outbox.in_state(state, 0, 50) for state in LetterState]
        (found,) = [
            one for page in every for one in page if one.letter.to == vera.id and one.letter.what == what
        ]
        return found

    return await teams.look(work)


async def test_the_leader_is_asked_with_what_it_was_and_why(uncertain: None, leader: Person):
    assert "Hva: \nMøte avlyst" in leader.sees
    assert "Til: \nVera Eksempel" in leader.sees
    assert "Hvorfor: \nTeams svarte ikke klart (502)." in leader.sees
    assert leader.last.buttons[:2] == [CAME, AGAIN]


async def test_it_came_makes_it_sent_and_nothing_goes_out(
    uncertain: None, leader: Person, vera: Person, teams: Teams
):
    before = len(vera.inbox)
    told = await leader.presses(CAME)
    assert "Notert: meldingen kom fram" in told
    assert "Avgjort av: \nLise Leder" in told

    await teams.send_due()
    settled = await of_vera(teams, vera)
    assert (settled.state, settled.settled_by) == (LetterState.SENT, leader.id)
    assert len(vera.inbox) == before


async def test_sent_again_is_a_letter_of_its_own_and_the_old_one_stays_uncertain(
    uncertain: None, leader: Person, vera: Person, teams: Teams
):
    assert "Meldingen blir sendt på nytt nå" in await leader.presses(AGAIN)
    await teams.send_due()

    assert NEWS in vera.sees
    settled, again = await of_vera(teams, vera), await of_vera(teams, vera, "sent-again")
    assert (settled.state, settled.settled_by) == (LetterState.UNCERTAIN, leader.id)
    assert (again.state, again.letter.earlier) == (LetterState.SENT, settled.letter.key)
    assert again.letter.key != settled.letter.key


@pytest.mark.parametrize("second", [CAME, AGAIN])
async def test_a_second_press_settles_nothing_and_says_so(
    uncertain: None, leader: Person, vera: Person, teams: Teams, second: str
):
    asked = leader.last
    press = leader.pressing(second, asked)
    await leader.presses(AGAIN, asked)
    await teams.send_due()
    before = len(vera.inbox)
    await leader.posts({**press, "id": "second"})
    assert "Dette er allerede avgjort" in leader.sees
    assert "Meldingen er sendt på nytt." in leader.sees

    await teams.send_due()
    assert len(vera.inbox) == before
    assert (await of_vera(teams, vera)).state is LetterState.UNCERTAIN


async def test_of_two_leaders_who_press_at_once_one_settles_it(
    cancelled: None, leader: Person, vera: Person, teams: Teams
):
    other = teams.person("Leif Leder", 901, tenant=-1)
    await other.says("hei")

    def lead(unit: Unit) -> None:
        known: Known | None = unit.people.get(PersonId(other.id))
        assert known
        unit.people.put(replace(known, roles=known.roles | {Role.LEADER}))

    await teams.look(lead)
    await answered(teams, 502)
    await teams.send_due()
    assert DOUBT in leader.sees
    assert DOUBT in other.sees

    before = len(vera.inbox)
    await asyncio.gather(leader.presses(AGAIN), other.presses(AGAIN))
    await teams.send_due()

    assert len(vera.inbox) == before + 1
    assert sorted("allerede avgjort" in one.sees for one in (leader, other)) == [False, True]


async def test_it_is_settled_from_the_list_too(uncertain: None, leader: Person, vera: Person, teams: Teams):
    await leader.says("utsendinger")
    await leader.presses(UNCERTAIN)
    await leader.presses(leader.last.opening[0]["title"])
    assert "Notert: meldingen kom fram" in await leader.presses(CAME)
    assert (await of_vera(teams, vera)).state is LetterState.SENT


async def test_what_is_no_longer_true_is_not_sent_again(
    booked: None, leader: Person, kari: Person, vera: Person, teams: Teams
):
    def moved(unit: Unit) -> None:
        (meeting,) = unit.meetings.upcoming(unit.now)
        notify(unit, [PersonId(vera.id)], LetterKind.MEETING_MOVED, meeting.id)

    await teams.look(moved)
    await answered(teams, 502)
    await teams.send_due()
    asked = leader.last
    assert "Hva: \nMøte flyttet" in asked.text
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()
    assert NEWS in vera.sees
    before = len(vera.inbox)

    await leader.presses(AGAIN, asked)
    await teams.send_due()
    assert len(vera.inbox) == before
    assert (await of_vera(teams, vera, "sent-again")).state is LetterState.WITHDRAWN


async def test_a_sender_that_was_killed_leaves_a_question_to_the_leader(
    cancelled: None, leader: Person, teams: Teams, clock: Clock
):
    outbox = Outbox(teams.bot.resources, teams.bot.transactions, teams.bot.thinking)
    (tenant,) = [one for one in await outbox.take_tenants(2, ()) if one != leader.tenant]
    assert await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))
    clock.passes(minutes=2)
    await teams.send_due()
    await teams.send_due()
    assert DOUBT in leader.sees
    assert "Sendingen ble avbrutt" in leader.sees


async def test_an_address_is_of_no_use_where_no_emails_leave(
    cancelled: None, leader: Person, vera: Person, teams: Teams
):
    def with_email(unit: Unit) -> None:
        known = unit.people.get(PersonId(vera.id))
        assert known
        unit.people.put(replace(known, email="vera@company.example"))

    await teams.look(with_email)
    await answered(teams, 502)
    await teams.send_due()
    assert DOUBT in leader.sees


@pytest.mark.parametrize("status", [403, 400])
async def test_what_surely_did_not_come_is_no_question(
    cancelled: None, leader: Person, teams: Teams, status: int
):
    await answered(teams, status)
    await teams.send_due()
    assert DOUBT not in leader.sees


async def test_a_reminder_that_may_have_come_is_no_question(
    booked: None, leader: Person, teams: Teams, clock: Clock
):
    clock.passes(days=9)
    await answered(teams, 502, 502)
    await teams.send_due()
    assert (await teams.look(lambda unit: unit.outbox.counts()))[LetterState.UNCERTAIN]
    assert DOUBT not in leader.sees


async def test_the_question_is_not_sent_once_the_truth_is_heard(
    cancelled: None, leader: Person, vera: Person, teams: Teams
):
    """The sender was thought dead, and Teams' answer comes before the leader is asked."""
    letter = (await of_vera(teams, vera)).letter

    def is_heard_late(unit: Unit) -> None:
        unit.deliveries.settle(letter.key, LetterState.UNCERTAIN)
        ask_leaders(unit, letter)
        unit.deliveries.settle(letter.key, LetterState.SENT)

    await teams.look(is_heard_late)
    await teams.send_due()
    assert DOUBT not in leader.sees


async def test_a_press_after_the_truth_is_heard_sends_nothing(
    uncertain: None, leader: Person, vera: Person, teams: Teams
):
    key = (await of_vera(teams, vera)).letter.key
    await teams.look(lambda unit: unit.deliveries.settle(key, LetterState.SENT))
    before = len(vera.inbox)
    assert "Dette er allerede avgjort" in await leader.presses(AGAIN)
    await teams.send_due()
    assert len(vera.inbox) == before


async def test_only_the_leader_settles_one(uncertain: None, vera: Person, teams: Teams):
    key = (await of_vera(teams, vera)).letter.key
    for deed in ("delivery_came", "delivery_again"):
        press = {"deed": deed, "about": key}
        await vera.posts(vera.activity(type="message", value=press))
        assert "Det er prosjektlederen som kan gjøre det" in vera.sees
    assert (await of_vera(teams, vera)).settled_by is None
