"""«hvorfor?» tells a host why a time isn't offered: which rule, whose event when, and never what it is."""

from tests.conftest import Teams
from tests.hours.test_hours import book
from tests.meetings.test_join_links import WEDNESDAY, vera
from tests.played_teams import Person

__all__ = ["vera"]


async def test_a_host_sees_which_rule_and_whose_event(teams: Teams, kari: Person, vera: Person) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    held = teams.bot.resources.programme.host(meeting.hosts[0]).name

    said = await vera.says("hvorfor er ikke onsdag 3. mars kl 9 ledig?")
    assert "onsdag 3. mars kl. 09.00" in said
    assert f"{held} har et møte, med tiden rundt, 09.00–10.00." in said
    assert "Prøvebrød" not in said

    assert "For nær: tider tilbys fra 24 timer fram." in await vera.says("hvorfor ikke mandag kl 14")
    assert "For langt fram" in await vera.says("hvorfor ikke onsdag 2. juni kl 10")
    assert "Helg, helligdag eller stengt." in await vera.says("hvorfor ikke fredag 26. mars kl 9")
    assert "Skriv for eksempel" in await vera.says("hvorfor?")
    assert "has no hours then" in await vera.says("why not Thursday at 20:00")


async def test_what_is_offered_is_said_to_be(vera: Person) -> None:
    said = await vera.says("kvifor ikkje torsdag 4. mars kl 14")
    assert "Presentasjon: tilbys." in said or "Presentasjon: blir tilbode." in said
    assert "er ledig." in said


async def test_a_contact_is_told_nothing_of_the_hosts(kari: Person, teams: Teams) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    said = await kari.says("hvorfor er ikke onsdag 3. mars kl 9 ledig?")
    assert "Eksempel" not in said
