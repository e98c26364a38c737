"""What is coming to people, and why: said the same way to a person, to the leader and on the command line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dialogs.scene import Desk
from programme.companies import Company, CompanyId
from programme.follow_ups import FollowUpId
from programme.forecast import Coming, forecast
from programme.letters import Letter, Written
from programme.meetings import MeetingId
from programme.pacing import A_DAY, OF_DAYS, days_written, subject_of
from programme.people import PersonId
from programme.subjects import Condition, Subject
from texts.say import Plain, Sentence, Value, Words

_MEETINGS = frozenset({Subject.PRESENTATION, Subject.STARTUP, Subject.PREPARATION})
ASKS = frozenset({"outcome", "agree"})
"""Letters that no rule plans and that are due later."""


def coming_to(desk: Desk, person: PersonId) -> list[Coming]:
    """What one person will get, earliest first."""
    written = desk.outbox.written(desk.now - OF_DAYS * A_DAY, person)
    days = days_written(written, desk.programme)
    return forecast(desk.outbox.coming(person), days, desk.now, desk.programme)


def coming_to_all(desk: Desk) -> Mapping[PersonId, Sequence[Coming]]:
    """What everybody will get, whoever gets something first first."""
    letters: dict[PersonId, list[Letter]] = defaultdict(list)
    written: dict[PersonId, list[Written]] = defaultdict(list)
    for letter in desk.outbox.coming():
        letters[letter.to].append(letter)
    for one in desk.outbox.written(desk.now - OF_DAYS * A_DAY):
        written[one.letter.to].append(one)
    return {
        person: forecast(mine, days_written(written[person], desk.programme), desk.now, desk.programme)
        for person, mine in letters.items()
    }


def why(desk: Desk, letter: Letter) -> Sentence:
    """Why somebody gets it: the fact that it reminds of."""
    subject = subject_of(letter)
    if subject is None:
        return Words(f"coming-{letter.what}" if letter.what in ASKS else "coming-news")
    values: dict[str, Value] = {
        "when": letter.event or letter.due,
        "company": _company(desk, subject, letter),
    }
    match subject:
        case Subject.KICKOFF:
            return _why_kickoff(desk, letter, values)
        case Subject.FOLLOWUP:
            agreed = desk.follow_ups.get(FollowUpId(letter.about))
            return Words("coming-followup", {**values, "what": Plain(agreed.what if agreed else "")})
        case Subject.DECISION:
            day = (letter.event or letter.due).astimezone(desk.programme.zone).date()
            return Words("coming-decision", {**values, "when": day})
    return Words(f"coming-{subject}", values)


def _why_kickoff(desk: Desk, letter: Letter, values: Mapping[str, Value]) -> Words:
    if letter.event and letter.due > letter.event:
        return Words("coming-kickoff-after", values)
    rule = letter.what.partition(":")[2]
    asks = any(one.id == rule and Condition.NOT_REGISTERED in one.only_if for one in desk.programme.reminders)
    return Words("coming-kickoff-nobody" if asks else "coming-kickoff", values)


def _company(desk: Desk, subject: Subject, letter: Letter) -> Plain:
    company = _of(desk, subject, letter)
    return Plain(company.called.shown if company else "")


def _of(desk: Desk, subject: Subject, letter: Letter) -> Company | None:
    if subject in _MEETINGS:
        meeting = desk.meetings.get(MeetingId(letter.about))
        return desk.companies.get(meeting.booking.company) if meeting else None
    if subject is Subject.FOLLOWUP:
        agreed = desk.follow_ups.get(FollowUpId(letter.about))
        return desk.companies.get(agreed.company) if agreed else None
    return desk.companies.get(CompanyId(letter.about.rpartition("/")[2]))


def line(desk: Desk, one: Coming) -> Words:
    """When, and why."""
    said = "coming-line-missed" if one.missed else "coming-line"
    return Words(said, {"when": one.at, "why": why(desk, one.letter)})
