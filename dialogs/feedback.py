"""What people say afterwards: two questions about a presentation, three about the kick-off."""

from collections.abc import Sequence

from dialogs.buttons import deed_button
from dialogs.flow import Answers, Flow, Question
from dialogs.own_company import own_company
from dialogs.scene import Scene
from programme.errors import NoSuchMeetingError, NotAnAnswerError
from programme.feedback import Asked, Feedback
from programme.meetings import Meeting, MeetingId, MeetingState
from programme.plan import Kind
from programme.preparations import Preparation
from programme.reminders import KICKOFF, kickoff_start
from texts.say import Choice, FieldKind, Say, Words

LONGEST = 1000
HIT = ("yes", "partly", "no")
WORTH = ("much", "some", "little")


class WhichHeld(Question[Meeting]):
    """Which presentation, of those that the speaker booked and that have begun."""

    fills = "meeting"
    noun = "meeting"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The latest of them."""
        held = scene.meetings.over(Kind.PRESENTATION, scene.now)
        mine = [one for one in held if one.booking.booked_by == scene.speaker.id]
        return [Choice(one.id, Words("meeting-line-presentation", {"when": one.start})) for one in mine[:1]]

    def known(self, scene: Scene) -> str:
        """That one."""
        return next((choice.token for choice in self.choices(Answers({}), scene)), "")

    def take(self, token: str, scene: Scene) -> Meeting:
        """The presentation; NoSuchMeetingError if it isn't over, or isn't the speaker's."""
        meeting = scene.meetings.get(MeetingId(token))
        if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start > scene.now:
            raise NoSuchMeetingError
        if meeting.booking.booked_by != scene.speaker.id:
            raise NoSuchMeetingError
        return meeting


class _OneOf(Question[str]):
    """One of a few."""

    kind = FieldKind.CHOICE
    few: tuple[str, ...] = ()

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The few."""
        return [Choice(one, Words(f"{self.fills}-{one}")) for one in self.few]

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """One of them."""
        if token not in self.few:
            raise NotAnAnswerError
        return token


class ThemesHit(_OneOf):
    """Whether what was presented is what the company is busy with."""

    fills = "themes_hit"
    noun = "themes-hit"
    few = HIT


class RelevantThemes(Question[str]):
    """Which of the programme's themes are."""

    fills = "relevant"
    noun = "relevant"
    kind = FieldKind.SEVERAL
    optional = True

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's themes."""
        return [Choice(theme.id, theme) for theme in scene.programme.themes]

    def take(self, token: str, scene: Scene) -> str:
        """The ids of themes, with commas between."""
        themes = [theme.strip() for theme in token.split(",")]
        if not set(themes) <= {theme.id for theme in scene.programme.themes}:
            raise NotAnAnswerError
        return ",".join(themes)


class Worth(_OneOf):
    """Whether it was worth the day."""

    fills = "worth"
    noun = "worth"
    few = WORTH


class OwnWords(Question[str]):
    """Something in the person's own words."""

    kind = FieldKind.LONG_TEXT
    optional = True

    def __init__(self, fills: str) -> None:
        """`fills` names it."""
        self.fills, self.noun = fills, fills

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The words, cut at a length that fits on a card."""
        return token.strip()[:LONGEST]


BEST, BETTER = OwnWords("best"), OwnWords("better")


def of_presentation(answers: Answers, scene: Scene) -> Say:
    """Keep it; a theme that is relevant is where the company's preparation begins."""
    meeting = answers[WhichHeld]
    relevant = answers.get(RelevantThemes, "")
    said = {"themes_hit": answers[ThemesHit], "relevant": relevant}
    company = meeting.booking.company
    scene.feedback.put(Feedback(Asked.PRESENTATION, meeting.id, scene.speaker.id, company, scene.now, said))
    if relevant and scene.preparations.of(company) is None:
        first = relevant.partition(",")[0]
        scene.preparations.put(Preparation(company, scene.speaker.id, scene.now, theme=first))
    return _thanks("my_status")


def of_kickoff(answers: Answers, scene: Scene) -> Say:
    """Keep it; the leader sees what everybody said, summed up."""
    said = {"worth": answers[Worth], "best": answers.get(BEST, ""), "better": answers.get(BETTER, "")}
    company = own_company(scene).id
    scene.feedback.put(Feedback(Asked.KICKOFF, KICKOFF, scene.speaker.id, company, scene.now, said))
    return _thanks("book_startup_meeting")


def _thanks(then: str) -> Say:
    return Say(
        Words("feedback-kept"),
        Words("feedback-kept-next"),
        buttons=(deed_button(then, primary=True), deed_button("help")),
    )


def nothing_held(scene: Scene) -> Say | None:
    """What is said where the person has had no presentation."""
    if WhichHeld().choices(Answers({}), scene):
        return None
    return Say(
        Words("nothing-held-yet"),
        buttons=(deed_button("my_meetings", primary=True), deed_button("help")),
    )


def not_held_yet(scene: Scene) -> Say | None:
    """What is said before the kick-off, and to somebody without a company."""
    own_company(scene)
    if kickoff_start(scene.programme) <= scene.now:
        return None
    return Say(
        Words("kickoff-not-yet", {"when": kickoff_start(scene.programme)}),
        buttons=(deed_button("register_for_kickoff", primary=True), deed_button("help")),
    )


FEEDBACK = Flow(
    "feedback", (WhichHeld(), ThemesHit(), RelevantThemes()), of_presentation, instead=nothing_held
)
KICKOFF_FEEDBACK = Flow("kickoff_feedback", (Worth(), BEST, BETTER), of_kickoff, instead=not_held_yet)
