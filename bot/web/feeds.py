"""`/calendar/….ics` of a person: all their meetings, to subscribe to; and the page that says how."""

from dataclasses import dataclass

from aiohttp import ETag, web

from bot.conversation.identity import as_now
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.exports.calendar_file import feed_file, fingerprint
from bot.exports.feed import feed_entries
from bot.web import pages
from programme.deeds.meetings.own_calendar import own_calendar
from programme.feeds import FeedId
from programme.people import Person
from storage.unit import Unit


@dataclass(frozen=True)
class _Made:
    etag: str
    body: bytes


class Feeds:
    """People's calendars, made anew from the facts each time."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """Nothing is read before somebody asks."""
        self._resources = resources
        self._transactions = transactions

    def add_to(self, application: web.Application) -> None:
        """The address of the page; that of the file is one of all calendar files'."""
        application.router.add_get("/subscribe/{name}", self._page)

    async def file(self, request: web.Request, feed: FeedId) -> web.Response:
        """The calendar as it is now, 304 where the reader has it already, and 404 once it was closed."""

        def work(unit: Unit) -> _Made | None:
            person = self._whose(feed, unit)
            return self._made(person, unit) if person else None

        made = await self._transactions.run(work)
        if made is None:
            raise web.HTTPNotFound
        headers = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}
        is_known = any(one.value in {made.etag, "*"} for one in request.if_none_match or ())
        if is_known:
            response = web.Response(status=304, headers=headers)
        else:
            headers["Content-Type"] = "text/calendar; charset=utf-8"
            response = web.Response(body=made.body, headers=headers)
        response.etag = ETag(made.etag, is_weak=True)  # two files of one state differ in when they were made
        return response

    def _made(self, person: Person, unit: Unit) -> _Made:
        resources = self._resources
        voice = resources.voices[person.language]
        entries = feed_entries(person, own_calendar(person, unit), voice, resources.mail_from, unit)
        name = unit.programme.about.name
        return _Made(fingerprint(entries, name), feed_file(entries, name, unit.real_now))

    async def _page(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        feed = self._resources.site.feed_of(name)
        person = await self._transactions.run(lambda unit: self._whose(feed, unit)) if feed else None
        if feed is None or person is None:
            raise web.HTTPNotFound
        address = self._resources.site.feed(feed)
        return pages.show(
            request,
            "subscribe",
            self._resources.voices[person.language],
            address=address,
            opens=f"webcal:{address.partition(':')[2]}",
            programme=self._resources.programme.about.name,
        )

    def _whose(self, feed: FeedId, unit: Unit) -> Person | None:
        found = unit.feeds.get(feed)
        person = unit.people.get(found.person) if found else None
        return as_now(person, self._resources) if person else None
