"""Reads that go together: what is needed at once comes in one way to the database."""

from collections.abc import Sequence
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.people import PersonId


class Reads(Protocol):
    """Whatever is read here the collections have at hand, until it's changed."""

    def about_company(self, company: CompanyId, steps: Sequence[str]) -> None:
        """What the company's reminders come from, and when it last took one of these steps."""

    def planned(self, things: Sequence[str], people: Sequence[PersonId]) -> None:
        """What is planned about these things, and what these people have chosen about their reminders."""
