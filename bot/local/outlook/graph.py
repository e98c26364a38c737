"""Answers as Microsoft Graph does, from the local mode's calendars; it never fails, and checks nothing."""

import re
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.local.outlook.calendars import Event, LocalCalendars

PATH = "/outlook/graph"


class LocalToken:
    """The local mode's token, which opens nothing."""

    async def get(self) -> str:
        """Any."""
        return "local"

    def forget(self, token: str) -> None:
        """There is no other."""


class LocalGraph:
    """The calls that `bot/outside` makes about calendars."""

    def __init__(self, calendars: LocalCalendars) -> None:
        """About those."""
        self._calendars = calendars

    def add_to(self, application: web.Application) -> None:
        """Their addresses."""
        of = f"{PATH}/v1.0/users/{{mailbox}}"
        router = application.router
        router.add_post(f"{of}/events", self._make)
        router.add_get(f"{of}/events", self._find, allow_head=False)
        router.add_get(f"{of}/events/{{event}}", self._get, allow_head=False)
        router.add_patch(f"{of}/events/{{event}}", self._change)
        router.add_delete(f"{of}/events/{{event}}", self._delete)
        router.add_post(f"{of}/events/{{event}}/cancel", self._cancel)
        router.add_get(f"{of}/calendarView/delta", self._view, allow_head=False)
        router.add_post(f"{of}/calendar/getSchedule", self._schedule)

    async def _make(self, request: web.Request) -> web.Response:
        mailbox, said = self._mailbox(request), await request.json()
        for known in self._calendars.standing(mailbox):
            if known.get("transactionId") == said["transactionId"]:
                return _error(HTTPStatus.CONFLICT, "ErrorDuplicateTransactionId")
        return web.json_response(self._calendars.make(mailbox, said), status=HTTPStatus.CREATED)

    async def _find(self, request: web.Request) -> web.Response:
        wanted = re.search(r"ep/value eq '([^']*)'", request.query.get("$filter", ""))
        found = [
            one
            for one in self._calendars.standing(self._mailbox(request))
            if wanted and wanted[1] in str(one.get("singleValueExtendedProperties"))
        ]
        return web.json_response({"value": found})

    async def _get(self, request: web.Request) -> web.Response:
        return web.json_response(self._event(request))

    async def _change(self, request: web.Request) -> web.Response:
        event, said = self._event(request), await request.json()
        return web.json_response(self._calendars.change(self._mailbox(request), event, said))

    async def _delete(self, request: web.Request) -> web.Response:
        self._calendars.cancel(self._mailbox(request), self._event(request))
        return web.Response(status=HTTPStatus.NO_CONTENT)

    async def _cancel(self, request: web.Request) -> web.Response:
        event = self._event(request)
        if not event["attendees"]:
            return _error(HTTPStatus.BAD_REQUEST, "ErrorInvalidRequest")
        self._calendars.cancel(self._mailbox(request), event)
        return web.Response(status=HTTPStatus.ACCEPTED)

    async def _view(self, request: web.Request) -> web.Response:
        """All of the window: of what was told before nothing is remembered, so a link is always too old."""
        query = request.query
        if "startDateTime" not in query:
            return _error(HTTPStatus.GONE, "SyncStateNotFound")
        found = self._calendars.standing(
            self._mailbox(request), query["startDateTime"][:19], query["endDateTime"][:19]
        )
        told: dict[str, Any] = {"value": found, "@odata.deltaLink": f"{request.url.path}?$deltatoken=none"}
        return web.json_response(told)

    async def _schedule(self, request: web.Request) -> web.Response:
        asked = await request.json()
        found = self._calendars.standing(
            self._mailbox(request), asked["startTime"]["dateTime"], asked["endTime"]["dateTime"]
        )
        items = [{"status": "busy", "start": one["start"], "end": one["end"]} for one in found]
        return web.json_response({"value": [{"scheduleId": asked["schedules"][0], "scheduleItems": items}]})

    def _mailbox(self, request: web.Request) -> str:
        mailbox = request.match_info["mailbox"]
        if mailbox not in self._calendars.mailboxes:
            raise web.HTTPNotFound
        return mailbox

    def _event(self, request: web.Request) -> Event:
        found = self._calendars.get(self._mailbox(request), request.match_info["event"])
        if found is None:
            gone = _error(HTTPStatus.NOT_FOUND, "ErrorItemNotFound")
            raise web.HTTPNotFound(body=gone.body, content_type="application/json")
        return found


def _error(status: HTTPStatus, code: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": code}}, status=status)
