"""A meeting, or the kick-off, as an entry of a calendar, in one language."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from bot.exports.calendar_file import Entry, Guest
from dialogs.flows.meeting_cards import title_in_calendar
from programme.meetings.meetings import Meeting, MeetingState
from programme.meetings.open_presentations import OpenPresentation
from programme.plan import Programme
from storage.unit import Unit
from texts.say import Plain, Words
from texts.voice import Voice


def kickoff_entry(programme: Programme, voice: Voice, sender: str, made: datetime) -> Entry:
    """The kick-off; the programme file tells only how it is now, so each file counts as a change."""
    about, kickoff, zone = programme.about, programme.kickoff, programme.zone
    called = {"programme": Plain(about.name)}
    return Entry(
        id=f"kickoff-{sha256(about.name.encode()).hexdigest()[:16]}",
        sequence=int(made.timestamp()) // 60,
        title=voice.speak(Words("calendar-entry-kickoff", called)),
        description=voice.speak(Words("calendar-entry-kickoff-with", called)),
        where=voice.speak(Words("calendar-entry-online")),
        link=kickoff.join_url,
        start=kickoff.starts.replace(tzinfo=zone),
        end=kickoff.ends.replace(tzinfo=zone),
        organizer=about.name,
        organizer_email=sender or about.contact,
        language=voice.language.value,
        is_cancelled=False,
    )


def entry_of(
    meeting: Meeting,
    voice: Voice,
    sender: str,
    unit: Unit,
    guests: Sequence[Guest] = (),
    *,
    off: bool = False,
) -> Entry:
    """The entry; `off`: it leaves the reader's calendar though the meeting may stand.

    Where e-mails leave, all of its files and e-mails come from the programme: an entry has one organizer.
    """
    zone = unit.programme.zone
    organizer = _organizer(meeting.hosts, sender, unit)
    return Entry(
        id=meeting.id,
        sequence=meeting.sequence,
        title=voice.speak(title_in_calendar(meeting, unit.programme)),
        description=_with_whom(meeting.hosts, voice, unit),
        where=voice.speak(Words("on-teams")),
        link=meeting.link,
        start=meeting.start.astimezone(zone),
        end=meeting.end.astimezone(zone),
        organizer=organizer[0],
        organizer_email=organizer[1],
        language=voice.language.value,
        is_cancelled=off or meeting.state is MeetingState.CANCELLED,
        guests=tuple(guests),
    )


def opened_entry(opened: OpenPresentation, voice: Voice, sender: str, unit: Unit) -> Entry:
    """An open presentation, for who holds it: once, and with no company's name. Its time never changes."""
    zone, within = unit.programme.zone, unit.meetings.within(opened.id)
    organizer = _organizer(opened.hosts, sender, unit)
    return Entry(
        id=opened.id,
        sequence=0,
        title=voice.speak(Words("calendar-entry-open", {"count": len(within)})),
        description=_with_whom(opened.hosts, voice, unit),
        where=voice.speak(Words("on-teams")),
        link=next((one.link for one in within if one.link), ""),
        start=opened.start.astimezone(zone),
        end=opened.end.astimezone(zone),
        organizer=organizer[0],
        organizer_email=organizer[1],
        language=voice.language.value,
        is_cancelled=False,
    )


def _organizer(hosts: Sequence[str], sender: str, unit: Unit) -> tuple[str, str]:
    """One who left the file has no address any more; then it's the programme's."""
    about, first = unit.programme.about, unit.programme.host(hosts[0])
    return (about.name, sender) if sender else (first.name, first.email or about.contact)


def _with_whom(hosts: Sequence[str], voice: Voice, unit: Unit) -> str:
    names = tuple(Plain(unit.programme.host(one).name) for one in hosts)
    return voice.speak(Words("calendar-entry-with", {"hosts": names}))
