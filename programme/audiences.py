"""Who is meant by a broadcast: the contacts of the companies selected, and who of them can't be reached."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from programme.companies import CompanyId
from programme.people import Language, PersonId
from programme.road import IN_THE_PROGRAMME, Stage
from programme.selections import Moment, Selection

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


@dataclass(frozen=True)
class Audience:
    """Everybody who is meant."""

    reached: Sequence[Reached] = ()
    unreached: Sequence[Unreached] = ()

    @property
    def companies(self) -> int:
        """How many companies are reached."""
        return len({one.company for one in self.reached})

    @property
    def seal(self) -> str:
        """The same for the same recipients: what was confirmed is what is sent."""
        people = "\n".join(sorted(one.person for one in self.reached))
        return hashlib.sha256(people.encode()).hexdigest()[:12]

    @property
    def takes(self) -> timedelta:
        """How long sending takes at least: tenants are sent to side by side."""
        tenants = Counter(one.person.partition("/")[0] for one in self.reached)
        return timedelta(seconds=max(tenants.values(), default=0) / SENDS_A_SECOND)

    def languages(self) -> Mapping[Language, int]:
        """How many read each language."""
        return Counter(one.language for one in self.reached)

    def reasons(self) -> Mapping[WhyNot, Sequence[Unreached]]:
        """Who can't be reached, by why."""
        return {why: found for why in WhyNot if (found := [one for one in self.unreached if one.why is why])}


class Audiences(Protocol):
    """The contacts of selected companies: a few statements, however many there are."""

    def of(self, selection: Selection, moment: Moment) -> Audience:
        """Everybody who is meant, by company and person."""

    def holds(self, selection: Selection, moment: Moment, company: CompanyId) -> bool:
        """Whether that company is among those that are meant."""
