"""What didn't arrive in Teams, as far as is known, waits as an e-mail where an address is known."""

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.jobs.outbox import Outbox
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import LetterState
from scheduler.outbox import Outcome
from storage import tables
from tests.conftest import Clock, Teams
from tests.played_teams import Person

LETTERS = select(tables.letters)


async def due(kari: Person, teams: Teams, clock: Clock, email: str = "kari@company.example") -> None:
    """Kari's e-mail is known, and her reminder is due."""
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari Prøve", **({"email": email} if email else {})}
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    clock.passes(days=9)


async def states(teams: Teams) -> list[tuple[str, str]]:
    """Each letter's state and e-mail address."""
    rows = await teams.look(lambda unit: unit.outbox.cursor.execute(LETTERS).mappings())
    return sorted((row["state"], row["email"]) for row in rows)


@pytest.mark.parametrize(
    ("status", "state"), [(403, "unreachable"), (404, "unreachable"), (502, "uncertain"), (500, "uncertain")]
)
async def test_an_email_waits_where_a_message_may_not_have_arrived(
    kari: Person, teams: Teams, clock: Clock, status: int, state: str
):
    await due(kari, teams, clock)
    teams.connector.answers = [web.Response(status=status), web.Response(status=status)]

    await teams.send_due()
    await teams.send_due()

    assert await states(teams) == [("planned", "kari@company.example"), (state, "")]


async def test_an_email_waits_in_place_of_what_a_killed_sender_had_on_the_wire(
    kari: Person, teams: Teams, clock: Clock
):
    await due(kari, teams, clock)
    outbox = Outbox(teams.bot.resources, teams.bot.transactions, teams.bot.thinking)
    (tenant,) = await outbox.take_tenants(1, ())
    assert await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))

    clock.passes(minutes=2)
    await teams.send_due()

    assert await states(teams) == [("planned", "kari@company.example"), ("uncertain", "")]
    rows = await teams.look(lambda unit: unit.outbox.cursor.execute(LETTERS).mappings())
    (email,) = [row for row in rows if row["email"]]
    assert (email["what"], email["key"]) == (LetterKind.BY_EMAIL, f"{email['earlier']}/{LetterKind.BY_EMAIL}")


async def test_no_email_waits_any_more_once_it_is_heard_that_the_message_came(
    kari: Person, teams: Teams, clock: Clock
):
    await due(kari, teams, clock)
    outbox = Outbox(teams.bot.resources, teams.bot.transactions, teams.bot.thinking)
    (tenant,) = await outbox.take_tenants(1, ())
    (ready,) = await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))
    clock.passes(minutes=2)
    await teams.send_due()

    await outbox.settle([(ready, Outcome(LetterState.SENT, message="m1"))])

    assert await states(teams) == [("sent", ""), ("withdrawn", "kari@company.example")]


@pytest.mark.parametrize(("status", "state"), [(400, LetterState.FAILED), (429, LetterState.PLANNED)])
async def test_no_email_waits_where_a_message_was_refused(
    kari: Person, teams: Teams, clock: Clock, status: int, state: LetterState
):
    await due(kari, teams, clock)
    teams.connector.answers = [web.Response(status=status)]
    await teams.send_due()
    assert await states(teams) == [(state.value, "")]


async def test_without_an_address_the_row_alone_tells(kari: Person, teams: Teams, clock: Clock):
    await due(kari, teams, clock, email="")
    teams.connector.answers = [web.Response(status=502)]
    await teams.send_due()
    assert await states(teams) == [("uncertain", "")]
