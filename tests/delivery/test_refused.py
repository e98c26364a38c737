"""When Teams takes nothing for a while, nothing is lost, and it is left alone."""

from datetime import timedelta

from aiohttp import web

from programme.letters.letters import Letter, LetterState
from programme.people import Language, PersonId, Role
from programme.people import Person as Known
from programme.questions import PassedOn
from storage.unit import Unit
from tests.conftest import Clock, Teams
from tests.played_teams import Person


async def letters_to(count: int, kari: Person, teams: Teams) -> None:
    """Something to write about to so many colleagues of Kari's."""
    await kari.says("hei")
    await teams.send_due()

    def work(unit: Unit) -> None:
        address = unit.addresses.of(PersonId(kari.id))
        assert address
        unit.questions.put(PassedOn("q", PersonId(kari.id), "Er det parkering?", unit.now))
        for number in range(count):
            colleague = PersonId(f"{kari.tenant}/colleague-{number}")
            unit.people.put(Known(colleague, "Kåre Prøve", frozenset({Role.CONTACT}), Language.NB))
            lasts = unit.now + timedelta(days=1)
            unit.outbox.plan([Letter(f"k{number}", colleague, "question-asked", "q", unit.now, lasts)])

    await teams.look(work)
    teams.connector.calls.clear()


async def counts(teams: Teams) -> dict[LetterState, int]:
    return dict(await teams.look(lambda unit: unit.outbox.counts()))


async def test_without_a_token_that_teams_takes_sending_stops_and_goes_on_later(
    kari: Person, teams: Teams, clock: Clock
):
    await letters_to(1, kari, teams)
    teams.connector.answers = [web.Response(status=401)]
    await teams.send_due()
    assert await counts(teams) == {LetterState.PLANNED: 1}

    clock.passes(seconds=30)
    await teams.send_due()
    assert len(teams.connector.calls) == 1

    clock.passes(minutes=2)
    await teams.send_due()
    assert await counts(teams) == {LetterState.SENT: 1}


async def test_a_tenant_that_refuses_two_rests_as_long_as_it_asks(kari: Person, teams: Teams, clock: Clock):
    await letters_to(30, kari, teams)
    teams.connector.answers = [web.Response(status=429, headers={"Retry-After": "20"}) for _ in range(60)]
    await teams.send_due()
    tried = len(teams.connector.calls)
    assert 2 <= tried < 30
    assert await counts(teams) == {LetterState.PLANNED: 30}

    clock.passes(seconds=10)
    await teams.send_due()
    assert len(teams.connector.calls) == tried

    teams.connector.answers = []
    clock.passes(seconds=30)
    await teams.send_due()
    assert await counts(teams) == {LetterState.SENT: 30}
