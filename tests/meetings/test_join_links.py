"""Where people join a meeting: a host's own link, one for a single meeting, and who hears of it."""

import pytest
import pytest_asyncio

from programme.meetings.join_links import NotAJoinLinkError, read_join_link
from tests.conftest import Teams
from tests.hours.test_hours import book
from tests.played_teams import Person

OWN = "https://teams.microsoft.com/meet/3812345?p=Abc"
OTHER = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%7d"
WEDNESDAY = "onsdag 3. mars kl 9"


@pytest_asyncio.fixture
async def vera(teams: Teams) -> Person:
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


def opens(person: Person) -> list[str]:
    """The addresses that "Bli med" opens on the last card."""
    return [one["url"] for one in person.last.card.get("actions", []) if one["title"] == "Bli med"]


async def test_a_host_gives_their_link_once_and_every_booking_has_it(
    teams: Teams, kari: Person, vera: Person
):
    await vera.says("min lenke")
    assert "Møtelenken er lagret" in await vera.presses("Lagre", join_link=f"Bli med her: {OWN}")

    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("mine møter")

    assert kari.last.buttons[0] == "Bli med"
    assert opens(kari) == [OWN]
    await teams.send_due()
    assert opens(vera) == [OWN]
    assert "Bedriften har fått lenken til møtet." in vera.sees


async def test_without_a_link_the_host_is_asked_and_the_contact_hears_when_it_comes(
    teams: Teams, kari: Person, vera: Person
):
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    assert "På Teams, lenken kommer her" in await kari.says("mine møter")
    assert opens(kari) == []
    await teams.send_due()
    assert vera.last.buttons[0] == "Gi lenken"

    await vera.presses("Gi lenken")
    assert "Bedriften får lenken nå" in await vera.presses("Send til bedriften", join_link=OTHER)
    await teams.send_due()

    assert "Lenken til presentasjonen er her" in kari.sees
    assert opens(kari) == [OTHER]


async def test_the_cards_that_said_that_the_link_would_come_have_it_then(
    teams: Teams, kari: Person, vera: Person
):
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    receipt = kari.last
    assert "lenken kommer her" in receipt.text
    await teams.send_due()
    await vera.presses("Gi lenken")
    await vera.presses("Send til bedriften", join_link=OTHER)
    await teams.send_due()
    await teams.send_due()

    assert "Bli med" in receipt.buttons
    assert "lenken kommer her" not in receipt.text
    assert not kari.got("lenken kommer her")
    assert not vera.got("Gi lenken")


async def test_a_link_given_later_reaches_those_who_wait_and_only_once(
    teams: Teams, kari: Person, vera: Person
):
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await teams.send_due()
    await vera.says("min lenke")
    await vera.presses("Lagre", join_link=OWN)
    await vera.says("min lenke")
    await vera.presses("Lagre", join_link=OWN)
    before = len(kari.inbox)
    await teams.send_due()

    assert len(kari.inbox) == before + 1
    assert opens(kari) == [OWN]


async def test_another_hosts_link_does_not_stay_with_the_meeting(teams: Teams, kari: Person, vera: Person):
    await vera.says("min lenke")
    await vera.presses("Lagre", join_link=OWN)
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)

    await kari.says("flytt møtet til mandag 1. mars kl 9")

    assert "På Teams, lenken kommer her" in await kari.says("mine møter")
    assert opens(kari) == []


async def test_what_is_no_meeting_link_is_asked_for_again(vera: Person):
    await vera.says("min lenke")
    assert "Det er ingen møtelenke" in await vera.presses("Lagre", join_link="http://teams.example/x")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (f"Microsoft Teams\nJoin: <{OWN}>\nHelp: https://aka.ms/JoinTeamsMeeting", OWN),
        (f"({OTHER}).", OTHER),
        ("https://video.example/rom/7", "https://video.example/rom/7"),
    ],
)
def test_a_link_is_found_in_an_invitation(text: str, link: str):
    assert read_join_link(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "https://me:secret@video.example/x",
        "https://teams.microsoft.com/l/chat/0/0?users=a@b.example",
        "https://a.example/1 https://b.example/2",
    ],
)
def test_what_leads_to_no_meeting_is_refused(text: str):
    with pytest.raises(NotAJoinLinkError):
        read_join_link(text)
