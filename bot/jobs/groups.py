"""Makes the searches for network groups that leaders ask for, in processes of their own."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import structlog

from bot.conversation.transactions import Transactions
from grouping.apart import SearchApart, place_apart
from grouping.newcomer import NoRoomError
from grouping.propose import NoGroupsError
from programme.deeds.grouping import without_fixed
from programme.deeds.notify import notify
from programme.groups.facts import Groups
from programme.groups.known import in_two, known
from programme.groups.network import as_groups
from programme.groups.rules import Case, ProposalKind
from programme.groups.searches import Findings, GroupSearch
from programme.letters.letter_kinds import LetterKind
from storage.unit import Unit

log = structlog.get_logger()
LEASE = timedelta(seconds=30)
"""How long a search is one process's, from when it was last seen to go on."""
SEEN_EVERY = 1.0
"""Seconds between two looks at whether it's to be stopped."""
FIRST_WITHIN = 10
"""So many looks long a search that is to be stopped may still look for its first proposal."""


@dataclass(frozen=True)
class Wanted:
    """A search, with all that it goes by."""

    search: GroupSearch
    case: Case
    groups: Groups
    """As they stand, for a newcomer."""


class GroupFinder:
    """Makes one search after the other."""

    def __init__(self, transactions: Transactions) -> None:
        """Other processes make theirs beside it."""
        self._transactions = transactions

    async def find(self) -> None:
        """Make all that nobody makes."""
        while wanted := await self._transactions.run(_claim):
            found = await self._findings(wanted)
            await self._transactions.run(partial(_end, wanted.search, found))

    async def _findings(self, wanted: Wanted) -> Findings:
        try:
            if newcomer := wanted.search.newcomer:
                groups = await place_apart(newcomer, wanted.groups, wanted.case)
                return Findings({ProposalKind.MIXED: groups})
            return await self._searched(wanted)
        except (NoGroupsError, NoRoomError) as error:
            return Findings(rules=error.rules)
        except Exception as error:  # noqa: BLE001 - the leader hears that nothing was found, and can try again
            log.error("search for groups failed", kind=type(error).__name__)  # noqa: TRY400 - no names in the log
            return Findings()

    async def _searched(self, wanted: Wanted) -> Findings:
        search = SearchApart(wanted.case)
        watching = asyncio.create_task(self._watch(wanted.search, search))
        try:
            proposals = await search.proposals()
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
        left_out = next((one.left_out for one in proposals.values()), ())
        return Findings({kind: one.groups for kind, one in proposals.items()}, left_out)

    async def _watch(self, wanted: GroupSearch, search: SearchApart) -> None:
        """Note how far it is, and stop it when that is wanted; the first proposal is waited for a little."""
        looks = 0
        while looks < FIRST_WITHIN:
            await asyncio.sleep(SEEN_EVERY)
            if not await self._transactions.run(partial(_goes_on, wanted, round(100 * search.done))):
                looks = FIRST_WITHIN if search.done else looks + 1
        search.stop()


def _claim(unit: Unit) -> Wanted | None:
    search = unit.group_searches.claim(unit.real_now, unit.real_now + LEASE)
    if search is None:
        return None
    everybody = known(unit, search)
    if search.newcomer:
        groups = as_groups([one for one in unit.groups.all() if not one.is_locked])
        placed = {search.newcomer, *(company for group in groups for company in group)}
        return Wanted(search, everybody.case.only(placed), groups)
    if search.divides:
        divided = unit.groups.get(search.divides)
        return Wanted(search, in_two(everybody.case.only(divided.placed if divided else ())), ())
    return Wanted(search, everybody.case.only(without_fixed(unit, everybody.case.facts)), ())


def _goes_on(search: GroupSearch, percent: int, unit: Unit) -> bool:
    return unit.group_searches.go_on(search.id, percent, unit.real_now + LEASE)


def _end(search: GroupSearch, found: Findings, unit: Unit) -> None:
    """The leader hears what came of it, unless another search was begun meanwhile."""
    if unit.group_searches.end(search.id, found, unit.now):
        notify(unit, [search.by], LetterKind.GROUPS_FOUND, search.id)
