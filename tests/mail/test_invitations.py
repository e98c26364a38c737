"""A meeting comes into the calendars of all who are invited, by e-mail: each change once, and its end."""

from collections.abc import Mapping
from email.message import EmailMessage
from typing import Any

import pytest
import vobject
from aiohttp import web
from icalendar import Calendar

from programme.people import Language
from tests.conftest import Teams
from tests.mail.conftest import FROM, Passes
from tests.mail.played_smtp import PlayedSmtp, Told
from tests.played_teams import Person

KARI, PER = "kari@company.example", "per@company.example"
HARALD, VERA = "harald@programme.example", "vera@programme.example"
LINK = "https://teams.microsoft.com/meet/123456?p=prøve"


async def books(kari: Person, teams: Teams, who: str = f"Per Prøve {PER}") -> None:
    """Kari, whose address Teams tells, books a presentation that Harald holds."""
    teams.connector.members[f"29:{kari.object_id}"] = {"name": "Kari Prøve", "email": KARI}
    await kari.says("hei")
    await teams.send_due()
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    await kari.presses("Bestill", company="Prøvebrød AS", attendees=who)
    if "bestilt" not in kari.sees:  # what was understood of the persons is shown first
        await kari.presses(kari.last.buttons[0])
    assert "Presentasjonen er bestilt" in kari.sees
    await teams.send_due()
    await teams.send_due()


async def moves_twice_and_cancels(kari: Person, teams: Teams) -> None:
    """Each step is sent before the next."""
    for when in ("tirsdag 2. mars kl 10", "tirsdag 9. mars kl 9"):
        await kari.says(f"flytt til {when}")
        await teams.send_due()
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()
    await teams.send_due()


def file_of(mail: EmailMessage) -> Any:
    """The calendar file that is attached, read by another library than the one that writes it."""
    (attached,) = mail.iter_attachments()
    (part,) = [one for one in mail.walk() if one.get_content_type() == "text/calendar"]
    assert part.get_content().split() == attached.get_content().decode().split()
    Calendar.from_ical(attached.get_content())
    read = vobject.readOne(attached.get_content().decode())
    assert part.get_param("method") == read.method.value
    return read


def steps(post: PlayedSmtp) -> Mapping[str, list[tuple[str, str]]]:
    """What each address got: the file's method and sequence."""
    found: dict[str, list[tuple[str, str]]] = {}
    for to, mail in post.got:
        file = file_of(mail)
        found.setdefault(to, []).append((file.method.value, file.vevent.sequence.value))
    return found


async def test_all_who_are_invited_get_one_mail_with_a_file(teams: Teams, kari: Person, post: PlayedSmtp):
    await books(kari, teams)

    assert post.counts() == {KARI: 1, PER: 1, HARALD: 1}
    (mail,) = post.to(PER)
    assert mail["Subject"] == "Presentasjon av FREMtid for kompetanse, tirsdag 2. mars kl. 09.00"
    file = file_of(mail)
    event = file.vevent
    assert (file.method.value, event.sequence.value) == ("REQUEST", "0")
    assert event.organizer.value == f"mailto:{FROM}"
    invited = {one.value.removeprefix("mailto:") for one in event.contents["attendee"]}
    assert invited == {KARI, PER, HARALD}
    assert file.vtimezone.tzid.value == "Europe/Oslo"


async def test_moved_twice_and_cancelled_is_one_mail_a_step_and_each_address(
    teams: Teams, kari: Person, post: PlayedSmtp
):
    await books(kari, teams)
    await moves_twice_and_cancels(kari, teams)

    own = [("REQUEST", "0"), ("REQUEST", "1"), ("REQUEST", "2"), ("CANCEL", "3")]
    assert steps(post) == {KARI: own, PER: own, HARALD: own}
    assert [mail["Subject"].strip().partition(":")[0] for mail in post.to(PER)][1:] == [
        "Endret",
        "Endret",
        "Avlyst",
    ]
    assert len({file_of(mail).vevent.uid.value for mail in post.to(PER)}) == 1


async def test_what_changes_while_the_server_is_away_is_told_once_as_it_is_then(
    teams: Teams, kari: Person, post: PlayedSmtp, time_passes: Passes
):
    await post.stops()
    await books(kari, teams)
    await kari.says("flytt til tirsdag 2. mars kl 10")
    await teams.send_due()
    await post.starts()
    await time_passes(minutes=20)
    await teams.send_due()

    assert steps(post) == {one: [("REQUEST", "1")] for one in (KARI, PER, HARALD)}


