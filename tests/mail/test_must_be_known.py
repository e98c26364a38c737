"""What must be known: no sign in Teams, then by e-mail, then a leader calls. On both databases."""

from dataclasses import replace
from email.message import EmailMessage

import pytest
import pytest_asyncio
from aiohttp import web

from programme.companies.road import Stage
from programme.deeds.places import offer
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.mail.conftest import Passes
from tests.mail.played_smtp import PlayedSmtp, Told
from tests.played_teams import Person

ADDRESS, PHONE = "kari@company.example", "+47 91 23 45 67"
ASKED = "har ikke svart"


async def known(person: Person, teams: Teams, email: str = ADDRESS) -> None:
    """The bot knows the person's e-mail and number."""
    await teams.look(lambda unit: unit.people.change(PersonId(person.id), email=email, phone=PHONE))


async def is_offered(person: Person, teams: Teams) -> None:
    """The person's company waited, and is offered a place."""

    def work(unit: Unit) -> None:
        own = unit.companies.of(PersonId(person.id))
        assert own
        unit.companies.put(replace(own, stage=Stage.WAITING))
        unit.places.lock()
        unit.places.join(own.id, unit.now)
        assert offer(unit, own.id)

    await teams.look(work)


@pytest.fixture
def offered(kari: Person, teams: Teams, confirmed: Confirmed) -> Confirmed:
    """Makes a person's company one that is offered a place, on Monday at ten."""

    async def make(person: Person, company: str) -> None:
        await confirmed(person, company)

        await is_offered(person, teams)
        await teams.send_due()
        assert person.got("En plass er ledig for dere")

    return make


def mails(post: PlayedSmtp) -> list[EmailMessage]:
    """The e-mails to Kari that are no invitation."""
    return [mail for mail in post.to(ADDRESS) if not [*mail.iter_attachments()]]


async def hours(count: float, time_passes: Passes, teams: Teams) -> None:
    """Time passes, and what is due is sent; more often than once, which must make no difference."""
    await time_passes(hours=count)
    for _ in range(3):
        await teams.send_due()


async def test_each_step_comes_once_and_the_number_stands_on_the_card(
    *, kari: Person, leader: Person, teams: Teams, offered: Confirmed, time_passes: Passes, post: PlayedSmtp
) -> None:
    await kari.says("hei")
    await known(kari, teams)
    await offered(kari, "Prøvebrød AS")

    await hours(3.5, time_passes, teams)
    assert (mails(post), leader.got(ASKED)) == ([], [])
    await hours(0.6, time_passes, teams)
    (mail,) = mails(post)
    body = mail.get_body(("plain",))
    assert body
    assert "vet om du har sett det jeg skrev i Teams" in body.get_content()
    assert "En plass er ledig" in body.get_content()

    await hours(16, time_passes, teams)  # quiet time doesn't count
    assert leader.got(ASKED) == []
    await hours(3, time_passes, teams)
    (call,) = leader.got("Kari Prøve har ikke svart")
    assert PHONE in call.text
    assert len(mails(post)) == 1

    assert PHONE in await leader.says("ringeliste")
    assert "Notert: du har nådd Kari Prøve" in await leader.presses("Jeg har nådd dem", card=call)
    assert "Ingen å ringe nå" in await leader.says("ringeliste")
    await hours(72, time_passes, teams)
    assert len(mails(post)) == 1


@pytest.mark.parametrize("after", [1, 5])
async def test_the_first_sign_ends_it(
    *,
    kari: Person,
    leader: Person,
    teams: Teams,
    offered: Confirmed,
    time_passes: Passes,
    post: PlayedSmtp,
    after: int,
) -> None:
    await kari.says("hei")
    await known(kari, teams)
    await offered(kari, "Prøvebrød AS")

    await hours(after, time_passes, teams)
    told = len(mails(post))
    assert told == (1 if after > 4 else 0)
    await kari.says("takk, vi må tenke på det")
    await hours(72, time_passes, teams)

    assert len(mails(post)) == told
    assert leader.got(ASKED) == []


async def test_an_address_that_takes_nothing_is_not_waited_for(
    *, kari: Person, leader: Person, teams: Teams, offered: Confirmed, time_passes: Passes, post: PlayedSmtp
) -> None:
    await kari.says("hei")
    await known(kari, teams)
    await offered(kari, "Prøvebrød AS")

    post.tells[ADDRESS] = [Told(rcpt="550 5.1.1 No such user")]
    await hours(4.1, time_passes, teams)
    assert len(leader.got("Kari Prøve har ikke svart")) == 1
    await hours(72, time_passes, teams)
    assert len(leader.got("Kari Prøve har ikke svart")) == 1
    assert mails(post) == []


