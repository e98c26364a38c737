"""What is to be sent about a thing: a pure function of the rules, the facts and what people have chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from programme.calendar import last_minute, out_of_quiet
from programme.companies.companies import CompanyId
from programme.letters.choices import Choices
from programme.letters.letters import Letter
from programme.letters.moments import read_when
from programme.letters.subjects import SENSE, Condition, Subject, To
from programme.people import PersonId
from programme.plan import Programme, ReminderRule

KICKOFF = "kickoff"
NOBODY_CHOSE: Mapping[PersonId, Choices] = {}


@dataclass(frozen=True)
class Fact:
    """A thing that rules may remind of, as it is now."""

    subject: Subject
    about: str
    """The id of the thing: a meeting, a company, something that was agreed."""
    event: datetime
    """When it begins or ends, or since when it is so."""
    people: Mapping[To, Sequence[PersonId]]
    holds: frozenset[Condition] = frozenset()
    by_email: Sequence[tuple[str, PersonId]] = field(default=())
    """Attendees who are known by their e-mail only, each with who named them."""


def plan(
    facts: Iterable[Fact],
    programme: Programme,
    chosen: Mapping[PersonId, Choices] = NOBODY_CHOSE,
    now: datetime | None = None,
) -> list[Letter]:
    """Every reminder that the rules call for, those of the past too: whoever stores them leaves those out.

    What comes early, on the last allowed day, may come at any time of that day that is left `now`.

    A key holds the rule, the thing, the person and the event's moment: what moves is reminded of anew.
    """
    letters = []
    moments: dict[tuple[str, datetime], tuple[datetime, datetime]] = {}
    for fact in facts:
        for rule in programme.reminders:
            if rule.about is not fact.subject or not fact.holds.issuperset(rule.only_if):
                continue
            moment = (rule.id, fact.event)  # of the kick-off it's the same for all
            if moment not in moments:
                moments[moment] = _moment(rule, fact.event, programme, now)
            due, useful_until = moments[moment]
            for person in dict.fromkeys(fact.people.get(rule.to, ())):
                letter = _letter(rule, fact, person, due, useful_until)
                wanted = chosen[person].of(letter) if person in chosen else letter
                if wanted:
                    letters.append(wanted)
            if rule.to is To.ATTENDEES:
                letters += [_email(rule, fact, email, by, due, useful_until) for email, by in fact.by_email]
    return letters


def _letter(
    rule: ReminderRule, fact: Fact, person: PersonId, due: datetime, useful_until: datetime
) -> Letter:
    key = f"{rule.id}/{fact.about}/{person}/{fact.event.isoformat()}"
    what = f"{fact.subject}:{rule.id}"
    return Letter(key, person, what, fact.about, due, useful_until, event=fact.event)


def _email(
    rule: ReminderRule, fact: Fact, email: str, by: PersonId, due: datetime, useful_until: datetime
) -> Letter:
    key = f"{rule.id}/{fact.about}/{email}/{fact.event.isoformat()}"
    return Letter(key, by, f"email:{rule.id}", fact.about, due, useful_until, email, fact.event)


def _moment(
    rule: ReminderRule, event: datetime, programme: Programme, now: datetime | None
) -> tuple[datetime, datetime]:
    """When it's due, out of quiet time, and from when it's of no use any more."""
    wanted = read_when(rule.when).due(event, programme)
    due = out_of_quiet(wanted, programme, before=event if wanted < event else None)
    if now and due < now and due < wanted:
        due = min(now, last_minute(due, programme))
    return due, event if due < event else due + SENSE[rule.about].useful_for


def kickoff_of(company: CompanyId) -> str:
    """What a company's letters about the kick-off are about."""
    return f"{KICKOFF}/{company}"


def kickoff_start(programme: Programme) -> datetime:
    """When it begins, in UTC."""
    return programme.kickoff.starts.replace(tzinfo=programme.zone).astimezone(UTC)


def begins(day: date, programme: Programme) -> datetime:
    """The moment at which a day begins, in UTC: the event of what is due on a day."""
    return datetime.combine(day, time(), programme.zone).astimezone(UTC)
