"""What was agreed at a start-up meeting: the host writes it down, and whose turn it is, is reminded."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.own_company import is_contact_of
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from dialogs.shared_questions.slot_questions import HeldMeeting
from dialogs.shared_questions.which_day import WhichDay
from programme.companies.companies import CompanyId
from programme.deeds.facts import LOOKS_BACK
from programme.deeds.reminding import next_reminder, remind_of_follow_up
from programme.deeds.road import note
from programme.errors import NotAllowedError
from programme.letters.pacing import subject_of
from programme.letters.subjects import Subject
from programme.meetings.follow_ups import FollowUp, FollowUpId, Side
from programme.meetings.meetings import Meeting
from programme.plan import Kind
from programme.rights import Right, may_lead
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words


class WhichStartup(HeldMeeting):
    """Which start-up meeting, of those that have begun and that the speaker held; for the leader, any."""

    held = Kind.STARTUP

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Latest first."""
        return [Choice(one.id, _of(one, scene)) for one in self.begun(scene)]

    def known(self, scene: Scene) -> str:
        """The latest."""
        return next((one.id for one in self.begun(scene)), "")


class WhatAgreed(OwnWords):
    """What is to be done."""

    fills = noun = "agreed"
    kind = FieldKind.TEXT

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """All of what is typed once it's asked, also where a day in it says by when ("vi ringer i mai")."""
        return [said.text] if scene.talk.asked == self.fills and scene.talk.flow == "agree" else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """Nothing: it's taken as it's typed."""
        return None


class ByWhen(WhichDay):
    """By which day."""

    fills = "by_when"
    noun = "by-when"


class WhoseTurn(OneOf[Side]):
    """Whose turn it is."""

    fills = "whose_turn"
    noun = speaks = "whose-turn"
    few = Side

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The company's."""
        return Side.COMPANY


def agree(answers: Answers, scene: Scene) -> Say:
    """Keep it, and remind whose turn it is on the day."""
    meeting, day, side = answers[WhichStartup], answers[ByWhen], answers[WhoseTurn]
    company = meeting.booking.company
    agreed = FollowUp(
        FollowUpId(scene.talk.run), company, meeting.id, answers[WhatAgreed], day, side, scene.speaker.id
    )
    scene.follow_ups.put(agreed)
    note(scene, company, "agreed", scene.speaker.id, agreed.what)
    remind_of_follow_up(scene, agreed)
    due = next_reminder(scene, agreed.id)
    return Say(
        Words("agreed-kept"),
        Words("agreed-kept-next", {"when": due}) if due else None,
        (Figure(Words("agreed"), Plain(agreed.what)), Figure(Words("by-when"), day)),
        buttons=(deed_button("agree", meeting.id), deed_button("my_meetings"), deed_button("help")),
    )


def follow_up_today(agreed: FollowUp, scene: Scene) -> Say:
    """What was agreed for today."""
    return replace(shown(agreed, scene), title=Words("follow-up-today"))


def follow_up_shown(scene: Scene, about: str) -> Say:
    """What was agreed, and the button to say that it's done; NotAllowedError as for `follow_up_done`."""
    return shown(_own(scene, about), scene)


def shown(agreed: FollowUp, scene: Scene) -> Say:
    """What was agreed, by when, and with whom."""
    done = (deed_button("follow_up_done", agreed.id, primary=True),) if agreed.done_at is None else ()
    return Say(
        Words("agreed"),
        Plain(agreed.what),
        (
            Figure(Words("company"), Plain(_name(agreed.company, scene))),
            Figure(Words("by-when"), agreed.day),
            Figure(Words("whose-turn"), Words(f"whose-turn-{agreed.side}")),
        ),
        buttons=(*done, deed_button("my_status"), deed_button("ask_a_person")),
    )


def follow_up_done(scene: Scene, about: str) -> Say:
    """It's done; NotAllowedError for whoever is neither its company's contact, its host, nor the leader.

    `about` is its id, or what was typed: then it's what the speaker was reminded of last.
    """
    agreed = _own(scene, about)
    if agreed.done_at is None:
        done = replace(agreed, done_at=scene.now)
        scene.follow_ups.put(done)
        remind_of_follow_up(scene, done)
        note(scene, agreed.company, "agreed-done", scene.speaker.id, agreed.what)
    return Say(
        Words("follow-up-is-done"),
        figures=(Figure(Words("agreed"), Plain(agreed.what)),),
        buttons=(deed_button("my_status", primary=True), deed_button("help")),
    )


def _own(scene: Scene, about: str) -> FollowUp:
    agreed = scene.follow_ups.get(FollowUpId(about)) or _reminded_of(scene)
    meeting = scene.meetings.get(agreed.meeting) if agreed else None
    own = agreed is not None and is_contact_of(agreed.company, scene)
    if agreed is None or meeting is None or not (own or may_lead(scene.speaker, meeting)):
        raise NotAllowedError
    return agreed


def _reminded_of(scene: Scene) -> FollowUp | None:
    written = reversed(scene.outbox.written(scene.now - LOOKS_BACK, scene.speaker.id))
    told = (one.letter.about for one in written if subject_of(one.letter) is Subject.FOLLOWUP)
    agreed = (scene.follow_ups.get(FollowUpId(about)) for about in told)
    return next((one for one in agreed if one and one.done_at is None), None)


def nothing_held(scene: Scene) -> Say | None:
    """What is said where no start-up meeting of the speaker's is over."""
    if WhichStartup().choices(Answers({}), scene):
        return None
    return Say(
        Words("nothing-held-yet"), buttons=(deed_button("my_meetings", primary=True), deed_button("help"))
    )


def _of(meeting: Meeting, scene: Scene) -> Words:
    return Words("startup-of", {"company": _name(meeting.booking.company, scene), "when": meeting.start})


def _name(company: CompanyId, scene: Scene) -> str:
    known = scene.companies.get(company)
    return known.called.shown if known else ""


DEEDS = (
    Deed(
        "agree",
        needs=Right.ANYBODY,
        flow=Flow((WhichStartup(), WhatAgreed(), ByWhen(), WhoseTurn()), agree, instead=nothing_held),
    ),
    Deed("follow_up", needs=Right.ANYBODY, answers=follow_up_shown),
    Deed("follow_up_done", needs=Right.ANYBODY, answers=follow_up_done, changes=True),
)
