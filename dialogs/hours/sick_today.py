"""`syk i dag`: a host's meetings today go to a free host, or get new times; the companies hear at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.hours.hour_questions import WhoseHours
from dialogs.shared_questions.plain_questions import Seen
from programme.deeds.journal import keep
from programme.deeds.meetings.meeting_news import tell_earlier_hosts, tell_hosts
from programme.deeds.notify import contacts_of, leaders, notify
from programme.deeds.road import note
from programme.errors import ProgrammeError, SlotTakenError
from programme.leading.journal import Change
from programme.leading.overrides import Override, Setting
from programme.letters.letter_kinds import LetterKind
from programme.meetings.hours import days_written
from programme.meetings.meetings import Meeting
from programme.meetings.slots import Busy, Slot, in_order, with_buffers
from programme.plan import Host, MeetingRules
from programme.rights import Right
from texts.say import Figure, Plain, Say, Value, Words


@dataclass(frozen=True)
class _Replacement:
    """What becomes of a meeting: another host, or another time; neither where there is none."""

    meeting: Meeting
    host: str = ""
    start: datetime | None = None
    hosts: tuple[str, ...] = ()
    """Who holds it then."""

    def takes(self, rules: MeetingRules) -> Iterator[Busy]:
        """The time that it takes of whoever holds it then."""
        for host in self.hosts or (self.host,):
            yield Busy(host, *with_buffers(self.start or self.meeting.start, rules))


def _replacements(host: Host, scene: Scene) -> list[_Replacement]:
    """Each of the host's meetings that hasn't begun today, and what would become of it."""
    zone = scene.programme.zone
    today = scene.now.astimezone(zone).date()
    found: list[_Replacement] = []
    for one in scene.meetings.upcoming(scene.now):
        if host.id in one.hosts and one.start > scene.now and one.start.astimezone(zone).date() == today:
            found.append(_replacement(one, scene, found))
    return found


def _replacement(meeting: Meeting, scene: Scene, before: Sequence[_Replacement]) -> _Replacement:
    """What becomes of it beside those before; an open presentation stays one, with the same other host."""
    for one in before:
        if one.host and meeting.open and one.meeting.open == meeting.open:
            return _Replacement(meeting, host=one.host)
    kinds = scene.programme.meetings
    beside = tuple(busy for one in before for busy in one.takes(kinds[one.meeting.booking.kind]))
    if stand_ins := scene.meetings.stand_ins(meeting, beside):
        return _Replacement(meeting, host=stand_ins[0])
    zone = scene.programme.zone
    today = scene.now.astimezone(zone).date()
    free = scene.meetings.free(meeting.booking.kind, scene.now, moving=meeting.id, beside=beside)
    later = next((one for one in free if one.start.astimezone(zone).date() > today), None)
    return _at(later, meeting, scene) if later else _Replacement(meeting)


def _at(slot: Slot, meeting: Meeting, scene: Scene) -> _Replacement:
    preferred = () if meeting.open else meeting.hosts  # an open presentation keeps its hosts
    hosts = in_order(slot.hosts, preferred, meeting.booking.language, scene.programme)
    needed = scene.programme.meetings[meeting.booking.kind].hosts_needed
    return _Replacement(meeting, start=slot.start, hosts=tuple(hosts[:needed]))


class ReplacementsChangedError(ProgrammeError):
    """A stand-in or a time that was shown is taken meanwhile, or the meetings are others."""

    words = "sick-changed"
    about = "replacements"


class ShownReplacements(Seen):
    """What would become of each meeting."""

    fills = noun = "replacements"


def _token(replacements: Sequence[_Replacement]) -> str:
    """All of them, as a button carries them."""
    instead = [
        one.host or (" ".join((one.start.isoformat(), *one.hosts)) if one.start else "")
        for one in replacements
    ]
    return ";".join(f"{one.meeting.id}={to}" for one, to in zip(replacements, instead, strict=True))


def what_becomes(answers: Answers, scene: Scene) -> Say | None:
    """What becomes of each meeting, before it's done; nothing where there is no meeting."""
    host = answers[WhoseHours]
    replacements = _replacements(host, scene)
    if not replacements:
        return None
    return Say(
        Words("sick-sure", {"host": Plain(host.name)}),
        Words("sick-sure-next"),
        tuple(_shown(one, scene) for one in replacements),
        buttons=to_be_sure(
            scene.talk.run, Words("sick-yes"), **{ShownReplacements.fills: _token(replacements)}
        ),
    )


