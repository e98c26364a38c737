"""A meeting, or the kick-off, as an entry of a calendar, in one language."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from bot.exports.calendar_file import Entry, Guest
from dialogs.flows.meeting_cards import title_in_calendar
from programme.meetings.meetings import Meeting, MeetingState
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
    hosts = [unit.programme.host(host) for host in meeting.hosts]
    about, zone = unit.programme.about, unit.programme.zone
    # One who left the file has no address any more; then it's the programme's.
    organizer = (about.name, sender) if sender else (hosts[0].name, hosts[0].email or about.contact)
    return Entry(
        id=meeting.id,
        sequence=meeting.sequence,
        title=voice.speak(title_in_calendar(meeting, unit.programme)),
        description=voice.speak(
            Words("calendar-entry-with", {"hosts": tuple(Plain(one.name) for one in hosts)})
        ),
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
