"""What people say afterwards: two questions about a presentation, three about the kick-off."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.own_company import own_company
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from dialogs.shared_questions.slot_questions import HeldMeeting
from programme.deeds.seasons import running
from programme.errors import NotAnAnswerError
from programme.letters.reminders import KICKOFF, kickoff_start
from programme.meetings.feedback import Asked, Feedback
from programme.meetings.meetings import Meeting
from programme.meetings.preparations import Preparation
from programme.rights import Right
from texts.say import Choice, FieldKind, Say, Words


class Hit(StrEnum):
    """Whether the themes hit."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Worth(StrEnum):
    """Whether a day was worth it."""

    MUCH = "much"
    SOME = "some"
    LITTLE = "little"


class WhichHeld(HeldMeeting):
    """Which presentation, of those that the speaker booked and that have begun."""

    def is_own(self, meeting: Meeting, scene: Scene) -> bool:
        """Whether the speaker booked it."""
        return meeting.booking.booked_by == scene.speaker.id

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The latest of them."""
        return [
            Choice(one.id, Words("meeting-line-presentation", {"when": one.start}))
            for one in self.begun(scene)[:1]
        ]

    def known(self, scene: Scene) -> str:
        """That one."""
        return next((one.id for one in self.begun(scene)), "")


class ThemesHit(OneOf[Hit]):
    """Whether what was presented is what the company is busy with."""

    fills = speaks = "themes_hit"
    noun = "themes-hit"
    few = Hit


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


class WorthTheDay(OneOf[Worth]):
    """Whether it was worth the day."""

    fills = noun = speaks = "worth"
    few = Worth


class Remark(OwnWords):
    """Something more, if the person wants to say it."""

    optional = True
    longest = 1000

    def __init__(self, fills: str) -> None:
        """`fills` names it."""
        self.fills = self.noun = fills


BEST, BETTER = Remark("best"), Remark("better")


def of_presentation(answers: Answers, scene: Scene) -> Say:
    """Keep it; a theme that is relevant is where the company's preparation begins."""
    meeting = answers[WhichHeld]
    relevant = answers.get(RelevantThemes, "")
    said = {"themes_hit": answers[ThemesHit], "relevant": relevant}
    company = meeting.booking.company
    scene.feedback.put(Feedback(Asked.PRESENTATION, meeting.id, scene.speaker.id, company, scene.now, said))
    prepared = scene.preparations.of(company) or Preparation(company, scene.speaker.id, scene.now)
    if relevant and not prepared.theme:
        scene.preparations.put(replace(prepared, theme=relevant.partition(",")[0]))
    return _thanks("my_status")


def of_kickoff(answers: Answers, scene: Scene) -> Say:
    """Keep it; the leader sees what everybody said, summed up."""
    said = {"worth": answers[WorthTheDay], "best": answers.get(BEST, ""), "better": answers.get(BETTER, "")}
    company, about = own_company(scene).id, f"{KICKOFF}/{running(scene).id}"
    scene.feedback.put(Feedback(Asked.KICKOFF, about, scene.speaker.id, company, scene.now, said))
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


DEEDS = (
    Deed(
        "feedback",
        needs=Right.ANYBODY,
        flow=Flow((WhichHeld(), ThemesHit(), RelevantThemes()), of_presentation, instead=nothing_held),
    ),
    Deed(
        "kickoff_feedback",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow((WorthTheDay(), BEST, BETTER), of_kickoff, instead=not_held_yet),
    ),
)
