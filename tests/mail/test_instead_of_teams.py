"""What didn't arrive in Teams, as far as is known, goes by e-mail where an address is known: once."""

from email.message import EmailMessage

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.jobs.mails import Mails
from bot.jobs.outbox import Outbox
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import BY_MAIL, LetterState
from scheduler.outbox import Outcome
from storage import tables
from tests.conftest import Teams
from tests.mail.conftest import Passes
from tests.mail.played_smtp import PlayedSmtp, Told
from tests.played_teams import Person

LETTERS = select(tables.letters)
ADDRESS = "kari@company.example"


async def due(kari: Person, teams: Teams, time_passes: Passes, email: str = ADDRESS) -> None:
    """Kari's e-mail is known, and her reminder is due."""
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari Prøve", **({"email": email} if email else {})}
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    await teams.send_due()
    await time_passes(days=9)


async def states(teams: Teams) -> list[tuple[str, str]]:
    """State and e-mail address of each letter in place of a reminder, and of the reminder."""
    rows = await teams.look(lambda unit: unit.outbox.cursor.execute(LETTERS).mappings())
    told = [row for row in rows if row["what"] == LetterKind.BY_EMAIL or ":" in row["what"]]
    return sorted((row["state"], row["email"]) for row in told)


def instead(post: PlayedSmtp) -> list[EmailMessage]:
    """The e-mails to Kari that are no invitation."""
    return [mail for mail in post.to(ADDRESS) if not [*mail.iter_attachments()]]


async def is_read(teams: Teams, post: PlayedSmtp) -> str:
    (mail,) = instead(post)
    body = mail.get_body(("plain",))
    assert body
    return str(body.get_content())


@pytest.mark.parametrize(
    ("status", "state"),
    [(403, "unreachable"), (502, "uncertain")],
)
async def test_an_email_comes_where_a_message_may_not_have_arrived(
    kari: Person, teams: Teams, time_passes: Passes, post: PlayedSmtp, status: int, state: str
):
    await due(kari, teams, time_passes)
    teams.connector.answers = [web.Response(status=status), web.Response(status=status)]

    await teams.send_due()
    await teams.send_due()

    assert await states(teams) == [("sent", ADDRESS), (state, "")]
    read = await is_read(teams, post)
    assert "torsdag 4. mars kl. 14.00" in read
    uncertain = "kan ha kommet i Teams også"
    assert ("ikke kom fram i Teams" if state == "unreachable" else uncertain) in read


async def test_an_email_goes_in_place_of_what_a_killed_sender_had_on_the_wire(
    kari: Person, teams: Teams, time_passes: Passes, post: PlayedSmtp
):
    await due(kari, teams, time_passes)
    outbox = another(teams)
    (tenant,) = await outbox.take_tenants(1, ())
    assert await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))

    await time_passes(minutes=2)
    await teams.send_due()

    assert await states(teams) == [("sent", ADDRESS), ("uncertain", "")]
    assert "kan ha kommet i Teams også" in await is_read(teams, post)


async def test_no_email_leaves_any_more_once_it_is_heard_that_the_message_came(
    kari: Person, teams: Teams, time_passes: Passes, post: PlayedSmtp
):
    await due(kari, teams, time_passes)
    outbox = another(teams)
    (tenant,) = await outbox.take_tenants(1, ())
    (ready,) = await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))
    await time_passes(minutes=2)
    await outbox.take_tenants(0, ())
    post.tells[ADDRESS] = [Told(rcpt="450 later")]
    await teams.send_due()

    await outbox.settle([(ready, Outcome(LetterState.SENT, message="m1"))])
    await time_passes(hours=1)
    await teams.send_due()

    assert await states(teams) == [("sent", ""), ("withdrawn", ADDRESS)]
    assert instead(post) == []


async def test_what_a_killed_sender_had_handed_over_is_not_sent_again(
    kari: Person, teams: Teams, time_passes: Passes, post: PlayedSmtp
):
    await due(kari, teams, time_passes)
    post.tells[ADDRESS] = [Told(rcpt="450 later")]
    teams.connector.answers = [web.Response(status=403)]
    await teams.send_due()
    await time_passes(hours=1)
    outbox = another(teams)
    assert await outbox.take_tenants(1, ()) == [BY_MAIL]
    assert await outbox.begin(BY_MAIL, await outbox.claim(BY_MAIL, 1, ()))

    await time_passes(minutes=2)
    await teams.send_due()

    assert await states(teams) == [("uncertain", ADDRESS), ("unreachable", "")]
    assert instead(post) == []


@pytest.mark.parametrize(("status", "state"), [(400, LetterState.FAILED), (429, LetterState.PLANNED)])
async def test_no_email_goes_where_a_message_was_refused(
    kari: Person, teams: Teams, time_passes: Passes, status: int, state: LetterState
):
    await due(kari, teams, time_passes)
    teams.connector.answers = [web.Response(status=status)]
    await teams.send_due()
    assert await states(teams) == [(state.value, "")]


async def test_without_an_address_the_row_alone_tells(kari: Person, teams: Teams, time_passes: Passes):
    await due(kari, teams, time_passes, email="")
    teams.connector.answers = [web.Response(status=502)]
    await teams.send_due()
    assert await states(teams) == [("uncertain", "")]


async def test_where_the_email_is_lost_too_the_leader_settles_what_matters(
    kari: Person, leader: Person, teams: Teams, post: PlayedSmtp
):
    vera = teams.person("Vera Eksempel", 5)
    teams.connector.members[f"29:{vera.object_id}"] = {"name": "Vera Eksempel", "email": ADDRESS}
    await leader.says("hei")
    await vera.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    await teams.make_host(vera, meeting.hosts[0])
    await teams.send_due()
    post.tells[ADDRESS] = [Told(drops="taken")]
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    teams.connector.answers_to_new = [web.Response(status=502)]

    await teams.send_due()

    assert "Jeg vet ikke om dette kom fram til Vera Eksempel" in leader.sees
    assert "Notert: meldingen kom fram" in await leader.presses("Meldingen kom fram")


def another(teams: Teams) -> Outbox:
    """Another process's."""
    bot = teams.bot
    return Outbox(bot.resources, bot.transactions, bot.thinking, Mails(bot.resources, invites=True))


async def test_an_answer_to_who_has_removed_the_app_goes_by_email(
    kari: Person, leader: Person, teams: Teams, post: PlayedSmtp
):
    await leader.says("hei")
    member = f"29:{kari.object_id}"
    teams.connector.members[member] = {"name": "Kari Prøve", "email": ADDRESS}
    await kari.says("Får vi gratis kaffi av roboten?")
    await kari.presses("Snakk med oss")
    await kari.presses("Send")
    await teams.send_due()
    card = leader.got("gratis kaffi")[0]
    await leader.presses("Send svaret", card, reply="Nei, men boller på mandag.")
    teams.connector.answers = [web.Response(status=403), web.Response(status=403)]
    await teams.send_due()
    await teams.send_due()

    read = await is_read(teams, post)
    assert "Nei, men boller på mandag." in read
    assert "ikke kom fram i Teams" in read
