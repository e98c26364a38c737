"""What companies tell of themselves for the sake of their network group, and what else is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies.companies import CompanyId, CompanyName
from programme.people import PersonId


@dataclass(frozen=True)
class Profile:
    """In the company's own words; what is empty hasn't been said yet."""

    company: CompanyId
    by: PersonId
    at: datetime
    products: str = ""
    """What it makes, with commas between."""
    sites: str = ""
    """Names of the municipalities where it also is, with commas between."""
    shifts: str = ""
    """`yes` or `no`."""
    meets: str = ""
    """A `Meets`."""
    themes: str = ""
    """Ids of themes that it wants to work with beside its first one, with commas between."""
    gladly_with: str = ""
    """Names of companies that it would like in its group: for the project leader alone."""
    not_with: str = ""
    """Names of companies that it doesn't want in its group: for the project leader alone."""


@dataclass(frozen=True)
class Candidate:
    """A company of the programme, with what the register, its preparation and its profile say of it."""

    company: CompanyId
    called: CompanyName
    municipality_number: str = ""
    municipality: str = ""
    industry_code: str = ""
    employees: int | None = None
    theme: str = ""
    """The id of the theme that it named in its preparation."""
    wishes: str = ""
    """What it wrote about groups in its preparation, in its own words: for the project leader alone."""
    is_prepared: bool = False
    profile: Profile | None = None


class Profiles(Protocol):
    """What all companies told."""

    def put(self, profile: Profile) -> None:
        """Keep it as it is now."""

    def of(self, company: CompanyId) -> Profile | None:
        """The company's, or None."""

    def candidates(self) -> Sequence[Candidate]:
        """Every company that has a place and isn't about to leave, by id."""
