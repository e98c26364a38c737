"""What will be asked for soon."""

from collections.abc import Sequence
from typing import Protocol

from programme.companies import CompanyId


class Foresight(Protocol):
    """Has what will be asked for read in one go, where each question is a way to a server and back."""

    def of_company(self, company: CompanyId) -> None:
        """What reminders about the company are made of, whatever it has coming."""

    def of_letters(self, things: Sequence[str]) -> None:
        """What is planned about these things, before all of it is planned anew."""
