"""A meeting as it's shown on cards: what, when, with whom, and what can be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from programme.deeds.reminding import next_reminder
from programme.letters.reminders import KICKOFF, kickoff_start
from programme.links import Site
from programme.meetings.inviting import Inviting
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import Language
from programme.plan import Kind, Programme
from programme.rights import Right, may, may_change
from texts.say import Button, Choice, Field, FieldKind, Figure, Plain, Say, Value, Words

BOOKS = {Kind.PRESENTATION: "book_presentation", Kind.STARTUP: "book_startup_meeting"}


TIMES = 4
"""So many free times stand on a card that offers a new meeting."""


def describe(meeting: Meeting, scene: Scene, title: Words) -> Say:
    """A meeting as a card: what, when, with whom, what happens next."""
    company = scene.companies.get(meeting.booking.company)
    figures = [
        Figure(Words("when"), meeting.start),
        Figure(Words("where"), where(meeting, scene)),
        Figure(Words("with-host"), host_names(meeting, scene)),
    ]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    if meeting.booking.attendees:
        names = tuple(Plain(attendee.name) for attendee in meeting.booking.attendees)
        figures.append(Figure(Words("attendees"), names))
    others = "calendar" if is_of_others(meeting, scene) else "my_meetings"
    return with_link(
        Say(title, _next(meeting, scene), tuple(figures), follows=meeting.id),
        meeting,
        scene,
        changes(meeting, others),
    )


def where(meeting: Meeting, scene: Scene) -> Words:
    """Where it is held, and whether the link is still to come."""
    is_awaited = not meeting.link and scene.speaker.host not in meeting.hosts
    return Words("on-teams-link-comes" if is_awaited else "on-teams")


def with_link(say: Say, meeting: Meeting, scene: Scene, others: Sequence[Button]) -> Say:
    """The card with the button that joins the meeting first; a host who has given none is asked for it."""
    first = join(meeting)
    if not first and _asks_for_link(meeting, scene):
        first = (deed_button("give_link", meeting.id, primary=True),)
    *seen, last = others
    say = replace(say, more=(*say.more, *calendar_button(meeting, scene)))
    return (
        replace(say, buttons=(*first, *seen), more=(last, *say.more))
        if first
        else replace(say, buttons=tuple(others))
    )


def join(meeting: Meeting) -> tuple[Button, ...]:
    """A button with the meeting's link, while it has one and isn't over or cancelled."""
    if not meeting.link or meeting.state is not MeetingState.BOOKED:
        return ()
    return (Button(Words("join"), link=meeting.link, primary=True),)


def next_times(kind: Kind, scene: Scene) -> tuple[Field, ...]:
    """The next few free times, to choose from on a card that offers a meeting of the kind."""
    choices = tuple(Choice(slot.token, slot) for slot in scene.meetings.free(kind, scene.now)[:TIMES])
    return (Field("slot", Words("ask-slot"), FieldKind.CHOICE, choices=choices),) if choices else ()


def calendar_button(meeting: Meeting, scene: Scene) -> tuple[Button, ...]:
    """Its calendar file, in the reader's language; nothing where the bot has no address of its own."""
    if not scene.site.url or meeting.state is not MeetingState.BOOKED:
        return ()
    link = scene.site.calendar(f"{meeting.id}.{scene.speaker.language}")
    return (Button(Words("add-to-calendar"), link=link),)


def kickoff_calendar_button(scene: Scene) -> tuple[Button, ...]:
    """The kick-off's calendar file, likewise; nothing once it has begun."""
    if not scene.site.url or kickoff_start(scene.programme) <= scene.now:
        return ()
    link = scene.site.calendar(f"{KICKOFF}.{scene.speaker.language}")
    return (Button(Words("add-to-calendar"), link=link),)


def calendar_of(site: Site, name: str) -> tuple[MeetingId, Language] | None:
    """The meeting and the language of a calendar file that is called so; None where we didn't sign it.

    That of the kick-off is called `KICKOFF`.
    """
    meeting, _, language = site.calendar_about(name).rpartition(".")
    return (MeetingId(meeting), Language(language)) if meeting else None


