"""Looks whether there are times again, for those who were promised to hear of it."""

from bot.conversation.free_busy import FreeBusy
from bot.conversation.transactions import Transactions
from programme.deeds.meetings.times_open import tell_of_times
from programme.meetings.host_calendars import NOT_LOOKED_AT
from scheduler.errands import TryLaterError
from storage.unit import Unit


class TimesOpen:
    """Reads the calendars as a turn does; however many wait, they're read once."""

    def __init__(self, transactions: Transactions, free_busy: FreeBusy | None) -> None:
        """Without calendars to read, the bot's own table says what is free."""
        self._transactions = transactions
        self._free_busy = free_busy

    async def tell(self, promise: str) -> None:
        """Tell who was promised it; TryLaterError while there are no times."""
        calendars = await self._free_busy.read(NOT_LOOKED_AT, None) if self._free_busy else NOT_LOOKED_AT

        def work(unit: Unit) -> bool:
            unit.calendars = calendars
            return tell_of_times(unit, promise)

        if not await self._transactions.run(work):
            raise TryLaterError
