"""Lets the local mode's time pass: the clock stops wherever something is due, and that is done."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from itertools import chain

from bot.conversation.transactions import Transactions
from programme.calendar import out_of_quiet
from programme.desk import Desk
from storage.unit import Unit

A_MONTH = timedelta(days=31)
"""On a longer way the leaders' morning cards, one a working day, are left out."""
LONGEST = 9.0
"""Seconds after which it stops on the way: somebody waits for the answer."""


class PassingTime:
    """`spol`, moment after moment."""

    def __init__(
        self,
        transactions: Transactions,
        send_due: Callable[[], Awaitable[object]],
        seconds: Callable[[], float],
    ) -> None:
        """`send_due` does all that is due by then; `seconds` tells how long it takes."""
        self._transactions = transactions
        self._send_due = send_due
        self._seconds = seconds

    async def until(self, wanted: datetime) -> datetime:
        """Where the clock stands now: then, or at what was due when it had taken too long."""
        began, first = self._seconds(), await self._transactions.run(lambda unit: unit.now)
        by_morning = wanted - first <= A_MONTH
        while True:
            at = await self._transactions.run(lambda unit: _go_on(unit, wanted, by_morning=by_morning))
            await self._send_due()
            if at >= wanted or self._seconds() - began > LONGEST:
                return at


def _go_on(unit: Unit, wanted: datetime, *, by_morning: bool) -> datetime:
    mornings = [_next_morning(unit)] if by_morning else []
    moments = chain(_moments(unit, wanted), mornings)
    then = min((one for one in moments if unit.now < one < wanted), default=wanted)
    unit.clock.move(unit.now, then)
    return then


def _moments(desk: Desk, wanted: datetime) -> Iterator[datetime]:
    """When letters are first due, offers end and withdrawals come true; a retry is no moment of its own."""
    letters = (one.due for one in desk.outbox.coming() if not one.tries)
    offers = (one.offer_ends for one in desk.places.all() if one.offer_ends)
    leaving = (one.leaves_at for one in desk.companies.leaving(wanted) if one.leaves_at)
    return chain(letters, offers, leaving)


def _next_morning(desk: Desk) -> datetime:
    midnight = desk.now.astimezone(desk.programme.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return out_of_quiet(midnight + timedelta(days=1), desk.programme)
