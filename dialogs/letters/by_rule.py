"""Every reminder by a rule: what it says, and what one would want to do about it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card
from dialogs.kickoff import letters as kickoff_letters
from dialogs.meetings import letters as meetings_letters
from dialogs.meetings.afterwards.follow_up import follow_up_today
from dialogs.meetings.afterwards.outcome_letters import decision_due, decisions
from dialogs.places.offers import offer_shown
from dialogs.reminders.remind_later import may_come_later
from programme.companies.companies import Company, CompanyId
from programme.deeds.reminding import is_wanted
from programme.letters.letters import Letter
from programme.letters.pacing import subject_of
from programme.letters.subjects import Subject, To
from programme.meetings.follow_ups import FollowUpId
from programme.meetings.meetings import Meeting, MeetingId
from programme.places import may_offer
from programme.plan import Kind
from texts.say import Figure, Plain, Say, Words

_GROUP = frozenset({To.HOSTS, To.LEADER})


def reminder(letter: Letter, scene: Scene) -> Say | None:
    """What it says to `scene.speaker`; None if the rules and the facts no longer call for it."""
    subject = subject_of(letter)
    if subject is None or not is_wanted(scene, letter):
        return None
    say = _of(subject, letter, scene)
    later = (deed_button("remind_later", letter.key),) if may_come_later(letter, scene) else ()
    return replace(say, more=(*say.more, *later, deed_button("reminders"))) if say else None


def _of(subject: Subject, letter: Letter, scene: Scene) -> Say | None:
    if subject in {Subject.PRESENTATION, Subject.STARTUP, Subject.PREPARATION}:
        meeting = scene.meetings.get(MeetingId(letter.about))
        return _of_meeting(subject, meeting, letter, scene) if meeting else None
    if subject is Subject.FOLLOWUP:
        agreed = scene.follow_ups.get(FollowUpId(letter.about))
        return follow_up_today(agreed, scene) if agreed else None
    company = scene.companies.get(CompanyId(letter.about.rpartition("/")[2]))
    if company is None:
        return None
    if is_to_group(letter, scene):
        return _to_group(subject, letter, company)
    return _OF_COMPANY[subject](company, scene)


def _of_meeting(subject: Subject, meeting: Meeting, letter: Letter, scene: Scene) -> Say | None:
    company = scene.companies.get(meeting.booking.company)
    is_over = meeting.start <= scene.now
    if is_to_group(letter, scene):
        if subject is Subject.STARTUP and not is_over and company:
            return meetings_letters.to_hosts(meeting, company, scene)
        return _to_group(subject, letter, company) if company else None
    if subject is Subject.PREPARATION:
        return None if is_over else meetings_letters.to_prepare(meeting, scene)
    if is_over:
        next_step = decisions() if subject is Subject.PRESENTATION else (deed_button("my_status"),)
        return Say(Words(f"reminder-was-{subject}", {"when": meeting.start}), buttons=next_step)
    return meetings_letters.is_coming(meeting, scene)


def _to_group(subject: Subject, letter: Letter, company: Company) -> Say:
    """What hosts and the leader are reminded of: which company, and since or until when."""
    return Say(
        Words(f"reminder-group-{subject}", {"company": Plain(company.called.shown)}),
        figures=(Figure(Words("when"), letter.event or letter.due),),
        buttons=(deed_button("status", primary=True), deed_button("help")),
    )


def _silence(company: Company, scene: Scene) -> Say | None:
    if not may_offer(scene.now, scene.programme):
        return None
    return Say(
        Words("reminder-silence"),
        Words("reminder-silence-next", {"minutes": scene.programme.meetings[Kind.PRESENTATION].minutes}),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(
            deed_button("book_presentation", primary=True),
            deed_button("ask_a_person"),
            deed_button("decline"),
        ),
    )


_OF_COMPANY: Mapping[Subject, Callable[[Company, Scene], Say | None]] = {
    Subject.DECISION: lambda company, scene: (
        decision_due(company) if may_offer(scene.now, scene.programme) else as_a_card(scene)
    ),
    Subject.OFFER: lambda company, scene: offer_shown(scene, company),
    Subject.KICKOFF: kickoff_letters.reminder,
    Subject.SILENCE: _silence,
}


def is_to_group(letter: Letter, scene: Scene) -> bool:
    """Whether its rule is for the project group rather than the company."""
    rule = letter.what.partition(":")[2]
    return any(one.id == rule and one.to in _GROUP for one in scene.programme.reminders)
