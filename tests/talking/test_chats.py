"""What Teams knows of a person, and chats that have to be made."""

from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from programme.letters.letters import Letter, LetterState
from programme.people import Language, PersonId, Role
from programme.people import Person as Known
from storage.unit import Unit
from tests.conftest import Clock, Teams
from tests.played_teams import Person


async def email_of(person: Person, teams: Teams) -> str:
    known = await teams.look(lambda unit: unit.people.get(PersonId(person.id)))
    assert known
    return known.email


async def test_a_new_persons_email_is_asked_for_after_the_turn_and_once(teams: Teams, kari: Person):
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari Prøve", "email": "kari@company.example"}

    await kari.says("hei")
    assert await email_of(kari, teams) == ""
    await teams.send_due()
    assert await email_of(kari, teams) == "kari@company.example"

    teams.connector.members[member] = {"name": "Kari Prøve", "email": "new@company.example"}
    await kari.says("hei")
    await teams.send_due()
    assert await email_of(kari, teams) == "kari@company.example"


async def test_a_service_that_cannot_tell_now_is_asked_again_later(teams: Teams, kari: Person, clock: Clock):
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari Prøve", "email": "kari@company.example"}
    teams.connector.member_answers = [web.Response(status=503)]

    await kari.says("hei")
    await teams.send_due()
    await teams.send_due()
    assert await email_of(kari, teams) == ""

    clock.passes(minutes=2)
    await teams.send_due()
    assert await email_of(kari, teams) == "kari@company.example"


async def test_what_cannot_be_seen_in_a_name_is_left_out(teams: Teams, kari: Person):
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari\u202e Prø\u200bve", "email": ""}

    await kari.says("hei")
    await teams.send_due()

    known = await teams.look(lambda unit: unit.people.get(PersonId(kari.id)))
    assert known
    assert known.name == "Kari Prøve"


def question(to: PersonId, unit: Unit) -> None:
    unit.outbox.plan([Letter("k", to, "question-asked", "q", unit.now, unit.now + timedelta(days=1))])


async def asked(teams: Teams, asker: Person) -> None:
    """There is a question to write about."""
    await asker.says("snakk med oss")
    await asker.presses("Send", message="Er det parkering?")
    question_id = (await teams.look(lambda unit: unit.questions.all()))[0].id
    await teams.look(
        lambda unit: unit.questions.put(replace(unit.questions.get(question_id), id="q"))  # type: ignore[arg-type,type-var]
    )


async def test_a_chat_that_is_gone_is_made_again_once(teams: Teams, kari: Person, ola: Person):
    await asked(teams, kari)
    await ola.says("hei")
    teams.connector.answers = [web.Response(status=404)]
    await teams.look(lambda unit: question(PersonId(ola.id), unit))

    await teams.send_due()

    (sent,) = teams.connector.chats[f"a:made-29:{ola.object_id}"]
    assert "Er det parkering?" in sent.text
    address = await teams.look(lambda unit: unit.addresses.of(PersonId(ola.id)))
    assert address
    assert address.conversation == f"a:made-29:{ola.object_id}"


async def test_who_has_no_chat_yet_gets_one_where_a_colleague_has(teams: Teams, kari: Person):
    await asked(teams, kari)
    colleague = PersonId(f"{kari.tenant}/colleague")
    await teams.look(
        lambda unit: unit.people.put(Known(colleague, "Kåre Prøve", frozenset({Role.CONTACT}), Language.NB))
    )
    await teams.look(lambda unit: question(colleague, unit))

    await teams.send_due()

    (sent,) = teams.connector.chats["a:made-colleague"]
    assert "Er det parkering?" in sent.text


async def test_who_cannot_be_reached_at_all_is_unreachable_and_counted(teams: Teams, kari: Person):
    await asked(teams, kari)
    stranger = PersonId("another-tenant/stranger")
    await teams.look(
        lambda unit: unit.people.put(Known(stranger, "Ukjent Prøve", frozenset({Role.CONTACT}), Language.NB))
    )
    await teams.look(lambda unit: question(stranger, unit))

    await teams.send_due()

    counts = await teams.look(lambda unit: unit.outbox.counts())
    assert counts[LetterState.UNREACHABLE] == 1


async def test_where_a_talk_was_is_forgotten_after_thirty_silent_days(
    teams: Teams, kari: Person, clock: Clock
):
    async def flow() -> str:
        await teams.bot.upkeep.clean()
        place = await teams.look(lambda unit: unit.talks.locked(kari.chat, PersonId(kari.id)))
        return place.flow

    await kari.says("bestill presentasjon")
    clock.passes(days=30)
    assert await flow() == "book_presentation"
    clock.passes(seconds=1)
    assert await flow() == ""
