"""What comes in that is no activity, floods, slow turns, and what a send can meet."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from aiohttp import web

from bot.jobs.outbox import Outbox
from bot.teams.limits import Limits
from bot.teams.patience import TurnPatience
from programme.letters.letters import LetterState
from programme.people import PersonId
from tests.conftest import Clock, Teams
from tests.played_teams import Person
from tests.waiting import PATIENCE, until


async def status_of(teams: Teams, body: bytes) -> int:
    async with teams.session.post(f"{teams.bot_url}/api/messages", data=body) as response:
        return response.status


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"hei"', b"{}", b'{"type": 7}', b"\xff\xfe", b'{"type":"message"}']
)
async def test_what_is_no_activity_is_answered_with_400(teams: Teams, body: bytes):
    assert await status_of(teams, body) == 400


async def test_more_than_a_quarter_of_a_megabyte_is_refused(teams: Teams):
    assert await status_of(teams, b" " * (256 * 1024 + 1)) == 413


async def test_activities_that_say_nothing_to_us_are_taken_in_silence(kari: Person):
    for kind in ("typing", "messageReaction", "event", "endOfConversation", "somethingNew"):
        assert await kari.posts(kari.activity(type=kind)) == 200
    assert kari.inbox == []


async def test_an_activity_without_a_tenant_or_an_object_id_is_nobodys(kari: Person):
    activity = kari.activity(type="message", text="hei")
    del activity["from"]["aadObjectId"]
    assert await kari.posts(activity) == 400

    activity = kari.activity(type="message", text="hei", channelData={})
    del activity["conversation"]["tenantId"]
    assert await kari.posts(activity) == 400


async def test_a_flood_of_one_person_does_no_harm_to_another(kari: Person, ola: Person):
    flood = (kari.activity(type="message", text="hei") for _ in range(100))
    answers = await asyncio.gather(*(kari.posts(one) for one in flood))

    assert answers.count(200) >= 30
    assert 429 in answers  # how many depends on how fast they came
    assert await ola.posts(ola.activity(type="message", text="hei")) == 200


@pytest.mark.parametrize("limits", [Limits(patience=TurnPatience(typing=0.1, typing_again=PATIENCE))])
async def test_a_slow_answer_shows_that_it_is_being_made(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch
):
    take = teams.bot.turns.take

    async def slowly(incoming):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        await until(lambda: teams.connector.calls)
        return await take(incoming)

    monkeypatch.setattr(teams.bot.turns, "take", slowly)
    await kari.says("hjelp")

    assert teams.connector.calls == [("POST", "typing"), ("POST", "message")]


@pytest.mark.parametrize("limits", [Limits(patience=TurnPatience(typing=PATIENCE, turn=0.2))])
@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("nb-NO", "jeg vet ikke om det ble gjort"),
        ("nn-NO", "eg veit ikkje om det vart gjort"),
        ("en-GB", "I don't know whether it was done"),
    ],
)
async def test_a_turn_that_takes_too_long_is_told_so_and_shown_the_way_on(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch, locale: str, told: str
):
    kari.locale = locale
    with monkeypatch.context() as patch:
        patch.setattr(teams.bot.turns, "take", lambda _: asyncio.Event().wait())
        seen = await kari.says("hjelp")

    assert told in seen
    assert teams.bot.transactions.programme.about.contact in seen
    assert told not in await kari.presses(kari.last.buttons[0])


async def test_a_fault_of_ours_is_owned_and_nothing_was_changed(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> None:
        raise RuntimeError

    teams.faults.expected()
    await kari.says("bestill presentasjon")
    monkeypatch.setattr("storage.meetings.meetings.SqlMeetings.book", broken)
    assert "Noe gikk galt hos meg, og ingenting ble endret" in await kari.presses(
        "Første ledige", company="Prøvebrød AS"
    )
    monkeypatch.undo()

    assert await teams.look(lambda unit: unit.companies.all()) == []
    await kari.says("bestill presentasjon")
    assert "Presentasjonen er bestilt" in await kari.presses("Første ledige", company="Prøvebrød AS")


async def test_a_fault_that_no_test_expects_is_shown_with_its_story(
    kari: Person, teams: Teams, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> None:
        msg = "out of order"
        raise RuntimeError(msg)

    await kari.says("bestill presentasjon")
    monkeypatch.setattr("storage.meetings.meetings.SqlMeetings.book", broken)

    with pytest.raises(AssertionError, match=r"(?s)turn failed.*RuntimeError: out of order"):
        await kari.presses("Første ledige", company="Prøvebrød AS")


async def test_a_card_that_cannot_be_updated_gets_its_outcome_as_a_new_message(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon")
    teams.connector.answers = [web.Response(status=404)]

    assert "Presentasjonen er bestilt" in await kari.presses("Første ledige", company="Prøvebrød AS")
    assert len(kari.inbox) == 2


async def test_the_service_is_the_one_that_the_person_was_last_heard_from(kari: Person, teams: Teams):
    moved = kari.connector.url.replace("127.0.0.1", "localhost")
    for url in (kari.connector.url, moved):
        await kari.posts(kari.activity(type="message", text="hei", serviceUrl=url))

    address = await teams.look(lambda unit: unit.addresses.of(PersonId(kari.id)))
    assert address
    assert address.service_url == moved


async def test_health_and_readiness_are_told(teams: Teams):
    for path in ("/healthz", "/readyz"):
        async with teams.session.get(f"{teams.bot_url}{path}") as response:
            assert response.status == 200


MEETS = [
    (200, LetterState.SENT),
    (400, LetterState.FAILED),
    (403, LetterState.UNREACHABLE),
    (404, LetterState.UNREACHABLE),
    (408, LetterState.UNCERTAIN),
    (412, LetterState.PLANNED),
    (413, LetterState.FAILED),
    (429, LetterState.PLANNED),
    (500, LetterState.UNCERTAIN),
    (502, LetterState.UNCERTAIN),
    (503, LetterState.PLANNED),
    (504, LetterState.UNCERTAIN),
]


@pytest.mark.parametrize(("status", "state"), MEETS)
async def test_a_letter_becomes_what_its_send_met(
    kari: Person, teams: Teams, clock: Clock, status: int, state: LetterState
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    clock.passes(days=9)
    refused = [web.Response(status=status, headers={"Retry-After": "7"}) for _ in range(2)]
    teams.connector.answers = refused  # the second is for the chat that is made where one is gone

    await teams.send_due()

    assert await teams.look(lambda unit: unit.outbox.counts()) == {state: 1}


async def test_a_refused_letter_comes_after_the_wait_that_teams_asked_for(
    kari: Person, teams: Teams, clock: Clock
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    before = len(kari.inbox)
    clock.passes(days=9)
    teams.connector.answers = [web.Response(status=429, headers={"Retry-After": "7"})]

    await teams.send_due()
    clock.now += timedelta(seconds=6)
    await teams.send_due()
    assert len(kari.inbox) == before

    clock.now += timedelta(seconds=2)
    await teams.send_due()
    assert len(kari.inbox) == before + 1


async def in_hand(teams: Teams, *, sending: bool) -> Sequence[object]:
    """What a sender of which nothing is heard any more has in hand."""
    outbox = Outbox(teams.bot.resources, teams.bot.transactions, teams.bot.thinking)
    (tenant,) = await outbox.take_tenants(10, ())
    persons = await outbox.claim(tenant, 10, ())
    return await outbox.begin(tenant, persons) if sending else persons


async def test_a_letter_that_was_being_sent_when_the_process_died_is_never_sent_again(
    kari: Person, teams: Teams, clock: Clock
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    before = len(kari.inbox)
    clock.passes(days=9)
    assert len(await in_hand(teams, sending=True)) == 1

    clock.passes(minutes=2)
    await teams.send_due()

    assert len(kari.inbox) == before
    assert await teams.look(lambda unit: unit.outbox.counts()) == {LetterState.UNCERTAIN: 1}


async def test_a_letter_that_was_only_claimed_when_the_process_died_is_sent_later(
    kari: Person, teams: Teams, clock: Clock
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    clock.passes(days=9)
    assert len(await in_hand(teams, sending=False)) == 1

    clock.passes(minutes=2)
    await teams.send_due()

    assert await teams.look(lambda unit: unit.outbox.counts()) == {LetterState.SENT: 1}


async def test_after_three_days_of_downtime_a_reminder_that_is_too_late_is_missed(
    kari: Person, teams: Teams, clock: Clock
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    clock.passes(days=12)

    await teams.send_due()

    assert await teams.look(lambda unit: unit.outbox.counts()) == {LetterState.MISSED: 1}