async def test_who_never_heard_of_it_does_not_hear_that_it_is_off(
    teams: Teams, kari: Person, post: PlayedSmtp, time_passes: Passes
):
    post.tells[PER] = [Told(rcpt="450 greylisted")]
    await books(kari, teams)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()
    await time_passes(minutes=20)
    await teams.send_due()

    assert steps(post)[KARI] == [("REQUEST", "0"), ("CANCEL", "1")]
    assert post.to(PER) == []


async def test_another_host_is_invited_and_the_first_one_is_let_go(
    teams: Teams, kari: Person, post: PlayedSmtp
):
    await books(kari, teams)
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.look(lambda unit: unit.meetings.give_to(meeting.id, "harald", "vera"))
    await teams.send_due()

    found = steps(post)
    assert found[HARALD] == [("REQUEST", "0"), ("CANCEL", "1")]
    assert found[VERA] == [("REQUEST", "1")]
    (_, off) = post.to(HARALD)
    assert [one.value for one in file_of(off).vevent.contents["attendee"]] == [f"mailto:{HARALD}"]


async def test_a_host_who_is_let_go_reads_it_in_their_own_language(
    teams: Teams, kari: Person, post: PlayedSmtp
):
    kari.locale = "en-GB"
    await kari.says("book a presentation on Tuesday 2 March at 9")
    await kari.says("Invented Foods AS")
    await teams.send_due()
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.look(lambda unit: unit.meetings.give_to(meeting.id, "harald", "vera"))
    await teams.send_due()

    assert meeting.booking.language is Language.EN
    (_, off) = post.to(HARALD)
    assert off["Subject"].startswith("Du er ikke med lenger")


async def test_who_was_let_go_hears_no_more_of_it_unless_they_are_invited_again(
    teams: Teams, kari: Person, post: PlayedSmtp
):
    await books(kari, teams)
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.look(lambda unit: unit.meetings.give_to(meeting.id, "harald", "vera"))
    await teams.send_due()
    await kari.says("flytt til onsdag 3. mars kl 10")
    await teams.send_due()
    assert steps(post)[HARALD] == [("REQUEST", "0"), ("CANCEL", "1")]

    await teams.look(lambda unit: unit.meetings.give_to(meeting.id, "vera", "harald"))
    await teams.send_due()
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()
    assert steps(post)[HARALD] == [("REQUEST", "0"), ("CANCEL", "1"), ("REQUEST", "3"), ("CANCEL", "4")]
    assert steps(post)[VERA] == [("REQUEST", "1"), ("REQUEST", "2"), ("CANCEL", "3")]


async def test_a_link_that_comes_later_is_in_the_next_file(teams: Teams, kari: Person, post: PlayedSmtp):
    await books(kari, teams)
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.look(lambda unit: unit.meetings.put_link(meeting.id, LINK))
    await teams.send_due()

    (_, later) = post.to(PER)
    event = file_of(later).vevent
    assert (event.location.value, event.url.value) == (LINK, LINK)


async def test_an_address_that_is_told_later_is_invited_then_and_nobody_twice(
    teams: Teams, kari: Person, post: PlayedSmtp, time_passes: Passes
):
    teams.connector.member_answers = [web.Response(status=503)]
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    assert post.counts() == {HARALD: 1}

    teams.connector.members[f"29:{kari.object_id}"] = {"name": "Kari Prøve", "email": KARI}
    await time_passes(minutes=2)
    await teams.send_due()
    await teams.send_due()

    assert steps(post) == {HARALD: [("REQUEST", "0")], KARI: [("REQUEST", "0")]}


@pytest.mark.parametrize("status", [403, 502])
async def test_news_of_a_meeting_that_may_not_have_come_is_not_mailed_beside_the_invitation(
    teams: Teams, kari: Person, leader: Person, post: PlayedSmtp, status: int
):
    await leader.says("hei")
    await books(kari, teams, "")
    await leader.says("avlys")
    await leader.presses("Ja, avlys")
    teams.connector.answers = [web.Response(status=status), web.Response(status=status)]
    await teams.send_due()
    await teams.send_due()

    assert steps(post)[KARI] == [("REQUEST", "0"), ("CANCEL", "1")]
