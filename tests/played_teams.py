"""A played Teams: a connector over real HTTP, and persons who type and press as people do."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import uuid4

import aiohttp
import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.faults import Faults

BOT = "28:bot"
_ID = re.compile(r"\b[0-9a-f]{32}\b")
"""What nobody has to see."""


class Reset:
    """The connection breaks off, after the message was read."""


@dataclass
class Sent:
    """A message in a chat, as it stands now."""

    id: str
    activity: Mapping[str, Any]
    updates: int = 0
    before: list[Mapping[str, Any]] = field(default_factory=list)
    """What it was before each update."""

    def __post_init__(self) -> None:
        typed = [one for one in self._elements if one["type"] == "Input.Text"] if self.has_card else []
        assert not any(_ID.search(one.get("value", "")) for one in typed), "an id stands in a field"

    @property
    def has_card(self) -> bool:
        return bool(self.activity.get("attachments"))

    @property
    def card(self) -> Mapping[str, Any]:
        return self.activity["attachments"][0]["content"]

    @property
    def text(self) -> str:
        """Everything that can be read on the card."""
        return "\n".join(_texts(self.card))

    @property
    def texts(self) -> list[str]:
        """What could be read on it at any time."""
        return ["\n".join(_texts(one["attachments"][0]["content"])) for one in (*self.before, self.activity)]

    @property
    def buttons(self) -> list[str]:
        return [action["title"] for action in self.actions]

    @property
    def actions(self) -> list[Mapping[str, Any]]:
        """What can be pressed: in groups on the card, and below it."""
        sets = [one["actions"] for one in self.card["body"] if one["type"] == "ActionSet"]
        grouped = [action for actions in sets for action in actions if action["type"] == "Action.Submit"]
        return [*grouped, *self.card.get("actions", ())]

    @property
    def opening(self) -> list[Mapping[str, Any]]:
        """The presses of the lines that can be pressed."""
        return [element["selectAction"] for element in self._elements if "selectAction" in element]

    @property
    def inputs(self) -> dict[str, str]:
        """What stands in the card's inputs."""
        return {
            element["id"]: element.get("value", "")
            for element in self._elements
            if element["type"].startswith("Input.")
        }

    @property
    def _elements(self) -> list[Mapping[str, Any]]:
        """What the card is made of, whether it's in sight or folded away."""
        body = self.card["body"]
        return [one for element in body for one in (element, *element.get("items", ()))]

    def choices(self, name: str) -> list[str]:
        """The titles of an input's choices."""
        return [choice["title"] for choice in self._input(name)["choices"]]

    def token(self, name: str, title: str) -> str:
        """The value of the choice whose title holds these words."""
        return next(one["value"] for one in self._input(name)["choices"] if title in one["title"])

    def _input(self, name: str) -> Mapping[str, Any]:
        return next(element for element in self._elements if element.get("id") == name)


def _texts(element: Any) -> Iterator[str]:
    if isinstance(element, list):
        for one in element:
            yield from _texts(one)
    elif isinstance(element, dict):
        for name in ("text", "title", "label", "placeholder"):
            if isinstance(element.get(name), str):
                yield element[name]
        for name in ("body", "items", "inlines", "choices", "actions"):
            if name in element:
                yield from _texts(element[name])


