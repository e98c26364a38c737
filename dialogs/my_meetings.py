"""A person's meetings: one described, and the list of them."""

from dialogs.buttons import deed_button
from dialogs.own_company import meetings_to_change, own_meetings
from dialogs.reminding import next_reminder
from dialogs.scene import Scene
from programme.meetings import Meeting
from texts.say import Button, Figure, Plain, Say, Value, Words


def describe(meeting: Meeting, scene: Scene, title: Words) -> Say:
    """A meeting as a card: what, when, with whom, what happens next."""
    company = scene.companies.get(meeting.booking.company)
    figures = [
        Figure(Words("when"), meeting.start),
        Figure(Words("where"), Words("on-teams")),
        Figure(Words("with-host"), host_names(meeting, scene)),
    ]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    if meeting.booking.attendees:
        names = tuple(Plain(attendee.name) for attendee in meeting.booking.attendees)
        figures.append(Figure(Words("attendees"), names))
    return Say(title, _next(meeting, scene), tuple(figures), buttons=changes(meeting))


def changes(meeting: Meeting) -> tuple[Button, ...]:
    """Move it, or cancel it."""
    return (
        deed_button("move_meeting", meeting.id),
        deed_button("cancel_meeting", meeting.id),
        deed_button("my_meetings"),
    )


def host_names(meeting: Meeting, scene: Scene) -> Value:
    """Who of the project group holds it."""
    return tuple(Plain(scene.programme.host(host).name) for host in meeting.hosts)


def _next(meeting: Meeting, scene: Scene) -> Words:
    """When the next reminder comes, if any is planned for the reader."""
    due = next_reminder(scene, meeting.id, to=meeting.booking.booked_by)
    return Words("reminder-comes", {"when": due}) if due else Words("no-reminder-comes")


def nothing_booked(scene: Scene) -> Say | None:
    """What is said to somebody who has no meeting to change."""
    if meetings_to_change(scene):
        return None
    return Say(
        Words("no-meetings"),
        Words("no-meetings-next"),
        buttons=(deed_button("book_presentation", primary=True), deed_button("help")),
    )


def my_meetings(scene: Scene) -> Say:
    """The person's or their company's meetings that are still to come; a single one whole."""
    mine = own_meetings(scene)
    if not mine:
        return nothing_booked(scene) or Say(Words("no-meetings"), buttons=(deed_button("help"),))
    if len(mine) == 1:
        return describe(mine[0], scene, Words(f"your-meeting-{mine[0].booking.kind}"))
    lines = tuple(Words(f"meeting-line-{meeting.booking.kind}", {"when": meeting.start}) for meeting in mine)
    return Say(
        Words("your-meetings"),
        lines=lines,
        buttons=(deed_button("move_meeting"), deed_button("cancel_meeting"), deed_button("help")),
    )
