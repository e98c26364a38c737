"""A terminal beside the bot: what is for who sits there waits for it, and nothing is called failed."""

from dataclasses import replace

from bot.jobs.outbox import TERMINAL
from programme.letters.letters import LetterState
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person


async def test_a_letter_for_who_sits_at_a_terminal_waits_for_it(teams: Teams, kari: Person):
    await kari.says("presentasjon onsdag 24. februar kl 9")
    await kari.says("Prøvebrød AS")
    assert "Presentasjonen er bestilt" in kari.sees

    def at_a_terminal(unit: Unit) -> None:
        address = unit.addresses.of(PersonId(kari.id))
        assert address
        unit.addresses.put(replace(address, service_url=TERMINAL))

    await teams.look(at_a_terminal)
    teams.clock.passes(hours=24)
    before = len(kari.inbox)
    await teams.send_due()
    counts = await teams.look(lambda unit: unit.outbox.counts())
    assert not counts.get(LetterState.FAILED)
    assert len(kari.inbox) == before
    assert await teams.look(lambda unit: unit.outbox.coming(PersonId(kari.id)))
