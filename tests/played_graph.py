"""A played Microsoft Graph over real HTTPS: answers as the documentation says, and fails on demand."""

import asyncio
import re
import ssl
from base64 import b64decode
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, Self
from uuid import uuid4

import aiohttp
import trustme
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.outside.graph import Graph, GraphPatience

JOIN = "https://teams.microsoft.com/l/meetup-join/"
Fault = web.Response | float | str
"""An answer instead; seconds that it takes; or `done`: it's done and the connection is lost."""
PATIENT = GraphPatience(reads_within=20, writes_within=20)


class Tokens:
    """Entra ID: gives a token, and another when that was refused."""

    def __init__(self) -> None:
        self.number = 0
        self.given = 0
        self._asking = asyncio.Lock()
        self._known = ""

    async def get(self) -> str:
        async with self._asking:
            if not self._known:
                await asyncio.sleep(0)
                self.given += 1
                self._known = f"token-{self.given}"
            return self._known

    def forget(self, token: str) -> None:
        if token == self._known:
            self._known = ""


class PlayedGraph:
    """The mailboxes, what is in them, and what goes wrong."""

    def __init__(self, patience: GraphPatience = PATIENT, *, secure: bool = True) -> None:
        self.mailboxes: dict[str, dict[str, dict[str, Any]]] = {}
        """The events of each, by their ids."""
        self.busy: dict[str, list[dict[str, Any]]] = {}
        """Schedule items of each that are no events of ours."""
        self.out_of_scope: set[str] = set()
        self.tokens = Tokens()
        self.expired: set[str] = set()
        """Tokens that aren't taken any more."""
        self.faults: list[tuple[str, Fault]] = []
        """What the next calls meet whose method and path hold the word."""
        self.is_down = False
        self.gives_links = True
        self.writes_take = 0.0
        self.calls: list[str] = []
        """Method and path of each, and for a refused one its status."""
        self.most: Counter[str] = Counter()
        """How many calls were under way at once to a mailbox, at most."""
        self.called = asyncio.Event()
        """Somebody has called."""
        self._now: Counter[str] = Counter()
        self._patience = patience
        self._secure = secure
        self._links: dict[str, tuple[tuple[str, str], dict[str, str], list[str] | None]] = {}
        self.sent: list[dict[str, Any]] = []
        self.got: list[tuple[str, EmailMessage]] = []
        """Each e-mail that was accepted, and its recipient."""

    async def __aenter__(self) -> Self:
        authority = trustme.CA()
        server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("127.0.0.1").configure_cert(server)
        client = ssl.create_default_context()
        authority.configure_trust(client)
        application = web.Application()
        application.router.add_route("*", "/v1.0/users/{mailbox}/{rest:.*}", self._taken)
        self.server = TestServer(application)
        await self.server.start_server(ssl=server if self._secure else None)
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=client, limit=50))
        self.graph = Graph(self.url, self.tokens, self._patience, self._session)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self.server.close()

    @property
    def url(self) -> str:
        return f"{'https' if self._secure else 'http'}://127.0.0.1:{self.server.port}"

    def to(self, address: str) -> Sequence[EmailMessage]:
        """What came by e-mail for that address."""
        return [mail for to, mail in self.got if to == address]

    def counts(self) -> Mapping[str, int]:
        return Counter(to for to, _ in self.got)

    def has(self, *mailboxes: str) -> None:
        for mailbox in mailboxes:
            self.mailboxes.setdefault(mailbox, {})

    def standing(self, mailbox: str | None = None) -> list[dict[str, Any]]:
        """The events that aren't cancelled, of one mailbox or all."""
        of = [self.mailboxes[mailbox]] if mailbox else self.mailboxes.values()
        return [event for box in of for event in box.values() if not event["isCancelled"]]

    def is_busy(self, mailbox: str, start: datetime, end: datetime, status: str = "busy") -> None:
        self.busy.setdefault(mailbox, []).append(
            {"status": status, "start": _time(start), "end": _time(end), "subject": "Tannlege"}
        )

    def fails(self, word: str, *faults: Fault) -> None:
        """The next calls that hold the word meet that, one each."""
        sent = [one for one in faults if isinstance(one, web.Response) and one.prepared]
        assert not sent, "aiohttp sends an answer once; another time the call would wait in vain"
        self.faults += [(word, fault) for fault in faults]

    def count(self, word: str) -> int:
        return sum(word in call for call in self.calls)

    async def _taken(self, request: web.Request) -> web.StreamResponse:
        mailbox, rest = request.match_info["mailbox"], request.match_info["rest"]
        self._now[mailbox] += 1
        self.called.set()
        self.most[mailbox] = max(self.most[mailbox], self._now[mailbox])
        try:
            answer = await asyncio.shield(self._answer(request, mailbox, rest))  # though the caller is gone
        finally:
            self._now[mailbox] -= 1
        self.calls.append(f"{request.method} {rest} {answer.status}")
        return answer

    async def _answer(self, request: web.Request, mailbox: str, rest: str) -> web.StreamResponse:
        body: Any = None
        if request.can_read_body:
            body = await (request.json() if request.content_type == "application/json" else request.read())
        if self._now[mailbox] > 4:
            return error(429, "ApplicationThrottled", **{"Retry-After": "1"})
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or token in self.expired or not token.startswith("token-"):
            return error(401, "InvalidAuthenticationToken")
        if self.is_down:
            return error(503, "ServiceUnavailable") if self.gives_links else error(504, "GatewayTimeout")
        if mailbox in self.out_of_scope:
            return error(403, "ErrorAccessDenied")
        if mailbox not in self.mailboxes:
            return error(404, "MailboxNotEnabledForRESTAPI")
        fault = self._fault(f"{request.method} {rest}")
        if isinstance(fault, web.Response):
            return fault
        if isinstance(fault, float | int):
            await asyncio.sleep(fault)
        if self.writes_take and request.method != "GET" and "getSchedule" not in rest:
            await asyncio.sleep(self.writes_take)
        answer = self._done(request, mailbox, rest, body)
        if fault == "done":
            assert request.transport
            request.transport.close()
        return answer

    def _fault(self, call: str) -> Fault | None:
        for number, (word, fault) in enumerate(self.faults):
            if word in call:
                del self.faults[number]
                return fault
        return None

    def _done(self, request: web.Request, mailbox: str, rest: str, body: Any) -> web.Response:  # noqa: C901, PLR0911, PLR0912 - one way each
        box = self.mailboxes[mailbox]
        match request.method, rest.split("/"):
            case "POST", ["events"]:
                return self._make(box, body)
            case "GET", ["events"]:
                wanted = re.search(r"ep/value eq '([^']*)'", request.query["$filter"])
                assert wanted
                found = [
                    one for one in box.values() if wanted[1] in str(one["singleValueExtendedProperties"])
                ]
                return web.json_response({"value": found})
            case "GET", ["events", event]:
                return web.json_response(box[event]) if event in box else error(404, "ErrorItemNotFound")
            case "PATCH", ["events", event]:
                if event not in box:
                    return error(404, "ErrorItemNotFound")
                box[event] |= body
                return web.json_response(box[event])
            case "POST", ["events", event, "cancel"]:
                if event not in box:
                    return error(404, "ErrorItemNotFound")
                if not box[event]["attendees"]:
                    return error(400, "ErrorInvalidRequest")
                box[event]["isCancelled"] = True
                self.sent.append({"cancelled": event, **body})
                return web.Response(status=202)
            case "DELETE", ["events", event]:
                box[event]["isCancelled"] = True
                return web.Response(status=204)
            case "GET", ["calendarView", "delta"]:
                return self._delta(request, mailbox, box)
            case "POST", ["calendar", "getSchedule"]:
                return self._schedule(mailbox, body)
            case "GET", ["calendar"]:
                return web.json_response({"canEdit": True})
            case "POST", ["sendMail"] if body == b"!":
                return error(400, "RequestBodyRead")
            case "POST", ["sendMail"]:
                mail = BytesParser(policy=policy.default).parsebytes(b64decode(body, validate=True))  # type: ignore[arg-type]
                assert mailbox in mail["From"]
                self.got.append((mail["To"].addresses[0].addr_spec, mail))  # type: ignore[arg-type]
                return web.Response(status=202)
        return error(400, "BadRequest")

    def _make(self, box: dict[str, dict[str, Any]], body: dict[str, Any]) -> web.Response:
        for known in box.values():
            if known["transactionId"] == body["transactionId"]:
                return error(409, "ErrorDuplicateTransactionId")
        event = f"AAMk{uuid4().hex}="
        box[event] = {**body, "id": event, "isCancelled": False, "onlineMeeting": None}
        if self.gives_links:
            box[event]["onlineMeeting"] = {"joinUrl": f"{JOIN}{uuid4().hex}"}
        return web.json_response(box[event], status=201)

    def _delta(self, request: web.Request, mailbox: str, box: dict[str, dict[str, Any]]) -> web.Response:
        """A round of two events a page; a link carries its window, and what was told by then."""
        asked = request.query
        link = self._links.get(asked.get("$skiptoken") or asked.get("$deltatoken") or "")
        if link is None and "startDateTime" not in asked:
            return error(410, "SyncStateNotFound")
        window, told, left = link or ((asked["startDateTime"][:19], asked["endDateTime"][:19]), {}, None)
        since, until = window
        there = {
            one["id"]: one["start"]["dateTime"]
            for one in box.values()
            if not one["isCancelled"] and one["start"]["dateTime"] < until and one["end"]["dateTime"] > since
        }
        if left is None:
            left = [one for one in {**told, **there} if told.get(one) != there.get(one)]
        page, left = left[:2], left[2:]
        value = [box[one] if one in there else {"id": one, "@removed": {"reason": "deleted"}} for one in page]
        name, token = uuid4().hex, "$skiptoken" if left else "$deltatoken"
        self._links[name] = (window, told, left) if left else (window, there, None)
        path = f"{self.url}/v1.0/users/{mailbox}/calendarView/delta?{token}={name}"
        return web.json_response({"value": value, "@odata.nextLink" if left else "@odata.deltaLink": path})

    def forgets_links(self) -> None:
        """Every link of a calendar's changes is too old: 410."""
        self._links.clear()

    def host_moves(self, event: dict[str, Any], start: datetime) -> None:
        """As its owner does in Outlook."""
        long = _moment(event["end"]) - _moment(event["start"])
        event |= {"start": _time(start), "end": _time(start + long)}

    def host_deletes(self, mailbox: str, event: dict[str, Any]) -> None:
        del self.mailboxes[mailbox][event["id"]]

    def _schedule(self, mailbox: str, body: dict[str, Any]) -> web.Response:
        since, until = body["startTime"]["dateTime"], body["endTime"]["dateTime"]
        events = [
            {"status": "busy", "start": one["start"], "end": one["end"], "subject": one["subject"]}
            for one in self.standing(mailbox)
        ]
        items = [
            one
            for one in [*events, *self.busy.get(mailbox, [])]
            if one["start"]["dateTime"] < until and one["end"]["dateTime"] > since
        ]
        value = [
            {"scheduleId": one, "availabilityView": "", "scheduleItems": items} for one in body["schedules"]
        ]
        return web.json_response({"value": value})


def error(status: int, code: str, **headers: str) -> web.Response:
    """An error as Graph tells it."""
    said = {"error": {"code": code, "message": "It went wrong.", "innerError": {"request-id": uuid4().hex}}}
    return web.json_response(said, status=status, headers=headers)


def _moment(said: dict[str, str]) -> datetime:
    return datetime.fromisoformat(said["dateTime"][:19]).replace(tzinfo=UTC)


def _time(moment: datetime) -> dict[str, str]:
    return {"dateTime": f"{moment:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}