def title_in_calendar(meeting: Meeting, programme: Programme) -> Words:
    """What the entry is called."""
    return Words(f"calendar-entry-{meeting.booking.kind}", {"programme": Plain(programme.about.name)})


def _asks_for_link(meeting: Meeting, scene: Scene) -> bool:
    """Whether the reader holds it, and nobody but they can give its link."""
    is_coming = meeting.state is MeetingState.BOOKED and meeting.start > scene.now
    return is_coming and scene.speaker.host in meeting.hosts and not _outlook_gives_link(meeting, scene)


def _outlook_gives_link(meeting: Meeting, scene: Scene) -> bool:
    """Whether its event comes into the calendar of one of its hosts, with a link."""
    has_mailbox = any(one.email for one in scene.programme.hosts if one.id in meeting.hosts)
    return scene.inviting is Inviting.OUTLOOK and has_mailbox


def meeting_about(about: Mapping[str, str], scene: Scene) -> Meeting | None:
    """The meeting that a form was about, if it's still one that the speaker may see."""
    meeting = scene.meetings.get(MeetingId(about.get("meeting", "")))
    if meeting is None:
        return None
    contact = scene.companies.contact(scene.speaker.id, meeting.booking.company)
    return meeting if may_change(scene.speaker, meeting, contact) else None


def meeting_as_it_is(meeting: Meeting, scene: Scene) -> Say:
    """The meeting as it is now: as it stands, cancelled, or over."""
    elsewhere = deed_button("calendar" if is_of_others(meeting, scene) else "my_meetings")
    if meeting.state is not MeetingState.BOOKED:
        again = () if is_of_others(meeting, scene) else (deed_button(BOOKS[meeting.booking.kind]),)
        return Say(
            Words("meeting-is-cancelled", {"when": meeting.start}),
            buttons=(*again, elsewhere, deed_button("help")),
        )
    if meeting.start <= scene.now:
        return Say(
            Words("meeting-is-over", {"when": meeting.start}), buttons=(elsewhere, deed_button("help"))
        )
    return describe(meeting, scene, Words(f"your-meeting-{meeting.booking.kind}"))


def changes(meeting: Meeting, others: str = "my_meetings") -> tuple[Button, ...]:
    """Move it, or cancel it; and the deed that shows the others."""
    return (
        deed_button("move_meeting", meeting.id),
        deed_button("cancel_meeting", meeting.id),
        deed_button(others),
    )


def is_of_others(meeting: Meeting, scene: Scene) -> bool:
    """Whether the speaker leads, and neither booked it nor holds it."""
    own = meeting.booking.booked_by == scene.speaker.id or scene.speaker.host in meeting.hosts
    return not own and may(scene.speaker, Right.LEAD)


def host_names(meeting: Meeting, scene: Scene) -> Value:
    """Who of the project group holds it."""
    return tuple(Plain(scene.programme.host(host).name) for host in meeting.hosts)


def host_sends_link(meeting: Meeting, scene: Scene) -> Words:
    """What a host has to know: the company has the link, gets it from Outlook, or waits for it."""
    if meeting.link:
        return Words("company-has-link")
    if _outlook_gives_link(meeting, scene):
        return Words("outlook-gives-link")
    return Words("host-gives-link", {"hosts": len(meeting.hosts)})


def _next(meeting: Meeting, scene: Scene) -> Words:
    """What a host has to do; else when the next reminder comes, if any is planned for whoever booked it."""
    if scene.speaker.host in meeting.hosts:
        return host_sends_link(meeting, scene)
    due = next_reminder(scene, meeting.id, to=meeting.booking.booked_by)
    if is_of_others(meeting, scene):
        return Words("reminder-comes-to-them", {"when": due}) if due else Words("no-reminder-comes-to-them")
    if due is None:
        return Words("no-reminder-comes")
    own = meeting.booking.booked_by == scene.speaker.id
    booked_by = None if own else scene.people.get(meeting.booking.booked_by)
    if booked_by:
        return Words("reminder-goes-to", {"when": due, "name": Plain(booked_by.name)})
    return Words("reminder-comes", {"when": due})
