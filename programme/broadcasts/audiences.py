"""Who is meant by a broadcast: the contacts of the companies selected, and who of them can't be reached."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.companies.selections import Moment, Selection
from programme.people import Language, PersonId

NAMED = 3
"""So many who can't be reached are named beside their number."""
SENDS_A_SECOND = 48
"""To the people of one tenant: Teams allows an app 50 (Microsoft Learn, "Rate limiting for bots")."""


class Where(StrEnum):
    """Where on the road, as coarsely as one speaks of it."""

    TO_CONTACT = "to-contact"
    CONTACTED = "contacted"
    BOOKED = "presentation-booked"
    PRESENTED = "presented"
    DECIDING = "deciding"
    WAITING = "waiting"
    HAS_PLACE = "has-place"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that it means."""
        if self is Where.HAS_PLACE:
            return tuple(one for one in Stage if one in IN_THE_PROGRAMME)
        return (Stage(self.value),)


class WhyNot(StrEnum):
    """Why somebody who is meant can't be reached."""

    NO_CONTACT = "no-contact"
    """Nobody speaks for the company yet."""
    NOT_ACCEPTED = "not-accepted"
    """Only the person's own word says that they speak for the company."""
    LEFT_ALONE = "left-alone"
    """The company asked not to be contacted."""
    NO_CHAT = "no-chat"
    """The person hasn't written to the bot yet."""


@dataclass(frozen=True)
class Reached:
    """A contact who can be written to."""

    person: PersonId
    name: str
    language: Language
    company: CompanyId
    company_name: str
    decides_on: date | None = None
    gone: bool = False
    """Whether the last message didn't reach them, since they had blocked or removed the app."""
    paused_until: datetime | None = None
    """Until when they want nothing that can wait."""


@dataclass(frozen=True)
class Unreached:
    """A contact, or a company without one, that can't be written to."""

    company: CompanyId
    company_name: str
    why: WhyNot
    name: str = ""


@dataclass
class Seal:
    """The same for the same recipients in whatever order: what was confirmed is what is sent."""

    _sum: int = 0

    def over(self, reached: Iterable[Reached]) -> Iterator[Reached]:
        """Each of them, sealed as it goes by."""
        for one in reached:
            self._sum += int.from_bytes(hashlib.sha256(one.person.encode()).digest()[:6])
            yield one

    @property
    def text(self) -> str:
        """Of those who have gone by."""
        return f"{self._sum % 2**48:012x}"


@dataclass
class Named:
    """So many, of whom the first are named."""

    count: int = 0
    first: list[Reached | Unreached] = field(default_factory=list)
    """At most `NAMED` of them."""

    def add(self, one: Reached | Unreached) -> None:
        """One more."""
        self.count += 1
        if len(self.first) < NAMED:
            self.first.append(one)


@dataclass(frozen=True)
class Audience:
    """Everybody who is meant, in figures: they may be too many to be held at once."""

    people: int = 0
    companies: int = 0
    """Of those who are reached."""
    gone: int = 0
    """Whom the last message didn't reach."""
    seal: str = ""
    languages: Mapping[Language, int] = field(default_factory=dict)
    """How many read each language."""
    paused: Named = field(default_factory=Named)
    """Who wants nothing that can wait when it starts."""
    unreached: Mapping[WhyNot, Named] = field(default_factory=dict)
    """Who can't be reached, by why."""
    takes: timedelta = timedelta()
    """How long sending takes at least: tenants are sent to side by side."""


def audience(meant: Iterable[Reached | Unreached], starts: datetime) -> Audience:
    """The figures of all who are meant by what starts then, company by company."""
    seal, paused, unreached = Seal(), Named(), {why: Named() for why in WhyNot}
    tenants, languages = Counter[str](), Counter[Language]()
    people = companies = gone = 0
    last = None
    for one in seal.over(_reached(meant, unreached)):
        people += 1
        companies += one.company != last
        last = one.company
        gone += one.gone
        languages[one.language] += 1
        tenants[one.person.partition("/")[0]] += 1
        if one.paused_until and one.paused_until > starts:
            paused.add(one)
    takes = timedelta(seconds=max(tenants.values(), default=0) / SENDS_A_SECOND)
    missed = {why: found for why, found in unreached.items() if found.count}
    return Audience(people, companies, gone, seal.text, languages, paused, missed, takes)


def _reached(meant: Iterable[Reached | Unreached], unreached: Mapping[WhyNot, Named]) -> Iterator[Reached]:
    """Those who are reached; the others are noted by why."""
    for one in meant:
        if isinstance(one, Unreached):
            unreached[one.why].add(one)
        else:
            yield one


class Audiences(Protocol):
    """The contacts of selected companies: a few statements, however many there are."""

    def of(self, selection: Selection, moment: Moment, starts: datetime) -> Audience:
        """The figures of everybody who is meant by what starts then."""

    def reached(self, selection: Selection, moment: Moment) -> Iterator[Reached]:
        """Those who can be written to, by company and person; few of them are held at once."""

    def languages(self, selection: Selection, moment: Moment) -> Mapping[Language, int]:
        """How many of those who can be written to read each language; read once in a transaction."""

    def holds(self, selection: Selection, moment: Moment, company: CompanyId) -> bool:
        """Whether that company is among those that are meant."""
