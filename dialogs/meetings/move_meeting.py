"""Move a meeting to another time."""

from collections.abc import Mapping

from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import describe, is_of_others, meeting_about, meeting_as_it_is
from dialogs.flows.own_company import tell_colleagues
from dialogs.flows.scene import Scene
from dialogs.meetings.my_meetings import nothing_booked
from dialogs.shared_questions.slot_questions import WhichMeeting, WhichNewSlot
from programme.deeds.meetings.meeting_news import tell_earlier_hosts, tell_hosts
from programme.deeds.road import note
from programme.letters.letter_kinds import LetterKind
from programme.rights import Right
from texts.say import Say, Words


def move(answers: Answers, scene: Scene) -> Say:
    """Claim the new time; if it's lost, the old one stands."""
    was = answers[WhichMeeting]
    meeting = scene.meetings.move(was.id, answers[WhichNewSlot].start, scene.now)
    tell_hosts(meeting, LetterKind.MEETING_MOVED, scene, but=scene.speaker.id, was=was.start)
    tell_earlier_hosts(meeting, was.hosts, scene, scene.speaker.id)
    tell_colleagues(meeting, LetterKind.MEETING_MOVED, scene, was=was.start)
    day = meeting.start.astimezone(scene.programme.zone).date()
    note(scene, was.booking.company, f"moved-{was.booking.kind}", scene.speaker.id, day.isoformat())
    return describe(
        meeting, scene, Words("meeting-moved-for-them" if is_of_others(meeting, scene) else "meeting-moved")
    )


def stands(about: Mapping[str, str], scene: Scene) -> Say | None:
    """The meeting as it is now."""
    meeting = meeting_about(about, scene)
    return meeting_as_it_is(meeting, scene) if meeting else None


DEEDS = (
    Deed(
        "move_meeting",
        needs=Right.ANYBODY,
        flow=Flow((WhichMeeting(), WhichNewSlot()), move, instead=nothing_booked, stands=stands),
    ),
)
