"""Does the errands: asks Teams who somebody is, and the company register what it was silent about."""

from collections.abc import Callable
from datetime import timedelta

from bot.conversation.transactions import Transactions
from bot.outside.register import CompanyRegister
from bot.teams.connector import Connector, FailedError, Member, SendError, UnreachableError
from programme.companies.claims import domain_of
from programme.deeds.claims import look_at_account, look_at_claims
from programme.errands import Errand
from programme.letters.addresses import Address
from programme.people import PersonId
from scheduler.errands import TryLaterError
from storage.unit import Unit

LEASE = timedelta(seconds=60)
"""How long an errand is one process's: one that isn't done by then is retried."""


class ErrandRows:
    """The errands, one transaction a call."""

    def __init__(self, transactions: Transactions) -> None:
        """Other processes claim theirs beside it."""
        self._transactions = transactions

    async def claim(self, most: int) -> list[Errand]:
        """Errands that are due, under a lease."""
        return await self._transactions.run(
            lambda unit: list(unit.errands.claim(unit.now, unit.now + LEASE, most))
        )

    async def done(self, errand: Errand) -> None:
        """Nothing more is to be done about it."""
        await self._transactions.run(lambda unit: unit.errands.done(errand))

    async def later(self, errand: Errand, after: timedelta) -> None:
        """Retry it after that."""
        await self._transactions.run(lambda unit: unit.errands.later(errand, unit.now + after))


class AskTeams:
    """Asks Teams what isn't in an activity."""

    def __init__(self, transactions: Transactions, connector: Connector) -> None:
        """Through the connector; what it finds out is kept."""
        self._transactions = transactions
        self._connector = connector

    async def who(self, about: str) -> None:
        """Keep the person's name and e-mail; TryLaterError if Teams can't tell now."""
        person = PersonId(about)
        address = await self._transactions.run(lambda unit: unit.addresses.of(person))
        if address is None or not address.member:
            return
        try:
            member = await self._connector.member(address)
        except (UnreachableError, FailedError):
            return  # it won't tell, today or tomorrow; the person may be asked
        except SendError as error:
            raise TryLaterError from error
        await self._transactions.run(self._kept(address, member))

    def _kept(self, address: Address, member: Member) -> Callable[[Unit], None]:
        def work(unit: Unit) -> None:
            known = unit.people.get(address.person)
            if known is None:
                return
            unit.people.change(
                known.id,
                name=member.name or known.name,
                email=member.email or known.email,
                domain=domain_of(member.account),
            )
            if member.email not in {"", known.email}:
                unit.meeting_mails.once_more(known.id, unit.now)
                unit.calendar_entries.invite_anew(known.id, unit.now)
            look_at_account(unit, known.id)

        return work


class AskRegister:
    """Keeps what the register says."""

    def __init__(self, transactions: Transactions, register: CompanyRegister) -> None:
        """What it finds out is kept."""
        self._transactions = transactions
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

        await self._transactions.run(work)
