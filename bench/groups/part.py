"""Our proposals beside the best that are known and beside the peers', on each set.

The mixed one is ours beside the best known. Beside a peer it's whichever of the three does best, since the
leader has them side by side, as the peer's is the best of its seeds; what the mixed one does is said with it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import monotonic

import numpy as np
from rich.table import Table

from bench.groups.features import attributes, constraints, vectors
from bench.groups.peers import NotInstalledError, Numbered, asked_of
from bench.groups.sets import COUNTS, Best, best_of_set, case_of_set
from bench.programs import tell
from bench.table import Promise, at_least, below
from grouping.apart import SearchApart
from grouping.numbers import in_numbers
from grouping.search import Search
from programme.groups.broken import broken
from programme.groups.facts import Groups
from programme.groups.rules import Case, ProposalKind
from programme.groups.score import Score, score

WITHIN = {40: 2.0, 200: 30.0}
"""Seconds for the three proposals of so many companies."""
NEARLY = 0.98
"""Of the best that is known."""
BETTER = 1.1
"""The worst off of ours beside a peer's."""
SEEDS = 20
TEAMS_WITHIN = 30.0
"""Seconds that team-formation has; it never says that it has the best."""
STOPPED_AFTER = 2.0
_MENDING = 100


@dataclass(frozen=True)
class Row:
    """What somebody proposes for a set."""

    who: str
    groups: Groups
    score: Score
    broken: int
    seconds: float = 0.0
    cpu: float = 0.0
    """Seconds of all processes together."""


async def groups() -> AsyncIterator[Table | Promise]:
    """A table of all sets, and what was promised."""
    table = Table("groups", "", "worst off", "mean", "broken rules", "s", box=None, pad_edge=False)
    promises: list[Promise] = []
    for count in COUNTS:
        case, best = case_of_set(count), best_of_set(count)
        assert best
        tell(f"groups of {count} companies")
        ours, stopped = await _ours(case), await _stopped(case)
        peers = [row for peer in PEERS for row in await _peer(peer, case, len(best.groups))]
        for row in (*ours.values(), stopped, _known(best, case), *peers):
            _show(table, count, row)
        table.add_section()
        promises += [*_own_promises(count, ours, best), *_beside(count, ours, peers), _kept(count, stopped)]
    yield table
    for one in promises:
        yield one


async def _ours(case: Case) -> Mapping[ProposalKind, Row]:
    """The three proposals; the seconds are those of all of them."""
    took, before = [], _used()
    for _ in range(1 if len(case.companies) > 100 else 3):  # noqa: PLR2004 - what is short is measured more than once
        begun = monotonic()
        found = await SearchApart(case).proposals()
        took.append(monotonic() - begun)
    cpu = (_used() - before) / len(took)
    return {
        kind: _row(
            f"ours, {kind}", one.groups, case, median(took) if kind is ProposalKind.MIXED else 0.0, cpu
        )
        for kind, one in found.items()
    }


def _used() -> float:
    """CPU seconds of the processes that have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def _stopped(case: Case) -> Row:
    """What is there, in whatever proposal was begun last, when it's stopped after a while."""
    begun = monotonic()

    def stop_after_a_while(_done: float) -> None:
        if monotonic() - begun > STOPPED_AFTER:
            search.stop()

    search = SearchApart(case, stop_after_a_while)
    found = list((await search.proposals()).values())[-1]
    who = (
        f"ours, stopped after {STOPPED_AFTER:.0f} s"
        if search.done < 1
        else "ours, done before it was stopped"
    )
    return _row(f"{who} ({found.kind})", found.groups, case, monotonic() - begun)


def _known(best: Best, case: Case) -> Row:
    return _row(f"best known, by {best.method}", best.groups, case, best.seconds)


async def _peer(name: str, case: Case, count: int) -> Sequence[Row]:
    """The best of what the peer finds, as it is and with its rules mended; nothing where it can't run."""
    begun = monotonic()
    try:
        found = await asyncio.to_thread(PEERS[name], case, count)
    except NotInstalledError as error:
        tell(f"{name} is left out: {error}")
        return []
    seconds = monotonic() - begun
    ids = [one.company for one in case.companies]
    rows = [
        _row(name, tuple(tuple(ids[one] for one in group) for group in one), case, seconds) for one in found
    ]
    if not rows:
        tell(f"{name} found nothing for {len(ids)} companies")
        return []
    best = max(rows, key=lambda row: row.score)
    mended = _mended(best.groups, case)
    return [best, _row(f"{name}, mended", mended, case)] if mended else [best]


