"""What a send met, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.teams.connector import (
    Connector,
    FailedError,
    Member,
    RefusedError,
    SendError,
    UncertainError,
    UnreachableError,
)
from programme.letters.addresses import Address
from programme.people import PersonId
from tests.played_teams import Connector as Played
from tests.played_teams import Reset
from tests.waiting import until

MESSAGE = {"type": "message", "attachments": []}


@dataclass
class Tokens:
    """A token after the other, as they are refused."""

    left: list[str] = field(default_factory=lambda: ["one", "two", "three"])

    async def get(self) -> str:
        return self.left[0]

    def forget(self, token: str) -> None:
        assert token == self.left.pop(0)


@dataclass
class Out:
    played: Played
    connector: Connector
    tokens: Tokens

    def to(self, service_url: str = "") -> Address:
        chat = "19:a b/c@thread.tacv2;messageid=1"
        return Address(PersonId("t/o"), chat, service_url or self.played.url, "28:bot")

    async def send(self) -> str:
        return await self.connector.send(self.to(), MESSAGE)


@pytest_asyncio.fixture
async def out() -> AsyncIterator[Out]:
    async with Played() as played, aiohttp.ClientSession() as session:
        yield over(session, played)


def over(session: aiohttp.ClientSession, played: Played) -> Out:
    tokens = Tokens()
    return Out(played, Connector(session, tokens, frozenset({"127.0.0.1"})), tokens)


async def test_a_message_goes_to_its_conversation_and_has_an_id(out: Out):
    sent_as = await out.send()

    (sent,) = out.played.chats[out.to().conversation]
    assert sent.id == sent_as
    assert sent.activity["from"] == {"id": "28:bot"}
    assert sent.activity["conversation"] == {"id": out.to().conversation}
    assert out.played.tokens == ["Bearer one"]


async def test_a_message_is_updated_in_its_place(out: Out):
    sent_as = await out.send()
    await out.connector.update(out.to(), sent_as, {**MESSAGE, "summary": "ny"})

    (sent,) = out.played.chats[out.to().conversation]
    assert (sent.updates, sent.activity["id"], sent.activity["summary"]) == (1, sent_as, "ny")


MEETS: list[tuple[int, type[SendError]]] = [
    (302, FailedError),
    (400, FailedError),
    (403, UnreachableError),
    (404, UnreachableError),
    (408, UncertainError),
    (409, FailedError),
    (412, RefusedError),
    (413, FailedError),
    (429, RefusedError),
    (500, UncertainError),
    (502, UncertainError),
    (503, RefusedError),
    (504, UncertainError),
]


@pytest.mark.parametrize(("status", "error"), MEETS)
async def test_each_status_has_its_outcome(out: Out, status: int, error: type[SendError]):
    out.played.answers = [web.Response(status=status, headers={"Location": "/elsewhere"})]
    with pytest.raises(error):
        await out.send()
    assert len(out.played.calls) == 1


@pytest.mark.parametrize(
    ("header", "seconds"), [("7", 7), ("", None), ("soon", None), ("-1", None), ("9" * 5000, 3600)]
)
async def test_a_refusal_says_how_long_to_wait(out: Out, header: str, seconds: int | None):
    out.played.answers = [web.Response(status=429, headers={"Retry-After": header})]
    with pytest.raises(RefusedError) as refused:
        await out.send()
    assert refused.value.after == (seconds and timedelta(seconds=seconds))


async def test_an_answer_that_is_far_too_large_isnt_read_and_the_message_was_taken(out: Out):
    out.played.answers = [web.Response(status=201, text='{"id": "x"}' + " " * 2_000_000)]
    assert await out.send() == ""


async def test_a_connection_that_breaks_after_writing_is_uncertain(out: Out):
    out.played.answers = [Reset()]
    with pytest.raises(UncertainError):
        await out.send()


async def test_silence_after_writing_is_uncertain():
    limit, speaks = aiohttp.ClientTimeout(sock_read=0.3), asyncio.Event()
    async with Played() as played, aiohttp.ClientSession(timeout=limit) as session:
        played.answers = [speaks]
        with pytest.raises(UncertainError):
            await over(session, played).send()
        speaks.set()


async def test_a_connection_that_never_was_is_refused(out: Out):
    with pytest.raises(RefusedError):
        await out.connector.send(out.to("http://127.0.0.1:1/amer/"), MESSAGE)


async def test_a_pool_without_a_free_connection_is_refused_since_nothing_was_written():
    pool, limit, speaks = aiohttp.TCPConnector(limit=1), aiohttp.ClientTimeout(connect=0.2), asyncio.Event()
    async with (
        Played() as played,
        aiohttp.ClientSession(connector=pool, connector_owner=False) as patient,
        aiohttp.ClientSession(connector=pool, timeout=limit) as impatient,
    ):
        played.answers = [speaks]
        holding = asyncio.create_task(over(patient, played).send())
        await until(lambda: played.calls)
        with pytest.raises(RefusedError):
            await over(impatient, played).send()
        speaks.set()
        await holding


async def test_a_refused_token_is_replaced_once(out: Out):
    out.played.answers = [web.Response(status=401)]
    await out.send()
    assert out.played.tokens == ["Bearer one", "Bearer two"]

    out.played.answers = [web.Response(status=401), web.Response(status=401)]
    with pytest.raises(RefusedError):
        await out.send()


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/amer/",
        "http://smba.trafficmanager.net/amer/",
        "https://smba.trafficmanager.net.elsewhere.example/",
        "https://smba.trafficmanager.net@elsewhere.example/",
        "ftp://127.0.0.1/",
        "http://[::1",
        "",
    ],
)
async def test_no_token_goes_to_another_host_or_in_the_clear(out: Out, url: str):
    connector = Connector(out.connector._session, out.tokens, frozenset({"smba.trafficmanager.net"}))
    to = Address(PersonId("t/o"), "c", url, "28:bot")
    with pytest.raises(FailedError):
        await connector.send(to, MESSAGE)


async def test_in_local_mode_only_loopback_is_reached(out: Out):
    connector = Connector(out.connector._session, out.tokens, frozenset())
    assert connector.reaches("http://localhost:56150/_connector")
    assert connector.reaches("http://[::1]:56150/")
    assert not connector.reaches("https://smba.trafficmanager.net/emea/")


@pytest.mark.parametrize("body", ["", "[]", "not JSON", "{}"])
async def test_an_answer_without_an_id_was_still_taken(out: Out, body: str):
    out.played.answers = [web.Response(status=201, text=body)]
    assert await out.send() == ""


async def test_a_message_is_taken_back(out: Out):
    sent_as = await out.send()

    await out.connector.delete(out.to(), sent_as)

    assert out.played.chats[out.to().conversation] == []


async def test_teams_tells_a_persons_name_and_email(out: Out):
    of = replace(out.to(), member="29:kari")
    out.played.members["29:kari"] = {"name": "Kari Prøve", "userPrincipalName": "kari@company.example"}

    account = "kari@company.example"
    assert await out.connector.member(of) == Member("Kari Prøve", account, account)
    with pytest.raises(UnreachableError):
        await out.connector.member(replace(of, member="29:nobody"))


async def test_a_chat_is_made_where_there_is_none(out: Out):
    made = await out.connector.open_chat(replace(out.to(), conversation=""))

    assert made.conversation == "a:made-o"
    (asked,) = out.played.opened
    assert asked["tenantId"] == "t"
    assert asked["channelData"] == {"tenant": {"id": "t"}}
    assert asked["bot"] == {"id": "28:bot"}
