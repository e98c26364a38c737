"""A process that answers is heard of while it lives, so that others know whose replies are lost."""

from bot.conversation.transactions import Transactions
from programme.turns import HEARD_FOR
from storage.talking.leases import PROCESS
from storage.unit import Unit


class Heartbeat:
    """The lease of one process, kept by its beats."""

    def __init__(self, transactions: Transactions, process: str) -> None:
        """Nobody hears of it before it begins."""
        self._transactions = transactions
        self._process = process
        self._name = PROCESS + process

    async def begin(self, *, alone: bool) -> None:
        """Be heard of; where only one process answers at a time, whoever did before is gone."""

        def work(unit: Unit) -> None:
            if alone:
                unit.leases.release_all(PROCESS)
            self._beat(unit)

        await self._transactions.run(work)

    async def beat(self) -> None:
        """Be heard of for a while longer, even if another that began took this one for gone."""
        await self._transactions.run(self._beat)

    async def end(self) -> None:
        """Nothing more is answered."""
        await self._transactions.run(lambda unit: unit.leases.release(self._name, self._process))

    def _beat(self, unit: Unit) -> None:
        until = unit.real_now + HEARD_FOR
        if not unit.leases.keep(self._name, self._process, until):
            unit.leases.take(self._name, self._process, unit.real_now, until)
