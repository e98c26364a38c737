"""Say what came of a presentation: one press by the host, and the contact hears what comes next."""

from collections.abc import Sequence

from dialogs import places
from dialogs.ask import HeldMeeting, OneOf, OwnWords
from dialogs.buttons import button, deed_button
from dialogs.decide_later import ask_after
from dialogs.flow import Answers, Flow
from dialogs.road import go, note
from dialogs.scene import Scene
from dialogs.telling import tell
from programme.meetings import Meeting
from programme.outcomes import LEADS_TO, Outcome, OutcomeKnownError, Recorded
from programme.places import LEAVES_AT, in_working_days
from programme.road import IN_THE_PROGRAMME, Step, steps_from
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words


class WhichPresentation(HeldMeeting):
    """Which presentation, of those that are over and that the speaker held; the leader may say it of any."""

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those that nobody has said anything about yet, latest first."""
        return [
            Choice(one.id, Words("presentation-of", {"company": _company(one, scene), "when": one.start}))
            for one in self.begun(scene)
            if scene.outcomes.of(one.id) is None
        ]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        choices = self.choices(Answers({}), scene)
        return choices[0].token if len(choices) == 1 else ""


class WhichOutcome(OneOf[Outcome]):
    """One of six."""

    fills = noun = speaks = "outcome"
    few = Outcome


class LineToContact(OwnWords):
    """A line of the host's own on the message to the contact."""

    fills = noun = "line"
    kind = FieldKind.TEXT
    optional = True


class NoteInside(LineToContact):
    """For the project group only."""

    fills = noun = "note"


def preview(answers: Answers, scene: Scene) -> Say:
    """What the contact will get, before it goes."""
    outcome, meeting = answers[WhichOutcome], answers[WhichPresentation]
    figures = [Figure(Words("company"), Plain(_company(meeting, scene)))]
    figures.append(Figure(Words("outcome"), Words(f"outcome-{outcome}")))
    figures.append(Figure(Words("to-contact"), Words(f"after-{outcome}")))
    if line := answers.get(LineToContact, ""):
        figures.append(Figure(Words("line"), Plain(line)))
    return Say(
        Words("outcome-sure"),
        figures=tuple(figures),
        buttons=(
            button(scene.talk.run, "sure", "outcome-send-it", primary=True),
            button(scene.talk.run, "show", "outcome-edit"),
            button(scene.talk.run, "leave", "leave"),
        ),
    )


def record(answers: Answers, scene: Scene) -> Say:
    """Keep it, take the company along the road, and write to the contact."""
    outcome, meeting = answers[WhichOutcome], answers[WhichPresentation]
    line, inside = answers.get(LineToContact, ""), answers.get(NoteInside, "")
    scene.outcomes.add(Recorded(meeting.id, outcome, scene.speaker.id, scene.now, line, inside))
    company = meeting.booking.company
    note(scene, company, f"outcome-{outcome}", scene.speaker.id, inside)
    _move(outcome, meeting, scene)
    tell(scene, [meeting.booking.booked_by], "after-presentation", meeting.id)
    return Say(
        Words("outcome-kept"),
        Words("outcome-kept-next"),
        (Figure(Words("outcome"), Words(f"outcome-{outcome}")),),
        buttons=(deed_button("my_meetings"), deed_button("help")),
    )


def _move(outcome: Outcome, meeting: Meeting, scene: Scene) -> None:
    """A company that has decided meanwhile stays where it is."""
    company = scene.companies.locked(meeting.booking.company)
    step = LEADS_TO[outcome]
    if step not in steps_from(company.stage) or company.stage in IN_THE_PROGRAMME:
        return
    if step in {Step.DECLINE, Step.BE_OUTSIDE_THE_TARGET}:
        places.step_out(scene, company.id, step, scene.speaker.id, "")
        return
    go(scene, company.id, step, scene.speaker.id)
    if step is Step.CONSIDER and company.decides_on is None:
        days = scene.programme.about.decide_days
        latest = in_working_days(scene.now, days, LEAVES_AT, scene.programme)
        ask_after(scene, company.id, latest.astimezone(scene.programme.zone).date())


def instead(scene: Scene) -> Say | None:
    """What is said to somebody who holds no meetings, or where everything is said."""
    if not WhichPresentation().choices(Answers({}), scene):
        buttons = (deed_button("my_meetings", primary=True), deed_button("help"))
        return Say(Words(OutcomeKnownError.words), buttons=buttons)
    return None


def _company(meeting: Meeting, scene: Scene) -> str:
    company = scene.companies.get(meeting.booking.company)
    return company.called.shown if company else ""


OUTCOME = Flow(
    "outcome",
    (WhichPresentation(), WhichOutcome(), LineToContact(), NoteInside()),
    record,
    consequence=preview,
    instead=instead,
)
