"""A process that answers keeps a lease, so that others know when its replies are lost."""

from bot.conversation.transactions import Transactions
from programme.turns import HEARD_FOR
from storage.talking.leases import PROCESS
from storage.unit import Unit


class Heartbeat:
    """The lease of one process, renewed by its heartbeat."""

    def __init__(self, transactions: Transactions, process: str) -> None:
        """There is no lease before it begins."""
        self._transactions = transactions
        self._process = process
        self._name = PROCESS + process

    async def begin(self, *, alone: bool) -> None:
        """Take the lease; where only one process answers at a time, those of earlier ones are released."""

        def work(unit: Unit) -> None:
            if alone:
                unit.leases.release_all(PROCESS)
            self._beat(unit)

        await self._transactions.run(work)

    async def writes(self) -> bool:
        """Whether the lease can be renewed now: the database is there, and there is room in it."""

        def work(unit: Unit) -> bool:
            self._beat(unit)
            return True

        return await self._transactions.ready(work)

    async def beat(self) -> None:
        """Renew the lease, even if a process that began took this one for gone and released it."""
        await self._transactions.run(self._beat)

    async def end(self) -> None:
        """Release the lease: nothing more is answered."""
        await self._transactions.run(lambda unit: unit.leases.release(self._name, self._process))

    def _beat(self, unit: Unit) -> None:
        unit.leases.hold(self._name, self._process, unit.real_now, unit.real_now + HEARD_FOR)