def _k_means(case: Case, count: int) -> Sequence[Numbered]:
    sizes = case.rules.sizes
    return asked_of(
        "k_means",
        {
            "vectors": vectors(case),
            "count": count,
            "seeds": SEEDS,
            "smallest": sizes.smallest,
            "largest": sizes.largest,
        },
    )


def _teams(case: Case, count: int) -> Sequence[Numbered]:
    return asked_of(
        "teams",
        {
            "attributes": attributes(case),
            "constraints": constraints(case),
            "size": len(case.companies) // count,
            "seconds": TEAMS_WITHIN,
        },
    )


PEERS: Mapping[str, Callable[[Case, int], Sequence[Numbered]]] = {
    "k-means-constrained": _k_means,
    "team-formation": _teams,
}
"""Each makes as many groups as the best known proposal has."""


def _mended(groups: Groups, case: Case) -> Groups | None:
    """The same with the best exchanges, one by one, until no rule is broken; None if that doesn't end."""
    numbers = in_numbers(case)
    place = {company: number for number, company in enumerate(numbers.ids)}
    start = [[place[company] for company in group] for group in groups]
    search = Search(numbers, start, np.random.default_rng(0))
    for _ in range(_MENDING):
        if search.best:
            return numbers.groups(search.best.groups)
        list(search.run(1, 1))
    return None


def _row(who: str, groups: Groups, case: Case, seconds: float = 0.0, cpu: float = 0.0) -> Row:
    return Row(who, groups, score(groups, case), len(broken(groups, case)), seconds, cpu)


def _show(table: Table, count: int, row: Row) -> None:
    figures = (f"{row.score.worst:.3f}", f"{row.score.mean:.3f}", str(row.broken))
    table.add_row(str(count), row.who, *figures, f"{row.seconds:.1f}" if row.seconds else "")


def _own_promises(count: int, three: Mapping[ProposalKind, Row], best: Best) -> Sequence[Promise]:
    ours = three[ProposalKind.MIXED]
    found = [
        at_least(f"{count}: worst off beside the best known", NEARLY, ours.score.worst / best.score.worst),
        at_least(f"{count}: mean beside the best known's", NEARLY, ours.score.mean / best.score.mean),
        below(f"{count}: broken rules", 1, sum(one.broken for one in three.values()), "{:.0f}"),
    ]
    if count in WITHIN:
        beside = f" ({ours.cpu:.1f} s of CPU in two processes)"
        found.append(below(f"{count}: three proposals", WITHIN[count], ours.seconds, "{:.1f} s", beside))
    return found


def _beside(count: int, three: Mapping[ProposalKind, Row], peers: Sequence[Row]) -> Sequence[Promise]:
    found = []
    for peer in peers:
        against = {kind: _times(ours, peer) for kind, ours in three.items()}
        kind = max(against, key=lambda one: min(against[one].worst / BETTER, against[one].mean))
        best, mixed = against[kind], against[ProposalKind.MIXED]
        rules = [f"{peer.broken} broken rules"] if peer.broken else []
        notes = [f"ours, {kind}", *rules]
        if kind is not ProposalKind.MIXED:
            notes.append(f"mixed {mixed.worst:.2f}× and {mixed.mean:.3f}×")
        beside = f" ({'; '.join(notes)})"
        found.append(at_least(f"{count}: worst off beside {peer.who}", BETTER, best.worst, beside=beside))
        found.append(at_least(f"{count}: mean beside {peer.who}", 1.0, best.mean, "{:.3f}×", beside=beside))
    return found


def _times(ours: Row, peer: Row) -> Score:
    return Score(ours.score.worst / peer.score.worst, ours.score.mean / peer.score.mean)


def _kept(count: int, stopped: Row) -> Promise:
    return below(f"{count}: broken rules when stopped", 1, stopped.broken, "{:.0f}")