class Connector:
    """What Teams does with messages: keeps them, or refuses them as it's told."""

    def __init__(self) -> None:
        self.chats: dict[str, list[Sent]] = {}
        self.calls: list[tuple[str, str]] = []
        self.answers: list[web.Response | asyncio.Event | Reset] = []
        """What the next calls are answered: a response, silence until something happens, or a reset."""
        self.answers_to_new: list[web.Response] = []
        """What the next new messages are answered, whichever cards are edited meanwhile."""
        self.members: dict[str, dict[str, str]] = {}
        """What Teams tells of a person, by their id in it."""
        self.member_answers: list[web.Response] = []
        """What the next questions about a person are answered instead."""
        self.opened: list[dict[str, Any]] = []
        """The chats that were asked for."""
        self.tokens: list[str] = []
        """The Authorization of each call."""
        self.no_delete = False
        """Whether messages can't be taken away."""
        self.server: TestServer | None = None

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_post("/amer/v3/conversations/{chat}/activities", self._post)
        application.router.add_put("/amer/v3/conversations/{chat}/activities/{message}", self._put)
        application.router.add_post("/amer/v3/conversations", self._open)
        application.router.add_get("/amer/v3/conversations/{chat}/members/{member}", self._member)
        application.router.add_delete("/amer/v3/conversations/{chat}/activities/{message}", self._delete)
        self.server = TestServer(application)
        await self.server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self.server
        await self.server.close()

    @property
    def url(self) -> str:
        assert self.server
        return str(self.server.make_url("/amer/"))

    async def _post(self, request: web.Request) -> web.StreamResponse:
        activity = orjson.loads(await request.read())
        chat = request.match_info["chat"]
        self.calls.append(("POST", activity["type"]))
        refusal = self.answers_to_new.pop(0) if self.answers_to_new else await self._refusal(request)
        if refusal:
            return refusal
        message = uuid4().hex
        if activity["type"] == "message":
            self.chats.setdefault(chat, []).append(Sent(message, activity))
        return web.json_response({"id": message}, status=201)

    async def _put(self, request: web.Request) -> web.StreamResponse:
        activity = orjson.loads(await request.read())
        self.calls.append(("PUT", activity["type"]))
        if refusal := await self._refusal(request):
            return refusal
        for sent in self.chats.get(request.match_info["chat"], ()):
            if sent.id == request.match_info["message"]:
                sent.before.append(sent.activity)
                sent.activity = activity
                sent.updates += 1
                return web.json_response({"id": sent.id})
        return web.Response(status=404)

    async def _open(self, request: web.Request) -> web.StreamResponse:
        asked = orjson.loads(await request.read())
        self.calls.append(("POST", "conversation"))
        self.opened.append(asked)
        if refusal := await self._refusal(request):
            return refusal
        return web.json_response({"id": f"a:made-{asked['members'][0]['id']}"}, status=201)

    async def _member(self, request: web.Request) -> web.StreamResponse:
        if refusal := self.member_answers.pop(0) if self.member_answers else None:
            return refusal
        known = self.members.get(request.match_info["member"])
        return web.json_response(known) if known else web.Response(status=404)

    async def _delete(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(("DELETE", ""))
        if self.no_delete:
            return web.Response(status=501)
        if refusal := await self._refusal(request):
            return refusal
        chat = self.chats.get(request.match_info["chat"], [])
        chat[:] = [sent for sent in chat if sent.id != request.match_info["message"]]
        return web.Response()

    async def _refusal(self, request: web.Request) -> web.Response | None:
        self.tokens.append(request.headers.get("Authorization", ""))
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Reset):
            assert request.transport
            request.transport.abort()
            return web.Response()
        if isinstance(answer, asyncio.Event):
            await answer.wait()
            return None
        return answer


