"""A Teams that counts what reaches whom, and answers as it's told."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web


@dataclass(frozen=True)
class Answer:
    """What a send meets."""

    status: int = 201
    recorded: bool = True
    """Whether the chat has the message."""
    reset: bool = False
    """Whether the connection breaks off instead of an answer."""
    after: float = 0.0
    """Seconds."""
    body: str = '{"id": "message"}'
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Counting:
    """A connector that counts the messages that it has recorded for each chat."""

    got: Counter[str] = field(default_factory=Counter)
    order: list[str] = field(default_factory=list)
    """The chats, as their messages came."""
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    """What the next sends to a chat meet; all others are accepted."""
    takes: float = 0.01
    """Seconds to record one, and as many to answer."""
    in_hand: Counter[str] = field(default_factory=Counter)
    """Chats whose messages it has received and not answered."""

    def application(self) -> web.Application:
        application = web.Application()
        application.router.add_post("/v3/conversations/{chat}/activities", self._post)
        application.router.add_post("/v3/conversations", self._open)
        return application

    async def _post(self, request: web.Request) -> web.StreamResponse:
        await request.read()
        chat = request.match_info["chat"]
        told = self.answers.get(chat)
        answer = told.pop(0) if told else Answer()
        self.in_hand[chat] += 1
        await asyncio.sleep(self.takes)
        if answer.recorded:
            self.got[chat] += 1
            self.order.append(chat)
        await asyncio.sleep(self.takes + answer.after)
        self.in_hand[chat] -= 1
        if answer.reset:
            assert request.transport
            request.transport.abort()
        headers = {"Content-Type": "application/json", **answer.headers}
        return web.Response(status=answer.status, body=answer.body.encode(), headers=headers)

    async def _open(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        return web.json_response({"id": f"made-{asked['members'][0]['id']}"}, status=201)
