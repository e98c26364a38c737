"""A meeting's calendar file, read by another library than the one that writes it."""

from datetime import UTC, datetime

import vobject

from tests.conftest import Confirmed, Teams
from tests.hours.test_hours import book
from tests.meetings.test_join_links import OWN, WEDNESDAY, vera
from tests.played_teams import Person

__all__ = ["vera"]


def file_of(person: Person) -> str:
    """The address behind "Legg i kalenderen" on the last card."""
    actions = [
        one for one in person.last.card["actions"] if one["title"] in {"Legg i kalenderen", "Add to calendar"}
    ]
    return str(actions[0]["url"])


async def fetched(teams: Teams, address: str) -> tuple[int, str]:
    path = address[address.index("/calendar/") :]
    async with teams.session.get(teams.bot_url.replace("/api/messages", "") + path) as answer:
        return answer.status, await answer.text()


async def test_the_file_of_a_meeting_follows_it_until_it_is_cancelled(
    teams: Teams, kari: Person, vera: Person
) -> None:
    await vera.says("min lenke")
    await vera.presses("Lagre", join_link=OWN)
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("mine møter")
    address = file_of(kari)

    first = vobject.readOne((await fetched(teams, address))[1])
    event = first.vevent
    assert first.method.value == "PUBLISH"
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 3, 3, 8, tzinfo=UTC)
    assert first.vtimezone.tzid.value == "Europe/Oslo"
    assert (event.location.value, event.url.value, event.sequence.value) == (OWN, OWN, "0")
    assert event.summary.value == "Presentasjon av FREMtid for kompetanse"

    await kari.says("flytt møtet til onsdag 10. mars kl 9")
    moved = vobject.readOne((await fetched(teams, address))[1]).vevent
    assert (moved.uid.value, moved.sequence.value) == (event.uid.value, "1")

    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    off = vobject.readOne((await fetched(teams, address))[1])
    assert (off.method.value, off.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert (off.vevent.uid.value, off.vevent.sequence.value) == (event.uid.value, "2")


async def test_nobody_makes_the_address_of_a_file_but_we(teams: Teams, kari: Person) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("mine møter")
    address = file_of(kari)

    assert (await fetched(teams, address.replace(".nb.", ".en.")))[0] == 404
    assert (await fetched(teams, "/calendar/x.ics"))[0] == 404


async def test_the_kick_off_is_a_file_for_who_registered_in_their_language(
    teams: Teams, kari: Person, confirmed: Confirmed
) -> None:
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Per Prøve, Pia Prøve")
    file = vobject.readOne((await fetched(teams, file_of(kari)))[1])
    event = file.vevent
    assert event.summary.value == "Kick-off for FREMtid for kompetanse"
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 9, 7, 7, tzinfo=UTC)
    assert (file.method.value, event.location.value) == ("PUBLISH", "https://teams.example/kickoff")

    await kari.says("english")
    english = vobject.readOne((await fetched(teams, file_of(kari)))[1]).vevent
    assert english.summary.value == "Kick-off of FREMtid for kompetanse"
    assert english.uid.value == event.uid.value
