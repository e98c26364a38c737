"""`/calendar/….ics`: a meeting's calendar file, for whoever was given its signed link."""

from aiohttp import web

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.exports.calendar_file import Entry, calendar_file, method_of
from dialogs.flows.meeting_cards import calendar_of, title_in_calendar
from programme.meetings.meetings import Meeting, MeetingState
from programme.people import Language
from storage.unit import Unit
from texts.say import Plain, Words


class Calendars:
    """Calendar files, made anew from the facts each time."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """Nothing is read before somebody asks."""
        self._resources = resources
        self._transactions = transactions

    def add_to(self, application: web.Application) -> None:
        """The address of each file."""
        application.router.add_get("/calendar/{name}.ics", self.file)

    async def file(self, request: web.Request) -> web.Response:
        """The meeting as it is now; 404 for what we didn't sign."""
        named = calendar_of(self._resources.site, request.match_info["name"])
        if named is None:
            raise web.HTTPNotFound
        meeting_id, language = named

        def work(unit: Unit) -> tuple[Entry, bytes] | None:
            meeting = unit.meetings.get(meeting_id)
            if meeting is None:
                return None
            entry = self._entry(meeting, language, unit)
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

    def _entry(self, meeting: Meeting, language: Language, unit: Unit) -> Entry:
        speak = self._resources.voices[language].speak
        hosts = [unit.programme.host(host) for host in meeting.hosts]
        zone = unit.programme.zone
        is_cancelled = meeting.state is MeetingState.CANCELLED
        return Entry(
            id=meeting.id,
            sequence=meeting.moves + int(is_cancelled),
            title=speak(title_in_calendar(meeting, unit.programme)),
            description=speak(
                Words("calendar-entry-with", {"hosts": tuple(Plain(one.name) for one in hosts)})
            ),
            where=speak(Words("on-teams")),
            link=meeting.link,
            start=meeting.start.astimezone(zone),
            end=meeting.end.astimezone(zone),
            organizer=hosts[0].name,
            # One who left the file has no address any more; then it's the programme's.
            organizer_email=hosts[0].email or unit.programme.about.contact,
            language=language.value,
            is_cancelled=is_cancelled,
        )
