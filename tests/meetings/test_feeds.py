"""A person's calendar to subscribe to, read by another library than the one that writes it."""

from datetime import UTC, datetime

import vobject

from tests.conftest import Confirmed, Teams
from tests.hours.test_hours import book
from tests.meetings.test_join_links import OWN, WEDNESDAY, vera
from tests.played_teams import Person

__all__ = ["vera"]


def address_in(person: Person) -> str:
    """The path of the calendar on the last card."""
    word = next(one for one in person.sees.split() if "/calendar/" in one)
    return word[word.index("/calendar/") :]


async def fetched(teams: Teams, path: str, **headers: str) -> tuple[int, str, str]:
    async with teams.session.get(teams.bot_url + path, headers=headers) as answer:
        return answer.status, await answer.text(), answer.headers.get("ETag", "")


async def events(teams: Teams, path: str) -> list[vobject.base.Component]:
    status, body, _ = await fetched(teams, path)
    assert status == 200
    return list(vobject.readOne(body).contents.get("vevent", ()))


async def test_a_contacts_calendar_follows_the_meeting_and_loses_it_when_it_is_cancelled(
    teams: Teams, kari: Person, vera: Person
) -> None:
    await vera.says("min lenke")
    await vera.presses("Lagre", join_link=OWN)
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("mine møter")
    await kari.presses("Kalender i telefonen")
    path = address_in(kari)

    _, body, first = await fetched(teams, path)
    (event,) = vobject.readOne(body).contents["vevent"]
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 3, 3, 8, tzinfo=UTC)
    assert (event.location.value, event.url.value, event.sequence.value) == (OWN, OWN, "0")
    assert event.valarm.trigger.value.total_seconds() == -15 * 60
    assert event.summary.language_param == "nb"
    zone = vobject.readOne(body).vtimezone
    assert zone.tzid.value == "Europe/Oslo"
    # What Outlook makes a zone of: one rule for each half of the year, and nothing else.
    assert body.count("BEGIN:STANDARD") == body.count("BEGIN:DAYLIGHT") == 1
    assert body.count("RRULE:FREQ=YEARLY;BYDAY=-1SU") == 2

    assert (await fetched(teams, path, **{"If-None-Match": first}))[:2] == (304, "")
    await kari.says("flytt møtet til onsdag 10. mars kl 9")
    status, body, second = await fetched(teams, path, **{"If-None-Match": first})
    assert (status, second == first) == (200, False)
    (moved,) = vobject.readOne(body).contents["vevent"]
    assert (moved.uid.value, moved.sequence.value) == (event.uid.value, "1")

    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    assert await events(teams, path) == []


async def test_the_address_is_the_same_until_it_is_closed_and_then_leads_nowhere(
    teams: Teams, kari: Person
) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("kalender i telefonen")
    path = address_in(kari)
    await kari.says("kalender på telefonen")
    assert address_in(kari) == path

    assert "Adressen er stengt" in await kari.presses("Steng adressen")
    assert (await fetched(teams, path))[0] == 404
    await kari.presses("Kalender i telefonen")
    assert address_in(kari) != path
    assert len(await events(teams, address_in(kari))) == 1
    assert (await fetched(teams, path))[0] == 404


async def test_nobody_makes_an_address_but_we(teams: Teams, kari: Person) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("kalender i telefonen")
    path = address_in(kari)

    assert (await fetched(teams, path.replace("feed-", "feed-0")))[0] == 404
    assert (await fetched(teams, "/subscribe/feed-x.y"))[0] == 404


async def test_nothing_is_in_it_after_a_withdrawal(teams: Teams, kari: Person, confirmed: Confirmed) -> None:
    await confirmed(kari, "Prøvebrød AS")
    assert "torsdag 4. mars kl. 12.30" in await kari.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Per Prøve")
    await kari.says("kalender i telefonen")
    path = address_in(kari)
    assert [one.summary.value for one in await events(teams, path)] == [
        "Oppstartsmøte i FREMtid for kompetanse",
        "Kick-off for FREMtid for kompetanse",
    ]

    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    teams.clock.passes(days=2)
    await teams.send_due()
    assert await events(teams, path) == []


async def test_a_host_sees_which_company_and_the_language_is_the_readers(
    teams: Teams, kari: Person, vera: Person
) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await vera.says("kalender i telefonen")
    path = address_in(vera)
    assert [one.summary.value for one in await events(teams, path)] == [
        "Presentasjon for Prøvebrød AS",
        "Kick-off for FREMtid for kompetanse",
    ]
    await vera.says("english")
    assert (await events(teams, path))[0].summary.value == "Presentation for Prøvebrød AS"


async def test_the_page_says_how_and_opens_the_calendar(teams: Teams, kari: Person) -> None:
    await book(kari, teams, "Prøvebrød AS", WEDNESDAY)
    await kari.says("kalender i telefonen")
    (link,) = [one["url"] for one in kari.last.card["actions"] if one["title"] == "Vis meg hvordan"]
    status, page, _ = await fetched(teams, link[link.index("/subscribe/") :])
    assert status == 200
    assert f'{address_in(kari)}"' in page
    assert 'href="webcal:' in page
    assert "Fra nettadresse" in page


async def test_who_has_booked_nothing_is_told_so(kari: Person) -> None:
    await kari.says("hei")
    assert "ingenting å legge i kalenderen ennå" in await kari.says("kalender i telefonen")
