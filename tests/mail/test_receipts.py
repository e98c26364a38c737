"""Who is registered by a colleague gets a receipt and reminders by e-mail: each once, whatever fails."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
import pytest_asyncio
import vobject

from programme.deeds.reminding import REGISTERED
from programme.letters.letters import Filed, LetterState
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.mail.conftest import FROM, Passes
from tests.mail.played_smtp import PlayedSmtp, Told
from tests.played_teams import Person

PER, SIRI = "per@bedrift.example", "siri@b.example"


@pytest_asyncio.fixture
async def company(kari: Person, confirmed: Confirmed, teams: Teams) -> Person:
    """Kari, whose company has a place; what was said until then is sent."""
    await confirmed(kari, "Prøvebrød AS")
    await teams.send_due()
    return kari


async def register(kari: Person, coming: str = f"Per Prøve {PER}, Siri Prøve {SIRI}") -> None:
    await kari.says("meld på kick-off")
    assert "påmeldt" in await kari.presses("Lagre", coming=coming)


def text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body
    return str(body.get_content())


async def became(teams: Teams) -> Mapping[str, Filed]:
    """The receipts by their addresses."""

    def work(unit: Unit) -> list[Filed]:
        return [one for state in LetterState for one in unit.outbox.in_state(state, 0, 50)]

    return {one.letter.email: one for one in await teams.look(work) if one.letter.what == REGISTERED}


async def test_a_receipt_says_when_why_and_whom_to_answer(company: Person, teams: Teams, post: PlayedSmtp):
    await register(company)
    await teams.send_due()
    await teams.send_due()

    assert post.counts() == {PER: 1, SIRI: 1}
    (mail,) = post.to(PER)
    assert mail["Subject"] == "Du er meldt på kick-off tirsdag 7. september kl. 09.00"
    assert (mail["To"], mail["Reply-To"]) == (PER, "merete.helland@nnn.no")
    assert mail["From"].addresses[0].addr_spec == FROM
    assert mail["Auto-Submitted"] == "auto-generated"
    read = text(mail)
    assert "fordi Kari Prøve har meldt deg på kick-off for Prøvebrød AS" in read
    assert "https://teams.example/kickoff" in read
    assert "Siri" not in read
    html = mail.get_body(("html",))
    assert html
    assert '<a href="https://teams.example/kickoff">Bli med</a>' in html.get_content()
    (attached,) = mail.iter_attachments()
    event = vobject.readOne(attached.get_content().decode()).vevent
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 9, 7, 7, tzinfo=UTC)
    assert event.url.value == "https://teams.example/kickoff"


async def test_the_reminders_come_in_their_time_and_not_to_who_was_taken_off(
    company: Person, teams: Teams, post: PlayedSmtp, leader: Person
):
    await register(company)
    await register(company, f"Per Prøve {PER}")
    await teams.send_due()
    assert post.counts() == {PER: 1}

    for moment in ("2027-09-06 09:01", "2027-09-07 08:01"):
        await leader.says(f"spol {moment}")
        await teams.send_due()

    assert [mail["Subject"].split()[0] for mail in post.to(PER)] == ["Du", "Kick-off", "Kick-off"]
    assert post.to(SIRI) == []


async def test_a_recipient_that_is_refused_is_unreachable_and_the_others_get_theirs(
    company: Person, teams: Teams, post: PlayedSmtp, leader: Person
):
    post.tells[PER] = [Told(rcpt="550 5.1.1 no such mailbox")]
    await register(company)
    await teams.send_due()

    found = await became(teams)
    assert (found[PER].state, found[PER].reason) == (LetterState.UNREACHABLE, "550 5.1.1 no such mailbox")
    assert found[SIRI].state is LetterState.SENT
    await leader.says("utsendinger")
    await leader.presses("Nådde ikke fram")
    assert "Kvittering for kick-off på e-post" in leader.sees
    assert "leverer ikke til adressen (550 5.1.1 no such mailbox)" in leader.sees


@pytest.mark.parametrize(
    "told", [Told(rcpt="450 greylisted"), Told(data="451 later"), Told(drops="rcpt"), Told(rcpt="421 bye")]
)
async def test_what_was_not_taken_comes_later_and_once(
    company: Person, teams: Teams, post: PlayedSmtp, time_passes: Passes, told: Told
):
    post.tells[PER] = [told]
    await register(company)
    await teams.send_due()
    assert (await became(teams))[PER].state is LetterState.PLANNED

    for _ in range(3):
        await time_passes(minutes=5)
        await teams.send_due()

    assert post.counts() == {PER: 1, SIRI: 1}
    assert {one.state for one in (await became(teams)).values()} == {LetterState.SENT}


@pytest.mark.parametrize("told", [Told(drops="taken"), Told(drops="lost"), Told(slow=1.0)])
async def test_what_may_have_been_taken_is_uncertain_and_never_sent_again(
    company: Person, teams: Teams, post: PlayedSmtp, time_passes: Passes, told: Told
):
    post.tells[PER] = [told]
    await register(company)
    for _ in range(3):
        await teams.send_due()
        await time_passes(minutes=30)

    found = await became(teams)
    assert (found[PER].state, found[SIRI].state) == (LetterState.UNCERTAIN, LetterState.SENT)
    assert len(post.to(PER)) == (0 if told.drops == "lost" else 1)


async def test_nothing_is_lost_while_the_server_is_away_and_the_chats_go_on(
    company: Person, teams: Teams, post: PlayedSmtp, time_passes: Passes
):
    await post.stops()
    await register(company)
    await teams.send_due()
    assert {one.state for one in (await became(teams)).values()} == {LetterState.PLANNED}
    async with teams.session.get(f"{teams.bot_url}/readyz") as answer:
        assert (answer.status, (await answer.json())["degraded"]) == (200, ["mail"])
    assert "Prøvebrød AS" in await company.says("hvor står vi?")

    await post.starts()
    await time_passes(minutes=20)
    await teams.send_due()
    assert post.counts() == {PER: 1, SIRI: 1}


async def test_what_people_type_adds_no_header_and_no_markup(company: Person, teams: Teams, post: PlayedSmtp):
    company.name = "Kari\r\nBcc: all@company.example\r\n\r\n<b>Prøve</b>"
    await register(company, f"Per Prøve {PER}")
    await teams.send_due()

    (mail,) = post.to(PER)
    assert mail["Bcc"] is None
    html = mail.get_body(("html",))
    assert html
    assert "<b>" not in html.get_content()
