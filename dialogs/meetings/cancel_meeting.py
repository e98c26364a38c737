"""Cancel a meeting, after it has been shown once more."""

from collections.abc import Mapping

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import BOOKS, is_of_others, meeting_about, meeting_as_it_is
from dialogs.flows.own_company import tell_colleagues
from dialogs.flows.scene import Scene
from dialogs.meetings.my_meetings import nothing_booked
from dialogs.shared_questions.slot_questions import WhichMeeting
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.meetings.meetings_off import step_back
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Meeting
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


def ask_first(answers: Answers, scene: Scene) -> Say:
    """Show what will be cancelled."""
    meeting = answers[WhichMeeting]
    return Say(
        Words("cancel-sure-title"),
        Words(f"meeting-line-{meeting.booking.kind}", {"when": meeting.start}),
        _whose(meeting, scene),
        buttons=(
            button(scene.talk.run, "sure", "cancel-sure", primary=True),
            deed_button("move_meeting", meeting.id),
            button(scene.talk.run, "leave", "cancel-keep"),
        ),
    )


def cancel(answers: Answers, scene: Scene) -> Say:
    """Give the time back, tell the hosts, withdraw the reminders."""
    meeting = scene.meetings.cancel(answers[WhichMeeting].id)
    step_back(scene, meeting, scene.speaker.id)
    tell_hosts(meeting, LetterKind.MEETING_CANCELLED, scene, but=scene.speaker.id)
    tell_colleagues(meeting, LetterKind.MEETING_CANCELLED, scene)
    title = Words("meeting-cancelled", {"when": meeting.start})
    if is_of_others(meeting, scene) or scene.speaker.host in meeting.hosts:
        return Say(
            title,
            Words("meeting-cancelled-for-them"),
            _whose(meeting, scene),
            buttons=(
                deed_button("company", known_company=meeting.booking.company),
                deed_button("calendar"),
                deed_button("status"),
            ),
        )
    return Say(
        title,
        Words("meeting-cancelled-next"),
        buttons=(
            deed_button(BOOKS[meeting.booking.kind]),
            deed_button("my_status"),
            deed_button("ask_a_person"),
        ),
    )


def _whose(meeting: Meeting, scene: Scene) -> tuple[Figure, ...]:
    """For which company it is, where it isn't the speaker's."""
    company = scene.companies.get(meeting.booking.company)
    if company is None or not (is_of_others(meeting, scene) or scene.speaker.host in meeting.hosts):
        return ()
    return (Figure(Words("company"), Plain(company.called.shown)),)


def stands(about: Mapping[str, str], scene: Scene) -> Say | None:
    """The meeting as it is now: cancelled, that is."""
    meeting = meeting_about(about, scene)
    return meeting_as_it_is(meeting, scene) if meeting else None


DEEDS = (
    Deed(
        "cancel_meeting",
        needs=Right.ANYBODY,
        flow=Flow((WhichMeeting(),), cancel, consequence=ask_first, instead=nothing_booked, stands=stands),
    ),
)
