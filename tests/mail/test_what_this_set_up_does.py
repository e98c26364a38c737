"""The answer about calendars says what this set-up does."""

import pytest

from programme.meetings.inviting import Inviting
from tests.conftest import Teams
from tests.played_teams import Person
from texts.say import Words

ASKED = "Hvordan får jeg avtalen inn i kalenderen?"


async def test_with_a_mail_server_it_says_that_invitations_come_by_email(kari: Person):
    said = await kari.says(ASKED)
    assert "Trykk «Legg i kalenderen»" in said
    assert "innkalling på e-post" in said


@pytest.mark.parametrize("inviting", Inviting)
def test_each_way_of_inviting_is_said_in_each_language(teams: Teams, inviting: Inviting):
    for voice in teams.bot.resources.voices.values():
        assert voice.speak(Words(f"invitations-by-{inviting}"))


async def test_with_a_mail_server_the_link_comes_by_email_too(kari: Person):
    assert "og på e-post til dem som har oppgitt det" in await kari.says("Hvor er Teams-lenken til møtet?")


async def test_an_address_is_asked_for_where_something_is_sent_to_it(teams: Teams, kari: Person):
    assert "og e-post til dem som vil ha innkalling" in await kari.says("bestill presentasjon")
