"""Does the errands: asks Teams who somebody is, and the company register what it was silent about."""

from collections.abc import Callable
from dataclasses import replace

from bot.conversation.turns import Office
from bot.outside.register import CompanyRegister
from bot.teams.connector import Connector, FailedError, Member, SendError, UnreachableError
from programme.companies.claims import domain_of
from programme.deeds.claims import look_at_account, look_at_claims
from programme.letters.addresses import Address
from programme.people import PersonId
from scheduler.errands import TryLaterError
from storage.unit import Unit


class AskTeams:
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
        await self._office.transaction(self._kept(address, member))

    def _kept(self, address: Address, member: Member) -> Callable[[Unit], None]:
        def work(unit: Unit) -> None:
            known = unit.people.get(address.person)
            if known is None:
                return
            told = replace(
                known,
                name=member.name or known.name,
                email=member.email or known.email,
                domain=domain_of(member.account),
            )
            unit.people.put(told)
            look_at_account(unit, told.id)

        return work


class AskRegister:
    """Keeps what the register says."""

    def __init__(self, office: Office, register: CompanyRegister) -> None:
        """What it finds out is kept by the office."""
        self._office = office
        self._register = register

    async def about(self, number: str) -> None:
        """Keep what the register says of the number; TryLaterError while it's silent."""
        found = await self._register.look_up(number)
        if found is None:
            raise TryLaterError

        def work(unit: Unit) -> None:
            for entry in found:
                unit.register.put(entry)
            look_at_claims(unit, number)

        await self._office.transaction(work)
