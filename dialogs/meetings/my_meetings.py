"""A person's meetings."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.meeting_cards import describe, join
from dialogs.flows.own_company import meetings_to_change, own_meetings
from dialogs.flows.scene import Scene
from dialogs.meetings.phone_calendar import phone_calendar_button
from dialogs.shared_questions.slot_questions import line_of
from programme.meetings.meetings import Meeting
from programme.rights import Right, may
from texts.say import Button, Plain, Say, Words


def nothing_booked(scene: Scene) -> Say | None:
    """What is said to somebody who has no meeting to change."""
    if meetings_to_change(scene):
        return None
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        others = "calendar" if may(scene.speaker, Right.LEAD) else "companies"
        return Say(Words("no-meetings"), buttons=(deed_button(others, primary=True), deed_button("help")))
    return Say(
        Words("no-meetings"),
        Words("no-meetings-next"),
        buttons=(deed_button("book_presentation", primary=True), deed_button("help")),
    )


def my_meetings(scene: Scene, _: str = "") -> Say:
    """The person's or their company's meetings that are still to come; a single one whole."""
    mine = own_meetings(scene)
    if not mine:
        return nothing_booked(scene) or Say(Words("no-meetings"), buttons=(deed_button("help"),))
    if len(mine) == 1:
        one = describe(mine[0], scene, _whose(mine[0], scene))
        more = (*_elsewhere(one.more), *phone_calendar_button(scene), deed_button("help"))
        return replace(one, buttons=tuple(_elsewhere(one.buttons)), more=more)
    lines = tuple(line_of(meeting, scene) for meeting in mine)
    return Say(
        Words("your-meetings"),
        lines=lines,
        buttons=(*join(mine[0]), deed_button("move_meeting"), deed_button("cancel_meeting")),
        more=(*phone_calendar_button(scene), deed_button("help")),
    )


def _elsewhere(buttons: Sequence[Button]) -> list[Button]:
    """Those that don't show this very card."""
    return [one for one in buttons if one.press.get("deed") != "my_meetings"]


def _whose(meeting: Meeting, scene: Scene) -> Words:
    company = scene.companies.get(meeting.booking.company)
    if company and scene.speaker.host in meeting.hosts:
        return Words(f"meeting-of-company-{meeting.booking.kind}", {"company": Plain(company.called.shown)})
    return Words(f"your-meeting-{meeting.booking.kind}")


DEEDS = (Deed("my_meetings", needs=Right.ANYBODY, answers=my_meetings),)
