"""`/calendar/….ics`: a meeting's calendar file, for whoever was given its signed link."""

from aiohttp import web

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.exports.calendar_file import Entry, calendar_file, method_of
from bot.exports.meeting_entry import entry_of, kickoff_entry
from bot.web.feeds import Feeds
from dialogs.flows.meeting_cards import calendar_of
from programme.letters.reminders import KICKOFF
from storage.unit import Unit


class Calendars:
    """Calendar files, made anew from the facts each time."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """Nothing is read before somebody asks."""
        self._resources = resources
        self._transactions = transactions
        self._feeds = Feeds(resources, transactions)

    def add_to(self, application: web.Application) -> None:
        """The address of each file."""
        application.router.add_get("/calendar/{name}.ics", self.file)
        self._feeds.add_to(application)

    async def file(self, request: web.Request) -> web.Response:
        """The meeting, the kick-off or a person's calendar as it is now; 404 for what we didn't sign."""
        if feed := self._resources.site.feed_of(request.match_info["name"]):
            return await self._feeds.file(request, feed)
        named = calendar_of(self._resources.site, request.match_info["name"])
        if named is None:
            raise web.HTTPNotFound
        meeting_id, language = named

        def work(unit: Unit) -> tuple[Entry, bytes] | None:
            voice, sender = self._resources.voices[language], self._resources.mail_from
            if meeting_id == KICKOFF:
                entry = kickoff_entry(unit.programme, voice, sender, unit.real_now)
                return entry, calendar_file(entry, unit.real_now)
            meeting = unit.meetings.get(meeting_id)
            if meeting is None:
                return None
            entry = entry_of(meeting, voice, sender, unit)
            return entry, calendar_file(entry, unit.real_now)

        made = await self._transactions.run(work)
        if made is None:
            raise web.HTTPNotFound
        entry, body = made
        headers = {
            "Content-Type": f"text/calendar; charset=utf-8; method={method_of(entry)}",
            "Content-Disposition": 'attachment; filename="meeting.ics"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=body, headers=headers)
