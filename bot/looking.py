"""Asks the company register for the numbers of which it was silent when they were typed."""

from bot.office import Office
from bot.outside.register import CompanyRegister
from dialogs.claims import look_at_claims
from scheduler.errands import TryLaterError
from storage.unit import Unit


class Looking:
    """Keeps what the register says."""

    def __init__(self, office: Office, register: CompanyRegister) -> None:
        """What it finds out is kept by the office."""
        self._office = office
        self._register = register

    async def up(self, number: str) -> None:
        """Keep what the register says of the number; TryLaterError while it's silent."""
        found = await self._register.look_up(number)
        if found is None:
            raise TryLaterError

        def work(unit: Unit) -> None:
            for entry in found:
                unit.register.put(entry)
            look_at_claims(unit, number)

        await self._office.transaction(work)
