"""`/outlook`: what stands in the hosts' calendars, and what a host does there."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web

from bot.conversation.resources import Resources
from bot.local.outlook.calendars import Event, LocalCalendars
from bot.outside import graph_times
from bot.web import pages
from texts.say import Plain, Words

PATH = "/outlook"
_OWN = timedelta(hours=1)


class OutlookPage:
    """The page, and its buttons."""

    def __init__(self, resources: Resources, calendars: LocalCalendars) -> None:
        """Shows those calendars."""
        self._resources = resources
        self._calendars = calendars

    def add_to(self, application: web.Application) -> None:
        """The addresses."""
        application.router.add_get(PATH, self._look)
        application.router.add_post(f"{PATH}/{{mailbox}}", self._busy)
        application.router.add_post(f"{PATH}/{{mailbox}}/{{event}}", self._press)

    async def _look(self, request: web.Request) -> web.Response:
        programme = self._resources.programme
        voice = self._resources.voices[pages.language_wanted(request)]
        hosts = [
            {
                "name": Plain(host.name),
                "mailbox": host.email,
                "events": [self._shown(one) for one in self._calendars.all(host.email)],
            }
            for host in programme.hosts
            if host.email
        ]
        return pages.show(request, "outlook", voice, hosts=hosts, programme=Plain(programme.about.name))

    async def _busy(self, request: web.Request) -> web.Response:
        """An appointment of the host's own."""
        voice = self._resources.voices[pages.language_wanted(request)]
        start = self._moment((await request.post()).get("start"))
        times = {"start": graph_times.written(start), "end": graph_times.written(start + _OWN)}
        subject = voice.speak(Words("outlook-page-own-subject"))
        self._calendars.make(self._mailbox(request), {"subject": subject, "attendees": [], **times})
        raise web.HTTPSeeOther(PATH)

    async def _press(self, request: web.Request) -> web.Response:
        """Moved or deleted by the host; nothing where that was done already."""
        said, mailbox = await request.post(), self._mailbox(request)
        event = self._calendars.get(mailbox, request.match_info["event"])
        if event and "delete" in said:
            self._calendars.delete(mailbox, event["id"])
        elif event:
            self._calendars.move(mailbox, event, self._moment(said.get("start")))
        raise web.HTTPSeeOther(PATH)

    def _shown(self, event: Event) -> Mapping[str, Any]:
        start, link = graph_times.read(event["start"]), event["onlineMeeting"]
        local = start.astimezone(self._resources.programme.zone) if start else None
        return {
            "id": event["id"],
            "subject": event["subject"],
            "start": start,
            "input": f"{local:%Y-%m-%dT%H:%M}" if local else "",
            "is_off": event["isCancelled"],
            "link": link["joinUrl"] if link else "",
            "guests": [one["emailAddress"]["address"] for one in event["attendees"]],
        }

    def _mailbox(self, request: web.Request) -> str:
        mailbox = request.match_info["mailbox"]
        if mailbox not in self._calendars.mailboxes:
            raise web.HTTPNotFound
        return mailbox

    def _moment(self, said: object) -> datetime:
        """What a browser's field of date and time says, in the programme's zone."""
        try:
            return datetime.fromisoformat(str(said)).replace(tzinfo=self._resources.programme.zone)
        except ValueError:
            raise web.HTTPBadRequest from None
