"""What is coming to people, and why: said the same way to a person, to the leader and on the command line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from programme.companies.companies import Company, CompanyId
from programme.deeds.notify import once_of
from programme.desk import Desk
from programme.letters.forecast import Forecast, forecast
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, Written
from programme.letters.pacing import A_DAY, OF_DAYS, days_written, subject_of
from programme.letters.reminders import kickoff_start
from programme.letters.subjects import Condition, Subject
from programme.meetings.follow_ups import FollowUpId
from programme.meetings.meetings import MeetingId, MeetingState
from programme.people import PersonId
from texts.say import Plain, Sentence, Value, Words

_MEETINGS = frozenset({Subject.PRESENTATION, Subject.STARTUP, Subject.PREPARATION})
ASKS = frozenset({"outcome", "agree"})
"""Letters that no rule plans and that are due later."""


def forecast_for(desk: Desk, person: PersonId) -> list[Forecast]:
    """What one person will get, earliest first."""
    written = desk.outbox.written(desk.now - OF_DAYS * A_DAY, person)
    days = days_written(written, desk.programme)
    letters = [letter for letter in desk.outbox.coming(person) if _is_true(desk, letter)]
    return forecast(letters, days, desk.now, desk.programme)


def forecast_for_all(desk: Desk) -> Mapping[str, Sequence[Forecast]]:
    """What everybody will get, by person, or by e-mail for those of whom only that is known."""
    letters: dict[str, list[Letter]] = defaultdict(list)
    written: dict[str, list[Written]] = defaultdict(list)
    for letter in desk.outbox.coming():
        if _is_true(desk, letter):
            letters[_whom(letter)].append(letter)
    for one in desk.outbox.written(desk.now - OF_DAYS * A_DAY):
        written[one.letter.to].append(one)
    return {
        whom: forecast(mine, days_written(written[whom], desk.programme), desk.now, desk.programme)
        for whom, mine in letters.items()
    }


def _whom(letter: Letter) -> str:
    """The person, also where an e-mail goes in a message's place; else the e-mail that alone is known."""
    return letter.to if letter.what == LetterKind.BY_EMAIL else letter.email or letter.to


def called(desk: Desk, whom: str) -> str:
    """The name of a person, or their e-mail where only that is known."""
    person = desk.people.get(PersonId(whom))
    return person.name if person else whom


def _is_true(desk: Desk, letter: Letter) -> bool:
    """Whether it isn't about a meeting that is off, or at another time: the sender withdraws such letters."""
    if letter.what not in ASKS:
        return True
    meeting = desk.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.state is not MeetingState.BOOKED:
        return False
    return meeting.start.isoformat() == once_of(letter)


def why(desk: Desk, letter: Letter) -> Sentence:
    """Why somebody gets it: the fact that it reminds of."""
    if letter.what == LetterKind.BY_EMAIL:
        stands_for = desk.outbox.get(letter.earlier)
        return why(desk, stands_for) if stands_for else Words("coming-news")
    of_mail = Subject.KICKOFF if letter.email and letter.is_by_rule else None
    subject = subject_of(letter) or of_mail
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
    values = {**values, "when": kickoff_start(desk.programme)}
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


def line(desk: Desk, one: Forecast) -> Words:
    """When, and why."""
    said = "coming-line-missed" if one.missed else "coming-line"
    return Words(said, {"when": one.at, "why": why(desk, one.letter)})
