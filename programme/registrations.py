"""Who comes to the kick-off, by company."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.people import PersonId


@dataclass(frozen=True)
class Registered:
    """Somebody who comes; the e-mail may be empty."""

    company: CompanyId
    name: str
    email: str
    by: PersonId
    at: datetime


class Registrations(Protocol):
    """Everybody who comes."""

    def replace(self, company: CompanyId, coming: Sequence[Registered]) -> None:
        """These come for the company, and nobody else."""

    def of(self, company: CompanyId) -> Sequence[Registered]:
        """Who comes for the company, in the order that they were written."""

    def count(self) -> int:
        """How many come in all."""
