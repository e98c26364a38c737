"""Clients that talk to a bot as Teams does: each on a connection of its own, one turn at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter
from typing import Any, Self
from uuid import uuid4

import orjson

from bench.played import Played, Sent

PERSONS = 512
"""So many that none of them meets the bot's limit of five messages a second."""
PATIENCE = 30.0
"""Seconds for a turn; a bot that needs more has failed."""


class NotAnsweredError(Exception):
    """A bot refused a turn or didn't answer it."""


class Line:
    """One kept-open connection to a bot; cheaper than any client library, so that the bot is measured."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
        """Shows the token with each request."""
        self._reader = reader
        self._writer = writer
        self._token = token

    @classmethod
    async def to(cls, port: int, token: str) -> Self:
        """A connection to the bot on that port."""
        return cls(*await asyncio.open_connection("127.0.0.1", port), token)

    async def posts(self, path: str, body: bytes) -> bytes:
        """What is answered; NotAnsweredError if that is an error."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self._token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        headers = answer.decode("latin-1").lower().split("\r\n")
        length = next((one for one in headers if one.startswith("content-length:")), ":0").partition(":")[2]
        content = await self._reader.readexactly(int(length))
        if not headers[0].split()[1].startswith("2"):
            raise NotAnsweredError(headers[0], content)
        return content

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


@dataclass
class Client:
    """Somebody at the other end of Teams, who may be many persons one after the other."""

    number: int
    line: Line
    played: Played
    took: list[float] = field(default_factory=list)
    """Seconds for each turn."""
    patience: float = PATIENCE

    async def turn(self, person: int, **said: Any) -> Sent:  # noqa: ANN401 - the fields of an activity
        """What the bot answers, once it's in the chat and the request has ended."""
        activity = _activity(person, self.played.where.service_url, said)
        reply = self.played.reply_in(activity["conversation"]["id"], activity.get("replyToId", ""))
        began = perf_counter()
        async with asyncio.timeout(self.patience):
            await self.line.posts("/api/messages", orjson.dumps(activity))
            sent = await reply
        self.took.append(perf_counter() - began)
        return sent


def tenant_of(person: int) -> str:
    """Everybody has one of their own."""
    return f"30000000-0000-0000-0000-{person:012}"


def object_id_of(person: int) -> str:
    """The person in their tenant."""
    return f"20000000-0000-0000-0000-{person:012}"


def chat_of(person: int) -> str:
    """The id of the person's own chat with the bot."""
    return f"a:chat-{person}"


def _activity(person: int, service_url: str, said: Mapping[str, Any]) -> dict[str, Any]:
    tenant = tenant_of(person)
    user, object_id = f"29:person-{person}", object_id_of(person)
    return {
        "type": "message",
        "id": uuid4().hex,
        "channelId": "msteams",
        "serviceUrl": service_url,
        "timestamp": "2027-02-22T09:00:00.000Z",
        "locale": "nb-NO",
        "from": {"id": user, "name": f"Kari Prøve {person}", "aadObjectId": object_id},
        "conversation": {"conversationType": "personal", "tenantId": tenant, "id": chat_of(person)},
        "recipient": {"id": "28:bot", "name": "FREMtid"},
        "entities": [{"type": "clientInfo", "locale": "nb-NO", "country": "NO", "platform": "iOS"}],
        "channelData": {"tenant": {"id": tenant}},
        **said,
    }


Talk = Callable[[Client, int], Awaitable[None]]
"""What a client does as that person: one turn or several."""


@dataclass(frozen=True)
class Load:
    """How turns went under a load."""

    turns: int
    seconds: float
    took: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds

    def quantile(self, part: float) -> float:
        """Milliseconds within which that part of the turns was answered."""
        return sorted(self.took)[int(part * (len(self.took) - 1))] * 1000


async def load(
    played: Played, port: int, talk: Talk, clients: int, *, seconds: float = 0, talks: int = 0
) -> Load:
    """Talks of so many clients at once: begun for so many seconds, or so many of them.

    No two clients are ever the same person at once, since PERSONS is a multiple of their number.
    """
    token = played.token(played.where.app_id)
    people = [Client(number, await Line.to(port, token), played) for number in range(clients)]
    ends = perf_counter() + seconds if seconds else float("inf")
    began = perf_counter()

    async def talks_on(client: Client) -> None:
        for turn in count():
            if perf_counter() >= ends or (talks and turn * clients + client.number >= talks):
                return
            await talk(client, (turn * clients + client.number) % PERSONS)

    try:
        async with asyncio.TaskGroup() as group:
            for client in people:
                group.create_task(talks_on(client))
    finally:
        for client in people:
            client.line.close()
    took = tuple(one for client in people for one in client.took)
    return Load(len(took), perf_counter() - began, took)
