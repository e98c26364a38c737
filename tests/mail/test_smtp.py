"""What an e-mail meets at the server, over a real socket: accepted, refused, lost, slow."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from email.message import EmailMessage

import pytest
import pytest_asyncio
import trustme

from bot.outside.mail import Mail, MailError, Met
from bot.outside.smtp import BadServerError, Patience, Server, Smtp, server_at
from tests.mail.played_smtp import PlayedSmtp, Told

FROM = "bot@programme.example"
KARI, OLA = "kari@company.example", "ola@company.example"
HURRIED = Patience(connects=2.0, answers=2.0, takes=0.4)


def mail(to: str = KARI) -> Mail:
    made = EmailMessage()
    made["Subject"], made["To"], made["From"] = "Prøve", KARI, FROM
    made.set_content("Hei\n.\n..to\nslutt")
    return Mail(to, made.as_bytes())


@pytest_asyncio.fixture
async def server() -> AsyncIterator[PlayedSmtp]:
    async with PlayedSmtp() as server:
        yield server


async def met(smtp: Smtp, to: str = KARI) -> Met | str:
    try:
        return await smtp.hand_over(mail(to))
    except MailError as error:
        return error.met


async def test_many_leave_by_one_connection_and_arrive_as_they_were_written(server: PlayedSmtp):
    smtp = Smtp(server_at(server.url), FROM)
    for _ in range(20):
        assert "queued" in await smtp.hand_over(mail())
    await smtp.close()

    assert (len(server.got), server.connections, server.senders) == (20, 1, {FROM})
    assert server.got[0][1].get_content().splitlines() == ["Hei", ".", "..to", "slutt"]


async def test_several_at_once_take_a_few_connections_and_no_more(server: PlayedSmtp):
    smtp = Smtp(server_at(server.url), FROM)
    await asyncio.gather(*(smtp.hand_over(mail(f"p{number}@x.example")) for number in range(40)))
    await smtp.close()

    assert set(server.counts().values()) == {1}
    assert server.connections <= 3


TABLE = [
    (Told(rcpt="550 5.1.1 no such mailbox"), Met.NO_SUCH_ADDRESS, 0),
    (Told(rcpt="553 5.1.3 bad address"), Met.NO_SUCH_ADDRESS, 0),
    (Told(rcpt="450 4.2.1 greylisted"), Met.LATER, 0),
    (Told(rcpt="421 4.3.2 too much"), Met.STOPPED, 0),
    (Told(drops="rcpt"), Met.LATER, 0),
    (Told(data="451 4.3.0 try again"), Met.LATER, 0),
    (Told(data="554 5.6.0 no such e-mails here"), Met.REFUSED, 0),
    (Told(drops="taken"), Met.UNCERTAIN, 1),
    (Told(drops="lost"), Met.UNCERTAIN, 0),
    (Told(slow=1.0), Met.UNCERTAIN, 1),
]


@pytest.mark.parametrize(("told", "meets", "came"), TABLE)
async def test_what_an_email_meets_is_told_apart_and_the_next_one_leaves(
    server: PlayedSmtp, told: Told, meets: Met, came: int
):
    smtp = Smtp(server_at(server.url), FROM, HURRIED)
    server.tells[KARI] = [told]

    assert await met(smtp) is meets
    assert len(server.to(KARI)) == came
    assert "queued" in await met(smtp, OLA)
    await smtp.close()


async def test_a_refused_recipient_is_alone_and_keeps_the_connection(server: PlayedSmtp):
    smtp = Smtp(server_at(server.url), FROM)
    server.tells[KARI] = [Told(rcpt="450 full")]
    with pytest.raises(MailError) as caught:
        await smtp.hand_over(mail())
    await smtp.hand_over(mail(OLA))
    await smtp.close()

    assert caught.value.alone
    assert server.connections == 1


async def test_a_server_that_is_gone_stops_all_and_is_found_again(server: PlayedSmtp):
    smtp = Smtp(server_at(server.url), FROM)
    await smtp.hand_over(mail())
    await server.stops()

    assert await met(smtp) is Met.STOPPED
    assert smtp.is_down

    await server.starts()
    assert "queued" in await met(smtp)
    assert not smtp.is_down
    await smtp.close()


ELSEWHERE = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"])
"""For the bot, 127.0.0.2 is another machine."""


@ELSEWHERE
@pytest.mark.parametrize("from_the_start", [True, False])
async def test_it_signs_in_under_tls_and_trusts_no_strange_certificate(*, from_the_start: bool):
    authority, stranger = trustme.CA(), trustme.CA()
    secure, trusting, strange = (ssl.create_default_context(purpose) for purpose in _PURPOSES)
    authority.issue_cert("127.0.0.2").configure_cert(secure)
    authority.configure_trust(trusting)
    stranger.configure_trust(strange)
    played = PlayedSmtp(host="127.0.0.2", secure=secure, from_the_start=from_the_start, signs_in=True)
    async with played:
        smtp = Smtp(server_at(played.url), FROM, tls=trusting)
        assert "queued" in await met(smtp)
        await smtp.close()
        assert await met(Smtp(server_at(played.url), FROM, tls=strange)) is Met.STOPPED
        wrong = played.url.replace("p%40ss", "other")
        assert await met(Smtp(server_at(wrong), FROM, tls=trusting)) is Met.STOPPED
        assert len(played.got) == 1


_PURPOSES = (ssl.Purpose.CLIENT_AUTH, ssl.Purpose.SERVER_AUTH, ssl.Purpose.SERVER_AUTH)


@ELSEWHERE
async def test_nothing_leaves_this_machine_without_tls():
    async with PlayedSmtp(host="127.0.0.2") as played:
        assert await met(Smtp(server_at(played.url), FROM)) is Met.STOPPED
        assert played.got == []


@pytest.mark.parametrize("utf8", [True, False])
async def test_an_address_with_other_letters_needs_a_server_that_knows_them(*, utf8: bool):
    async with PlayedSmtp(utf8=utf8) as played:
        smtp = Smtp(server_at(played.url), FROM)
        found = await met(smtp, "kåre@company.example")
        await smtp.close()
        assert (found is Met.NO_SUCH_ADDRESS) is not utf8
        assert len(played.got) == int(utf8)


def test_the_servers_address_says_how_it_is_talked_to():
    assert server_at("smtp://mail.example") == Server("mail.example", 587)
    assert server_at("smtps://a%40b:c%3Ad@mail.example") == Server(
        "mail.example", 465, "a@b", "c:d", tls=True
    )
    for wrong in ("mail.example", "https://mail.example", "smtp://", "smtp://mail.example:x"):
        with pytest.raises(BadServerError):
            server_at(wrong)
