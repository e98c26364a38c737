"""The coming meetings, five at a time, and one of them; everybody else than the leader gets their own."""

from collections.abc import Sequence
from datetime import timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.meeting_cards import describe, host_names
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from dialogs.meetings.my_meetings import my_meetings
from programme.errors import NoSuchMeetingError, NotAllowedError
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.rights import Right, may, may_lead
from texts.say import Figure, Plain, Say, Words


def calendar(scene: Scene, about: str = "") -> Say:
    """A page of what is coming, earliest first: at the times that were named, or all and how much is when."""
    if not may(scene.speaker, Right.SEE_ALL_COMPANIES):
        return my_meetings(scene)
    page = read_page(about) or Page(about)
    coming = scene.meetings.upcoming(scene.now)
    times = scene.read(page.about).times
    if times:
        coming = [one for one in coming if times.fits(one.start)]
    return Say(
        Words("calendar-title-then" if times else "calendar-title", {"count": len(coming)}),
        page.shown(len(coming)),
        (
            *(() if times else _weeks(coming, scene)),
            *(_row(one, scene) for one in page.of(coming)),
        ),
        buttons=(
            *page.more("calendar", len(coming)),
            *((deed_button("calendar"),) if times else ()),
            deed_button("status"),
            deed_button("help"),
        ),
    )


def _weeks(coming: Sequence[Meeting], scene: Scene) -> tuple[Figure, Figure]:
    weeks = [_weeks_from_now(one, scene) for one in coming]
    return (
        Figure(Words("calendar-this-week"), weeks.count(0)),
        Figure(Words("calendar-next-week"), weeks.count(1)),
    )


def _weeks_from_now(meeting: Meeting, scene: Scene) -> int:
    today = scene.now.astimezone(scene.programme.zone).date()
    monday = today - timedelta(days=today.weekday())
    return (meeting.start.astimezone(scene.programme.zone).date() - monday).days // 7


def _row(meeting: Meeting, scene: Scene) -> Figure:
    company = scene.companies.get(meeting.booking.company)
    values = {
        "company": Plain(company.called.shown if company else ""),
        "hosts": host_names(meeting, scene),
    }
    return Figure(
        meeting.start,
        Words(f"calendar-{meeting.booking.kind}", values),
        {"deed": "meeting", "about": meeting.id},
    )


def meeting_page(scene: Scene, about: str) -> Say:
    """One meeting, with what may be done about it; for the leader and its hosts."""
    meeting = scene.meetings.get(MeetingId(about))
    if meeting is None:
        raise NoSuchMeetingError
    if not may_lead(scene.speaker, meeting):
        raise NotAllowedError
    said = describe(meeting, scene, Words(f"meeting-of-{meeting.booking.kind}"))
    can_be_changed = meeting.state is MeetingState.BOOKED and meeting.start > scene.now
    changes = ("move_meeting", "cancel_meeting") if can_be_changed else ()
    return Say(
        said.title,
        figures=said.figures,
        buttons=(
            *(deed_button(deed, meeting.id) for deed in changes),
            deed_button("company", known_company=meeting.booking.company),
        ),
        more=(deed_button("calendar"), deed_button("help")),
        follows=meeting.id,
    )


DEEDS = (
    Deed("calendar", needs=Right.ANYBODY, answers=calendar),
    Deed("meeting", needs=Right.ANYBODY, answers=meeting_page),
)
