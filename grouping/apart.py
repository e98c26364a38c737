"""A search apart from this process: it's told how far it is, and can be stopped with the best so far."""

import asyncio
import json
import pickle
import sys
from asyncio.subprocess import Process
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from grouping.newcomer import NoRoomError
from grouping.propose import SHARES, NoGroupsError, Proposal, best_of
from programme.companies.companies import CompanyId
from programme.groups.facts import Groups
from programme.groups.rules import Case, ProposalKind, Rule, RuleKind
from programme.groups.score import score
from programme.groups.searches import LeftOut


@dataclass
class SearchApart:
    """One proposal of each kind, by processes of their own."""

    case: Case
    tell: Callable[[float], None] = lambda _: None
    """Is told how much is done, from 0 to 1."""
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _done: dict[int, float] = field(default_factory=dict)

    @property
    def done(self) -> float:
        """How much of it is done, from 0 to 1."""
        return sum(self._done.values()) / SHARES

    def stop(self) -> None:
        """End the search; what was found so far is the answer."""
        self._stopped.set()

    async def proposals(self) -> Mapping[ProposalKind, Proposal]:
        """The best of each kind; those that weren't begun when it was stopped are missing.

        Raises NoGroupsError.
        """
        shares = [asyncio.create_task(self._share(share)) for share in range(SHARES)]
        try:
            await asyncio.wait(shares, return_when=asyncio.FIRST_EXCEPTION)
        finally:  # each ends its own process; a share that is cancelled while it does leaves it behind
            self.stop()
            await asyncio.wait(shares)
        found = [one for share in shares for one in share.result()]
        kinds = {one.kind: [other for other in found if other.kind is one.kind] for one in found}
        return {kind: best_of(kinds[kind], self.case) for kind in ProposalKind if kind in kinds}

    async def _share(self, share: int) -> list[Proposal]:
        process = await _started(str(share))
        stopping = asyncio.ensure_future(self._end_when_stopped(process))
        try:
            return await self._read(share, process)
        finally:
            stopping.cancel()
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def _end_when_stopped(self, process: Process) -> None:
        await self._stopped.wait()
        if process.returncode is None:
            process.kill()

    async def _read(self, share: int, process: Process) -> list[Proposal]:
        assert process.stdin is not None
        assert process.stdout is not None
        found: dict[ProposalKind, Proposal] = {}
        process.stdin.write(pickle.dumps(self.case))
        process.stdin.close()
        async for line in process.stdout:
            if not line.endswith(b"\n"):
                break  # ended in the middle of it
            told = json.loads(line)
            if "rules" in told:
                raise NoGroupsError(_rules(told["rules"]))
            kind, groups = ProposalKind(told["kind"]), _groups(told["groups"])
            left_out = tuple(LeftOut(company, _rules(rules)) for company, rules in told["left_out"])
            placed = self.case.only(company for group in groups for company in group)
            found[kind] = Proposal(kind, groups, score(groups, placed), left_out)
            self._done[share] = told["done"]
            self.tell(self.done)
        if await process.wait() and not self._stopped.is_set():
            msg = f"the search ended with {process.returncode}"
            raise RuntimeError(msg)
        return list(found.values())


async def place_apart(newcomer: CompanyId, groups: Groups, case: Case) -> Groups:
    """The groups with the newcomer in one of them, found by a process of its own; raises NoRoomError."""
    process = await _started("newcomer")
    try:
        out, _ = await process.communicate(pickle.dumps((newcomer, groups, case)))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        msg = f"placing a newcomer ended with {process.returncode}"
        raise RuntimeError(msg)
    told = json.loads(out)
    if "rules" in told:
        raise NoRoomError(_rules(told["rules"]))
    return _groups(told["groups"])


async def _started(*task: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "grouping", *task),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**24,
    )


def _groups(told: list[list[CompanyId]]) -> Groups:
    return tuple(tuple(group) for group in told)


def _rules(told: list[tuple[str, list[CompanyId]]]) -> tuple[Rule, ...]:
    return tuple(Rule(RuleKind(kind), tuple(companies)) for kind, companies in told)