def _shown(replacement: _Replacement, scene: Scene) -> Figure:
    company = scene.companies.get(replacement.meeting.booking.company)
    values: dict[str, Value] = {"company": Plain(company.called.shown if company else "")}
    if replacement.host:
        values["host"] = Plain(scene.programme.host(replacement.host).name)
        return Figure(replacement.meeting.start, Words("sick-other-host", values))
    if replacement.start:
        values["when"] = replacement.start
        if set(replacement.hosts) == set(replacement.meeting.hosts):
            return Figure(replacement.meeting.start, Words("sick-new-time", values))
        values["hosts"] = tuple(Plain(scene.programme.host(one).name) for one in replacement.hosts)
        return Figure(replacement.meeting.start, Words("sick-new-time-and-host", values))
    return Figure(
        replacement.meeting.start,
        Words("sick-no-way", values),
        {"deed": "meeting", "about": replacement.meeting.id},
    )


def sick_today(answers: Answers, scene: Scene) -> Say:
    """The host has no hours today any more; of each meeting becomes what was shown, and it is told of.

    ReplacementsChangedError if that would be something else now.
    """
    host = answers[WhoseHours]
    replacements = _replacements(host, scene)
    if answers.get(ShownReplacements, _token(replacements)) != _token(replacements):
        raise ReplacementsChangedError
    _close_today(host, scene)
    try:
        for one in replacements:
            _go(one, host, scene)
    except SlotTakenError:
        raise ReplacementsChangedError from None
    everybody = leaders(scene, but=scene.speaker.id) if replacements else []
    notify(scene, everybody, LetterKind.HOST_IS_SICK, host.id, scene.now.isoformat())
    return Say(
        Words("sick-done" if replacements else "sick-nothing", {"host": Plain(host.name)}),
        _done(replacements),
        tuple(_shown(one, scene) for one in replacements),
        buttons=(deed_button("calendar"), deed_button("hours"), deed_button("help")),
    )


def _done(replacements: Sequence[_Replacement]) -> Words | None:
    """How many meetings have another host or time, and how many somebody has to settle."""
    if not replacements:
        return None
    left = sum(not (one.host or one.start) for one in replacements)
    return Words("sick-done-next", {"count": len(replacements) - left, "left": left})


def _close_today(host: Host, scene: Scene) -> None:
    today = scene.now.astimezone(scene.programme.zone).date()
    about = f"{host.id} {days_written(today, today)}"
    known = scene.overrides.get(Setting.HOURS, about)
    if known and not known.value:
        return
    scene.overrides.put(Override(Setting.HOURS, "", scene.speaker.id, scene.now, "", about))
    keep(scene, scene.speaker.id, Change("sick", f"{Setting.HOURS} {about}", host.name))


def _go(replacement: _Replacement, host: Host, scene: Scene) -> None:
    meeting, by = replacement.meeting, scene.speaker.id
    company = sorted({meeting.booking.booked_by, *contacts_of(scene, meeting.booking.company)} - {by})
    if replacement.host:
        moved = scene.meetings.give_to(meeting.id, host.id, replacement.host)
        tell_hosts(moved, LetterKind.MEETING_BOOKED, scene, but=by)
        note(scene, meeting.booking.company, "host-changed", by, scene.programme.host(replacement.host).name)
    elif replacement.start:
        moved = scene.meetings.move(meeting.id, replacement.start, scene.now)
        tell_hosts(moved, LetterKind.MEETING_MOVED, scene, but=by, was=meeting.start, told=company)
        note(scene, meeting.booking.company, "moved-for-illness", by)
    else:
        return
    tell_earlier_hosts(moved, meeting.hosts, scene, but=by)
    # Where only the host is another, nobody has to know it in time.
    event = meeting.start if moved.start != meeting.start else None
    once = f"{host.id} {moved.start.isoformat()}"
    notify(scene, company, LetterKind.HOST_SICK, moved.id, once, event=event)


DEEDS = (
    Deed(
        "sick_today",
        needs=Right.CHANGE_HOURS,
        flow=Flow((WhoseHours(), ShownReplacements()), sick_today, consequence=what_becomes),
    ),
)
