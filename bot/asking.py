"""Does the errands that go to Teams."""

from collections.abc import Callable
from dataclasses import replace

from bot.office import Office
from bot.wire.connector import Connector, FailedError, SendError, UnreachableError
from programme.addresses import Address
from programme.people import PersonId
from scheduler.errands import TryLaterError
from storage.unit import Unit


class Asking:
    """Asks Teams what isn't in an activity."""

    def __init__(self, office: Office, connector: Connector) -> None:
        """Through the connector; what it finds out is kept by the office."""
        self._office = office
        self._connector = connector

    async def who(self, about: str) -> None:
        """Keep the person's name and e-mail; TryLaterError if Teams can't tell now."""
        person = PersonId(about)
        address = await self._office.transaction(lambda unit: unit.addresses.of(person))
        if address is None or not address.member:
            return
        try:
            member = await self._connector.member(address)
        except (UnreachableError, FailedError):
            return  # it won't tell, today or tomorrow; the person may be asked
        except SendError as error:
            raise TryLaterError from error
        await self._office.transaction(_kept(address, member.name, member.email))


def _kept(address: Address, name: str, email: str) -> Callable[[Unit], None]:
    def work(unit: Unit) -> None:
        known = unit.people.get(address.person)
        if known:
            unit.people.put(replace(known, name=name or known.name, email=email or known.email))

    return work
