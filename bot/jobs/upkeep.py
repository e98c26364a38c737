"""Periodic jobs: what time alone changes, replies noted, old rows deleted, reminders planned."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.conversation.thinking import Thinking
from bot.conversation.transactions import Transactions
from bot.conversation.turns import Turns
from programme.deeds.clockwork import keep_the_road
from programme.deeds.reminding import remind_some
from programme.new_entries import NewEntry
from programme.plan import Programme
from storage.talking.leases import PROCESS, UNTRAINED
from storage.unit import Unit

KEPT = timedelta(days=30)
"""Which activities were taken, and where talks are: as their columns say."""
_TRAINING_TAKES = timedelta(minutes=30)
"""At most, on a busy machine."""
_KEEPING = 1
"""The number of the lock of whoever keeps the road."""


class Upkeep:
    """What one process does periodically, beside answering and sending."""

    def __init__(self, transactions: Transactions, turns: Turns, thinking: Thinking) -> None:
        """Each job is called by the timetable."""
        self._transactions = transactions
        self._turns = turns
        self._thinking = thinking

    async def keep(self) -> None:
        """Do what time alone has changed on the companies' road, unless somebody else is at it."""

        def work(unit: Unit) -> None:
            if unit.leases.alone(_KEEPING):
                keep_the_road(unit)

        await self._transactions.run(work)

    async def note(self) -> None:
        """Note the replies that went out, and learn the entries that were made in the chat."""
        replied, self._turns.replies = self._turns.replies, []
        shown, self._turns.shown = self._turns.shown, {}

        def work(unit: Unit) -> tuple[Sequence[NewEntry], Programme]:
            unit.turns.replied(replied)
            unit.shown_cards.became(shown)
            return unit.new_entries.all(), unit.meetings.programme

        try:
            new_entries, self._transactions.programme = await self._transactions.run(work)
        except BaseException:  # a stop breaks it off, too, and notes them last
            self._turns.replies += replied
            self._turns.shown = {**shown, **self._turns.shown}
            raise
        self._thinking.learn(new_entries)

    async def tell_trained(self, again_after: timedelta | None) -> None:
        """All processes hear that the answers are trained; or not, and when that is tried again."""

        def work(unit: Unit) -> None:
            if again_after is None:
                unit.leases.release(UNTRAINED, self._turns.process)
                return
            until = unit.real_now + again_after + _TRAINING_TAKES
            unit.leases.hold(UNTRAINED, self._turns.process, unit.real_now, until)

        await self._transactions.run(work)

    async def clean(self) -> None:
        """Delete which activities were taken, where talks ended, and whatever was kept long enough."""

        def work(unit: Unit) -> None:
            unit.turns.forget(unit.real_now - KEPT)
            unit.talks.forget(unit.now - KEPT)
            unit.leases.forget(unit.real_now, PROCESS)

        def forgets(unit: Unit) -> bool:
            return unit.retention.forget(unit.programme.kept, unit.now, unit.real_now)

        await self._transactions.run(work)
        while await self._transactions.run(forgets):
            pass

    async def plan_all(self) -> None:
        """Every reminder as rules and facts are now, in small transactions: nothing waits for it."""
        after = ""
        while True:
            after = await self._transactions.run(partial(remind_some, after=after))
            if not after:
                return
