"""With Outlook, hosts are asked for no link, and the answers say that it comes by itself."""

from tests.calendars.test_events import booked
from tests.conftest import Teams
from tests.played_graph import PlayedGraph
from tests.played_teams import Person


async def test_the_answers_say_what_outlook_does(kari: Person):
    assert "Outlook lager lenken" in await kari.says("Hvor er Teams-lenken til møtet?")
    assert "innkalling fra Outlook" in await kari.says("Hvordan får jeg avtalen inn i kalenderen?")


async def test_the_host_is_not_asked_for_a_link_that_outlook_makes(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    harald = teams.person("Harald Eksempel", 6)
    await harald.says("hei")
    await teams.make_host(harald, "harald")
    await booked(kari, "presentasjon torsdag 4. mars kl 9")
    outlook.is_down = True  # nothing is written before the host reads of it
    await teams.send_due()

    assert "Jeg legger møtet i Outlook, som lager lenken" in harald.sees
    assert "Gi lenken" not in harald.last.buttons
