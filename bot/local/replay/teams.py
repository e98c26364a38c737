"""A played Teams for the replay: it keeps what the bot sends, and sends what people say and press."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import Any

import aiohttp
import orjson
from aiohttp import web

HOST = "127.0.0.1"
BOT = "28:bot"


@dataclass(frozen=True)
class Sent:
    """A message of the bot's."""

    id: str
    at: datetime
    title: str
    card: Mapping[str, Any]
    unasked: bool
    """Whether it came by itself, and not as an answer."""


@dataclass
class Chat:
    """One person's chat with the bot."""

    tenant: str
    object_id: str
    name: str
    send: Callable[["Chat", dict[str, Any]], Any]
    sent: list[Sent] = field(default_factory=list)
    seen: int = 0
    """So many of them have been looked through by `asked_anew`."""

    @property
    def buttons(self) -> list[Mapping[str, Any]]:
        """What can be pressed on the last card."""
        return [one["data"] for one in self.sent[-1].card.get("actions", ()) if "data" in one]

    async def says(self, text: str) -> None:
        """Type a message."""
        await self.send(self, {"text": text})

    async def presses(self, wanted: Mapping[str, str], **filled: str) -> bool:
        """Press the last card's button that carries these data, its fields filled; False if it has none."""
        button = next((one for one in self.buttons if wanted.items() <= one.items()), None)
        if button is None:
            return False
        inputs = {one["id"]: one.get("value", "") for one in self._fields()}
        await self.send(self, {"value": {**inputs, **button, **filled}})
        return True

    async def presses_unasked(self, deed: str) -> bool:
        """Press the button of that deed on the latest message that has it."""
        for sent in reversed(self.sent):
            for action in sent.card.get("actions", ()):
                if action.get("data", {}).get("deed") == deed:
                    await self.send(self, {"value": dict(action["data"])})
                    return True
        return False

    async def opens(self, deed: str, about: str) -> bool:
        """Press the line of the latest message that begins that deed, about what ends so."""
        for sent in reversed(self.sent):
            for press in _presses(sent.card.get("body", ())):
                if press.get("deed") == deed and str(press.get("about", "")).endswith(about):
                    await self.send(self, {"value": dict(press)})
                    return True
        return False

    def asked_anew(self, deed: str) -> bool:
        """Whether a message that nobody had asked for has that button, and came since this was last asked."""
        new, self.seen = self.sent[self.seen :], len(self.sent)
        return any(
            one.unasked
            and any(action.get("data", {}).get("deed") == deed for action in one.card.get("actions", ()))
            for one in new
        )

    def choices(self, name: str) -> list[str]:
        """What can be chosen in a field of the last card."""
        return [choice["value"] for one in self._fields() if one["id"] == name for choice in one["choices"]]

    def _fields(self) -> list[Mapping[str, Any]]:
        return [one for one in self.sent[-1].card["body"] if str(one["type"]).startswith("Input.")]


def _presses(elements: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for element in elements:
        if "selectAction" in element:
            yield element["selectAction"].get("data", {})
        yield from _presses(element.get("items", ()))


class Teams:
    """All chats, and the connector that the bot sends to."""

    def __init__(self, now: datetime) -> None:
        """Nobody has said anything yet; `now` is how far it has been played."""
        self.now = now
        self._chats: dict[str, Chat] = {}
        self._ids = count(1)
        self._answering: set[str] = set()
        self._session: aiohttp.ClientSession | None = None
        self.bot_url = self.url = ""

    def chat(self, tenant: str, object_id: str, name: str) -> Chat:
        """A person's chat with the bot."""
        chat = Chat(tenant, object_id, name, self._post)
        self._chats[f"a:{tenant}-{object_id}"] = chat
        return chat

    async def _post(self, chat: Chat, what: Mapping[str, Any]) -> None:
        """The activity as Teams sends it; back when the bot has answered."""
        conversation = f"a:{chat.tenant}-{chat.object_id}"
        activity = {
            "type": "message",
            "id": f"replay-{next(self._ids)}",
            "channelId": "msteams",
            "serviceUrl": self.url,
            "locale": "nb-NO",
            "from": {"id": f"29:{chat.object_id}", "name": chat.name, "aadObjectId": chat.object_id},
            "conversation": {"conversationType": "personal", "tenantId": chat.tenant, "id": conversation},
            "recipient": {"id": BOT, "name": "FREMtid"},
            "channelData": {"tenant": {"id": chat.tenant}},
            **what,
        }
        assert self._session
        self._answering.add(conversation)
        try:
            url = f"{self.bot_url}/api/messages"
            async with self._session.post(url, data=orjson.dumps(activity)) as answer:
                answer.raise_for_status()
        finally:
            self._answering.discard(conversation)

    async def _sent(self, request: web.Request) -> web.Response:
        activity = orjson.loads(await request.read())
        conversation = request.match_info["chat"]
        message = f"sent-{next(self._ids)}"
        if activity.get("type") == "message" and (chat := self._chats.get(conversation)):
            card = activity["attachments"][0]["content"]
            unasked = conversation not in self._answering
            chat.sent.append(Sent(message, self.now, activity.get("summary", ""), card, unasked))
        return web.json_response({"id": message})

    async def _changed(self, request: web.Request) -> web.Response:
        """A message in another's place: as an answer it's the last one, and unasked it's no news."""
        conversation, message = request.match_info["chat"], request.match_info["message"]
        if conversation in self._answering:
            return await self._sent(request)
        card = orjson.loads(await request.read())["attachments"][0]["content"]
        if chat := self._chats.get(conversation):
            chat.sent[:] = [replace(one, card=card) if one.id == message else one for one in chat.sent]
        return web.json_response({"id": message})

    async def _member(self, request: web.Request) -> web.Response:
        chat = self._chats[request.match_info["chat"]]
        account = f"{chat.object_id}@{chat.tenant}.example"
        return web.json_response({"name": chat.name, "email": account, "userPrincipalName": account})

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Teams"]:
        """Listen on loopback for what the bot sends."""
        application = web.Application()
        where = "/v3/conversations/{chat}"
        application.router.add_post(f"{where}/activities", self._sent)
        application.router.add_put(f"{where}/activities/{{message}}", self._changed)
        application.router.add_get(f"{where}/members/{{member}}", self._member)
        async with listening(application) as self.url, aiohttp.ClientSession() as self._session:
            yield self


@asynccontextmanager
async def listening(application: web.Application) -> AsyncIterator[str]:
    """The application on a free port of loopback; its address."""
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, HOST, 0)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()
