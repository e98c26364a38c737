"""A company's contacts among themselves: invite one, hand over to one, step back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.own_company import company_at_hand, not_accepted_yet, of_which, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card
from programme.companies.companies import CompanyId
from programme.companies.invitations import LASTS, Invitation, NoInvitationError
from programme.deeds.claims import accept
from programme.deeds.notify import contacts_of, leaders, notify
from programme.deeds.reminding import remind_of_company
from programme.deeds.road import note
from programme.errors import NotAnAnswerError
from programme.letters.letter_kinds import LetterKind
from programme.people import PersonId
from programme.rights import Right
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words


def invite_colleague(scene: Scene, _: str = "") -> Say:
    """A text to send on, with a code that makes whoever writes it a contact of the company, once."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene)
    invitation = Invitation(scene.new_run[:16], company.id, scene.speaker.id, scene.now + LASTS)
    scene.invitations.add(invitation)
    values: dict[str, Value] = {"programme": scene.programme.about.name, "code": Plain(invitation.shown)}
    return Say(
        Words("invitation-for-colleague"),
        Words("invitation-to-send", values),
        (
            Figure(Words("company"), Plain(company.called.shown)),
            Figure(Words("invitation-ends"), invitation.ends.astimezone(scene.programme.zone).date()),
        ),
        buttons=(deed_button("my_status"), deed_button("help")),
    )


def our_contacts(scene: Scene, _: str = "") -> Say:
    """Who speaks for the company, and the ways to invite one, hand over, or stop."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene)
    people = (scene.people.get(one) for one in contacts_of(scene, company.id))
    return Say(
        Words("contacts"),
        figures=(Figure(Words("company"), Plain(company.called.shown)),),
        lines=tuple(Plain(one.name) for one in people if one),
        buttons=(
            deed_button("invite_colleague", primary=True),
            deed_button("hand_over"),
            deed_button("step_back"),
        ),
        more=(deed_button("my_status"), deed_button("help")),
    )


def use_invitation(scene: Scene, code: str) -> Say:
    """Whoever writes a code that holds speaks for its company; NoInvitationError if it doesn't."""
    try:
        invitation = scene.invitations.use(code, scene.now)
    except NoInvitationError:
        if any(one.accepted for one in scene.companies.spoken_for_by(scene.speaker.id)):
            # most likely the code that made them so, once more
            return as_a_card(scene, Words("contact-accepted"))
        raise
    scene.companies.spoken_for(invitation.company, scene.speaker.id)
    accept(scene, invitation.company, scene.speaker.id, invitation.by, tell=False)
    there = scene.at(replace(scene.talk, company=invitation.company))
    return of_which(as_a_card(there, Words("contact-accepted")), there)


class WhichColleague(Question[PersonId]):
    """Which of the company's other contacts."""

    fills = "colleague"
    noun = "colleague"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those who may decide for the company."""
        people = (scene.people.get(one) for one in _others(scene))
        return [Choice(one.id, Plain(one.name)) for one in people if one]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        others = _others(scene)
        return others[0] if len(others) == 1 else ""

    def take(self, token: str, scene: Scene) -> PersonId:
        """The colleague, if they speak for the company."""
        if token not in _others(scene):
            raise NotAnAnswerError
        return PersonId(token)


def _others(scene: Scene) -> list[PersonId]:
    company = company_at_hand(scene)
    return contacts_of(scene, company.id, but=scene.speaker.id) if company else []


def hand_over(answers: Answers, scene: Scene) -> Say:
    """The speaker's meetings, with their reminders, are the colleague's."""
    company, colleague = own_company(scene), answers[WhichColleague]
    first = _give(scene, company.id, colleague)
    remind_of_company(scene, company.id)
    note(scene, company.id, "handed-over", scene.speaker.id)
    once = f"{scene.speaker.id} {scene.now.isoformat()}"
    notify(scene, [colleague], LetterKind.HANDED_OVER, company.id, once, event=first)
    known = scene.people.get(colleague)
    return Say(
        Words("handed-over"),
        Words("handed-over-next"),
        (Figure(Words("colleague"), Plain(known.name if known else "")),),
        buttons=(deed_button("my_status", primary=True), deed_button("step_back"), deed_button("help")),
    )


def _give(scene: Scene, company: CompanyId, colleague: PersonId) -> datetime | None:
    """The colleague has the speaker's meetings of the company; when the first of them begins."""
    booked = scene.meetings.booked_by(scene.speaker.id, scene.now)
    meetings = [one for one in booked if one.booking.company == company]
    for meeting in meetings:
        scene.meetings.hand_over(meeting.id, colleague)
    return min((one.start for one in meetings), default=None)


def no_colleague(scene: Scene) -> Say | None:
    """The way to get one, where the company has no other contact."""
    if refusal := not_accepted_yet(scene):
        return refusal
    if _others(scene):
        return None
    return Say(
        Words("no-colleague-yet"),
        Words("no-colleague-yet-next"),
        buttons=(
            deed_button("invite_colleague", primary=True),
            deed_button("my_status"),
            deed_button("help"),
        ),
    )


def what_it_means(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a consequence
    """Who goes on, and that nothing more comes."""
    others = _others(scene)
    return Say(
        Words("step-back-sure", {"company": Plain(own_company(scene).called.shown)}),
        Words("step-back-sure-next" if others else "step-back-sure-last"),
        buttons=(
            button(scene.talk.run, "sure", "step-back-yes", primary=True),
            button(scene.talk.run, "leave", "step-back-no"),
        ),
    )


def step_back(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a deed
    """The speaker is no contact any more; a colleague gets their meetings, else the leader hears of it."""
    company, others = own_company(scene), _others(scene)
    first = _give(scene, company.id, others[0]) if others else None
    scene.companies.step_back(company.id, scene.speaker.id)
    remind_of_company(scene, company.id)
    note(scene, company.id, "stepped-back", scene.speaker.id)
    once = f"{scene.speaker.id} {scene.now.isoformat()}"
    notify(scene, others or leaders(scene), LetterKind.STEPPED_BACK, company.id, once, event=first)
    return Say(Words("stepped-back"), Words("stepped-back-next"), buttons=(deed_button("help"),))


DEEDS = (
    Deed(
        "hand_over",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow((WhichColleague(),), hand_over, instead=no_colleague),
    ),
    Deed(
        "step_back",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow((), step_back, consequence=what_it_means, instead=not_accepted_yet),
    ),
    Deed("our_contacts", needs=Right.ANYBODY, answers=our_contacts, of_company=True),
    Deed("invite_colleague", needs=Right.ANYBODY, answers=invite_colleague, changes=True, of_company=True),
)
