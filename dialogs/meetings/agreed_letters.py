"""Letters after a start-up meeting: its hosts are asked what was agreed."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import MeetingId, MeetingState
from texts.say import Figure, Plain, Say, Words


def what_was_agreed(letter: Letter, scene: Scene) -> Say | None:
    """To the hosts as it ends; None if it was moved or cancelled."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.state is not MeetingState.BOOKED:
        return None
    company = scene.companies.get(meeting.booking.company)
    if company is None or meeting.start.isoformat() != once_of(letter):
        return None
    return Say(
        Words("what-was-agreed"),
        figures=(
            Figure(Words("company"), Plain(company.called.shown)),
            Figure(Words("when"), meeting.start),
        ),
        buttons=(deed_button("agree", meeting.id, primary=True), deed_button("my_meetings")),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.AGREE: what_was_agreed,
}
