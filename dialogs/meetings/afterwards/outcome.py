"""Say what came of a presentation: one press by the host, and the contact hears what comes next."""

from collections.abc import Mapping, Sequence

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from dialogs.shared_questions.slot_questions import HeldMeeting
from programme.companies.road import IN_THE_PROGRAMME, Step, steps_from
from programme.deeds import places
from programme.deeds.notify import notify
from programme.deeds.road import ask_after, go, note
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Meeting, MeetingId
from programme.meetings.outcomes import LEADS_TO, Outcome, OutcomeKnownError, Recorded
from programme.places import LEAVES_AT, in_working_days
from programme.rights import Right
from texts.say import Choice, Field, FieldKind, Figure, InLanguage, Keeps, Plain, Say, Words
from texts.voice import voice_of


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


class ToContact(OwnWords):
    """The message to the contact, as the host has written it anew; asked beside what it leads to."""

    fills = "to_contact"
    noun = "to-contact"
    optional = True
    longest = 1000

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Not on the form: what there is to write depends on the outcome."""
        return False


class NoteInside(OwnWords):
    """For the project group only."""

    fills = noun = "note"
    kind = FieldKind.TEXT
    optional = True


def preview(answers: Answers, scene: Scene) -> Say:
    """What the contact will get, to be written anew before it goes, and a note that stays inside."""
    outcome, meeting = answers[WhichOutcome], answers[WhichPresentation]
    written, inside = answers.get(ToContact, ""), answers.get(NoteInside, "")
    asks = {one.fills: Words(f"ask-{one.fills}") for one in (ToContact, NoteInside)}
    usual = _usual(outcome, meeting, scene)
    return Say(
        Words("outcome-sure"),
        figures=(
            Figure(Words("company"), Plain(_company(meeting, scene))),
            Figure(Words("outcome"), Words(f"outcome-{outcome}")),
        ),
        fields=(
            Field(
                ToContact.fills,
                asks["to_contact"],
                FieldKind.LONG_TEXT,
                written,
                suggests=usual,
                longest=ToContact.longest,
            ),
            Field(NoteInside.fills, asks["note"], FieldKind.TEXT, inside),
        ),
        buttons=(
            button(scene.talk.run, "sure", "outcome-send-it", keeps=Keeps.INPUTS, primary=True),
            button(scene.talk.run, "show", "outcome-edit"),
            button(scene.talk.run, "leave", "leave"),
        ),
    )


def record(answers: Answers, scene: Scene) -> Say:
    """Keep it, move the company to its next stage, and write to the contact."""
    outcome, meeting = answers[WhichOutcome], answers[WhichPresentation]
    written, inside = answers.get(ToContact, ""), answers.get(NoteInside, "")
    zone = scene.programme.zone
    voice = voice_of(scene.speaker.language, zone).in_year(scene.now.astimezone(zone).year)
    usual = voice.speak(_usual(outcome, meeting, scene))
    message = "" if written == usual else written
    scene.outcomes.add(Recorded(meeting.id, outcome, scene.speaker.id, scene.now, message, inside))
    company = meeting.booking.company
    note(scene, company, f"outcome-{outcome}", scene.speaker.id, inside)
    _move(outcome, meeting, scene)
    notify(scene, [meeting.booking.booked_by], LetterKind.AFTER_PRESENTATION, meeting.id)
    return _kept(outcome, meeting, scene)


def _kept(outcome: Outcome, meeting: Meeting, scene: Scene) -> Say:
    return Say(
        Words("outcome-kept"),
        Words("outcome-kept-next"),
        (
            Figure(Words("company"), Plain(_company(meeting, scene))),
            Figure(Words("outcome"), Words(f"outcome-{outcome}")),
        ),
        buttons=(deed_button("my_meetings"), deed_button("help")),
    )


def stands(about: Mapping[str, str], scene: Scene) -> Say | None:
    """What is recorded of that presentation."""
    meeting = scene.meetings.get(MeetingId(about.get("meeting", "")))
    recorded = scene.outcomes.of(meeting.id) if meeting else None
    return _kept(recorded.outcome, meeting, scene) if meeting and recorded else None


def _usual(outcome: Outcome, meeting: Meeting, scene: Scene) -> InLanguage:
    """The message as the contact reads it."""
    contact = scene.people.get(meeting.booking.booked_by)
    return InLanguage(contact.language if contact else scene.speaker.language, Words(f"after-{outcome}"))


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


DEEDS = (
    Deed(
        "outcome",
        needs=Right.ANYBODY,
        flow=Flow(
            (WhichPresentation(), WhichOutcome(), ToContact(), NoteInside()),
            record,
            consequence=preview,
            instead=instead,
            stands=stands,
        ),
    ),
)
