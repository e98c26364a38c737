"""Prints what was measured: one table beside the peers, and the numbers that were promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from rich.console import Console
from rich.table import Table

from bench.measures import CLIENTS, ECHOES, OURS, Round, Rounds

LEAST = {"sqlite": 1.5, "postgresql": 1.0}
"""Whole booking turns beside the fastest SDK's echo."""
BESIDE_BOTBUILDER = 6.0
_CEILING, _SLOWEST = "bare_echo", "botbuilder_echo"


@dataclass(frozen=True)
class Promise:
    """A number that was promised, and what was measured."""

    what: str
    promised: str
    measured: str
    kept: bool


def at_least(
    what: str, promised: float, measured: float, shown: str = "{:.2f}×", beside: str = ""
) -> Promise:
    """More is better."""
    return Promise(what, shown.format(promised), shown.format(measured) + beside, measured >= promised)


def below(what: str, promised: float, measured: float, shown: str, beside: str = "") -> Promise:
    """Less is better."""
    return Promise(what, shown.format(promised), shown.format(measured) + beside, measured < promised)


def turns_table(rounds: Rounds) -> Table:
    """A row for each program and load: medians, with ranges where they matter."""
    columns = (
        "",
        "clients",
        "turns/s",
        "range",
        "p50 ms",
        "p95 ms",
        "CPU ms",
        "× fastest SDK",
        "× botbuilder",
    )
    table = Table(*columns, box=None, pad_edge=False)
    for clients in CLIENTS:
        fastest = fastest_peer(rounds, clients)
        for name in (*ECHOES, *OURS):
            if (name, clients) not in rounds:
                continue
            ones = rounds[name, clients]
            rates = [one.load.rate for one in ones]
            beside = (_times(rounds, name, peer, clients) for peer in (fastest, _SLOWEST))
            table.add_row(
                f"our bot on {name}" if name in OURS else name.replace("_", " "),
                str(clients),
                f"{median(rates):.0f}",
                f"{min(rates):.0f}–{max(rates):.0f}",
                f"{_p50(ones):.0f}",
                f"{_p95(ones):.0f}",
                f"{median(one.cpu for one in ones):.2f}",
                *(f"{times:.2f}" if times else "" for times in beside),
            )
        table.add_section()
    return table


def turns_promises(rounds: Rounds) -> Sequence[Promise]:
    """What was promised of turns, for each load."""
    promises = []
    for clients in CLIENTS:
        fastest = fastest_peer(rounds, clients)
        for name, least in LEAST.items():
            if times := _times(rounds, name, fastest, clients):
                load = f"{name}, {clients} clients"
                ours, theirs = _p95(rounds[name, clients]), _p95(rounds[fastest, clients])
                promises.append(at_least(f"{load}: turns beside the fastest SDK's echo", least, times))
                promises.append(below(f"{load}: p95 beside the fastest SDK's", theirs, ours, "{:.0f} ms"))
        if times := _times(rounds, "sqlite", _SLOWEST, clients):
            what = f"sqlite, {clients} clients: turns beside botbuilder's echo"
            promises.append(at_least(what, BESIDE_BOTBUILDER, times))
    return promises


def fastest_peer(rounds: Rounds, clients: int) -> str:
    """The SDK whose echo is the fastest; empty where none was measured."""
    peers = [name for name in ECHOES if name != _CEILING and (name, clients) in rounds]
    return max(peers, key=lambda name: median(one.load.rate for one in rounds[name, clients]), default="")


def print_all(tables: Sequence[Table], promises: Sequence[Promise]) -> None:
    """Everything, as it stands in a terminal or a file."""
    console = Console(width=120)
    for table in tables:
        console.print(table)
        console.print()
    verdicts = Table("promised", "", "measured", "", box=None, pad_edge=False)
    for one in promises:
        verdicts.add_row(one.what, one.promised, one.measured, "kept" if one.kept else "MISSED")
    console.print(verdicts)


def _times(rounds: Rounds, name: str, peer: str, clients: int) -> float:
    """How many times as fast as the peer, round by round; 0 where one of them wasn't measured."""
    ours, theirs = rounds.get((name, clients)), rounds.get((peer, clients))
    if not ours or not theirs:
        return 0
    return median(one.load.rate / other.load.rate for one, other in zip(ours, theirs, strict=True))


def _p50(ones: Sequence[Round]) -> float:
    return median(one.load.quantile(0.50) for one in ones)


def _p95(ones: Sequence[Round]) -> float:
    return median(one.load.quantile(0.95) for one in ones)