@dataclass
class Person:
    """Somebody in Teams, in a tenant of their own."""

    name: str
    object_id: str
    tenant: str
    bot_url: str
    connector: Connector
    session: aiohttp.ClientSession
    locale: str = "nb-NO"
    headers: dict[str, str] = field(default_factory=dict)
    faults: Faults | None = None
    """Where faults of the bot are shown, if the test runs it."""

    @property
    def id(self) -> str:
        return f"{self.tenant}/{self.object_id}"

    @property
    def chat(self) -> str:
        return f"a:chat-{self.object_id}"

    @property
    def inbox(self) -> list[Sent]:
        return self.connector.chats.setdefault(self.chat, [])

    @property
    def last(self) -> Sent:
        return self.inbox[-1]

    @property
    def updates(self) -> int:
        """How often messages in the chat have been changed."""
        return sum(sent.updates for sent in self.inbox)

    @property
    def sees(self) -> str:
        """The last message, all of it."""
        return self.last.text

    def got(self, *words: str) -> list[Sent]:
        """The messages in the chat that say all of this; none is false."""
        return [sent for sent in self.inbox if all(one in sent.text for one in words)]

    @property
    def card(self) -> Mapping[str, Any]:
        """The last message's card."""
        return self.last.card

    async def says(self, text: str, **more: Any) -> str:
        """Type a message; what is seen then."""
        await self.posts(self.activity(type="message", text=text, textFormat="plain", **more))
        return self.sees

    async def presses(self, title: str, card: Sent | None = None, **inputs: str) -> str:
        """Press a button of the last card (or of that one), with these inputs; what is seen then."""
        await self.posts(self.pressing(title, card, **inputs))
        return self.sees

    def pressing(self, title: str, card: Sent | None = None, **inputs: str) -> dict[str, Any]:
        """The activity of such a press."""
        card = card or self.last
        action = next((one for one in card.actions if one["title"] == title), None)
        opening = next((one for one in card.opening if one["title"].startswith(title)), None)
        action = action or opening
        assert action, f"{title!r} is none of {card.buttons}, {[one['title'] for one in card.opening]}"
        kept = {**card.inputs, **inputs} if action["associatedInputs"] == "auto" else {}
        return self.activity(type="message", value={**action["data"], **kept}, replyToId=card.id)

    async def installs(self) -> None:
        """Both events that Teams sends when a person adds the app."""
        await self.posts(self.activity(type="installationUpdate", action="add"))
        members = [{"id": BOT}, {"id": f"29:{self.object_id}", "aadObjectId": self.object_id}]
        await self.posts(self.activity(type="conversationUpdate", membersAdded=members))

    async def posts(self, activity: Mapping[str, Any]) -> int:
        """Send an activity to the bot; the answer's status."""
        url = f"{self.bot_url}/api/messages"
        async with self.session.post(url, data=orjson.dumps(activity), headers=self.headers) as response:
            status = response.status
        if self.faults:
            self.faults.show()
        return status

    def activity(self, **more: Any) -> dict[str, Any]:
        """An activity as Teams sends it from the personal chat."""
        return {
            "id": uuid4().hex,
            "channelId": "msteams",
            "serviceUrl": self.connector.url,
            "timestamp": "2027-02-22T09:00:00.000Z",
            "locale": self.locale,
            "from": {"id": f"29:{self.object_id}", "name": self.name, "aadObjectId": self.object_id},
            "conversation": {"conversationType": "personal", "tenantId": self.tenant, "id": self.chat},
            "recipient": {"id": BOT, "name": "FREMtid"},
            "entities": [{"type": "clientInfo", "locale": self.locale, "country": "NO", "platform": "iOS"}],
            "channelData": {"tenant": {"id": self.tenant}},
            **more,
        }

    async def says_in_channel(self, text: str) -> str:
        """Mention the bot in a channel's thread; what is seen there then."""
        activity = self.in_channel(text)
        await self.posts(activity)
        return self.connector.chats[activity["conversation"]["id"]][-1].text

    def in_channel(self, text: str) -> dict[str, Any]:
        """A message in a channel that mentions the bot."""
        conversation = {
            "conversationType": "channel",
            "isGroup": True,
            "tenantId": self.tenant,
            "id": "19:felles@thread.tacv2;messageid=1",
        }
        mention = {"type": "mention", "text": "<at>FREMtid</at>", "mentioned": {"id": BOT, "name": "FREMtid"}}
        return self.activity(
            type="message",
            text=f"<at>FREMtid</at> {text}\n",
            textFormat="plain",
            conversation=conversation,
            entities=[mention],
            channelData={"tenant": {"id": self.tenant}, "channel": {"id": "19:felles@thread.tacv2"}},
        )