async def test_an_invitation_that_says_it_already_is_the_email(
    *, kari: Person, leader: Person, teams: Teams, time_passes: Passes, post: PlayedSmtp
) -> None:
    await leader.says("hei")
    await kari.says("hei")
    await known(kari, teams)
    await kari.says("presentasjon onsdag 24. februar kl 9")
    await kari.says("Prøvebrød AS")
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    host = (await teams.look(lambda unit: unit.meetings.upcoming(unit.now)))[0].hosts[0]
    await teams.make_host(vera, host)
    await hours(0.1, time_passes, teams)

    await vera.says("flytt møtet til torsdag 4. mars kl 14")
    await hours(0.1, time_passes, teams)
    assert kari.got("flyttet") or kari.got("ny tid")
    assert len(post.to(ADDRESS)) == 2  # invited, and told of the change
    await hours(4.2, time_passes, teams)

    assert len(post.to(ADDRESS)) == 2
    assert len(leader.got("Kari Prøve har ikke svart")) == 1


async def test_what_the_company_does_itself_needs_no_sign(
    *, kari: Person, leader: Person, teams: Teams, time_passes: Passes
) -> None:
    await leader.says("hei")
    await kari.says("presentasjon onsdag 24. februar kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("flytt møtet til torsdag 25. februar kl 9")
    await hours(30, time_passes, teams)

    assert leader.got(ASKED) == []


async def test_who_can_not_be_reached_at_all_is_called_at_once(
    *, kari: Person, leader: Person, teams: Teams, confirmed: Confirmed, time_passes: Passes
) -> None:
    await confirmed(kari, "Prøvebrød AS")
    await teams.send_due()

    await is_offered(kari, teams)
    teams.connector.answers = [web.Response(status=403)]
    await hours(0, time_passes, teams)
    assert len(leader.got("Kari Prøve har ikke svart")) == 1
    assert "Telefonnummeret er ikke kjent" in leader.got(ASKED)[0].text


@pytest_asyncio.fixture
async def meeting_at_half_past_twelve(
    kari: Person, leader: Person, teams: Teams, time_passes: Passes
) -> Person:
    """Kari's company meets Vera on Wednesday at 12.30, and it's that day at ten: Vera."""
    await leader.says("hei")
    await kari.says("hei")
    await known(kari, teams)
    await kari.says("presentasjon onsdag 24. februar kl 12.30")
    assert "bestilt" in await kari.says("Prøvebrød AS")
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    await hours(48, time_passes, teams)
    return vera


async def test_a_meeting_in_two_hours_that_is_off_is_on_the_call_list_before_it_begins(
    *,
    meeting_at_half_past_twelve: Person,
    kari: Person,
    leader: Person,
    teams: Teams,
    time_passes: Passes,
) -> None:
    vera = meeting_at_half_past_twelve
    await vera.says("avlys møtet")
    await vera.presses("Ja, avlys")
    await hours(0, time_passes, teams)
    assert kari.got("er avlyst")

    await hours(1.2, time_passes, teams)
    assert leader.got(ASKED) == []
    await hours(0.1, time_passes, teams)  # half of the two and a half hours
    assert len(leader.got("Kari Prøve har ikke svart")) == 1
    await hours(72, time_passes, teams)
    assert len(leader.got(ASKED)) == 1


async def test_a_host_who_is_ill_two_hours_before_is_told_by_email_at_once_and_then_by_a_call(
    *,
    meeting_at_half_past_twelve: Person,
    kari: Person,
    leader: Person,
    teams: Teams,
    time_passes: Passes,
    post: PlayedSmtp,
) -> None:
    vera = meeting_at_half_past_twelve
    await vera.says("syk i dag")
    assert "ny tid" in vera.sees
    await vera.presses("Ja, ordne det")
    await hours(0, time_passes, teams)
    assert kari.got("møtet har fått ny tid")
    assert not kari.got("er flyttet til"), "said once"
    (mail,) = mails(post)
    assert "er syk i dag" in str(mail.get_body(("plain",)))

    await hours(1.3, time_passes, teams)
    assert len(leader.got("Kari Prøve har ikke svart")) == 1
    assert len(mails(post)) == 1


async def test_a_sign_before_a_meeting_soon_ends_it(
    *,
    meeting_at_half_past_twelve: Person,
    kari: Person,
    leader: Person,
    teams: Teams,
    time_passes: Passes,
) -> None:
    vera = meeting_at_half_past_twelve
    await vera.says("avlys møtet")
    await vera.presses("Ja, avlys")
    await hours(0, time_passes, teams)
    await kari.says("ok, takk for beskjed")
    await hours(72, time_passes, teams)

    assert leader.got(ASKED) == []
