"""Prints what was measured: one table beside the peers, and the numbers that were promised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from rich.console import Console
from rich.table import Table

from bench.measures import CLIENTS, ECHOES, NAMES, OURS, PEER_ECHO, PEERS, Round, Rounds
from bench.statements import TURNS

LEAST = {"sqlite": 1.7, "postgresql": 1.0}
"""Whole booking turns beside the fastest SDK's echo."""
BESIDE_PEER = 3.0
"""Whole booking turns beside those of the peer that does the same, on the same database."""
BESIDE_BOTBUILDER = 6.0
PEER_ECHOES = 0.9
"""What the peer is served by costs it no more than that SDK's echo has to pay."""
_CEILING, _SLOWEST, _PEERS_SDK = "bare_echo", "botbuilder_echo", "agents_echo"


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
        "× peer",
    )
    table = Table(*columns, box=None, pad_edge=False)
    for clients in CLIENTS:
        fastest = fastest_peer(rounds, clients)
        for name in NAMES:
            if (name, clients) not in rounds:
                continue
            ones = rounds[name, clients]
            rates = [one.load.rate for one in ones]
            peers = (fastest, _SLOWEST, _peer_on(name))
            beside = (_times(rounds, name, peer, clients) for peer in peers)
            table.add_row(
                _shown(name),
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


def statements_table(ran: Mapping[str, Sequence[float]]) -> Table:
    """How many statements each turn runs, of the bot and of the peer."""
    table = Table("statements a turn", *TURNS, "mean", box=None, pad_edge=False)
    for name, turns in ran.items():
        table.add_row(_shown(name), *(f"{one:.0f}" for one in turns), f"{mean(turns):.1f}")
    return table


def turns_promises(rounds: Rounds) -> Sequence[Promise]:
    """What was promised of turns, for each load."""
    promises = []
    for clients in CLIENTS:
        fastest = fastest_peer(rounds, clients)
        for name, least in LEAST.items():
            load = f"{name}, {clients} clients"
            if times := _times(rounds, name, _peer_on(name), clients):
                promises.append(at_least(f"{load}: turns beside the peer's", BESIDE_PEER, times))
            if times := _times(rounds, name, fastest, clients):
                promises.append(at_least(f"{load}: turns beside the fastest SDK's echo", least, times))
            if times and name == "sqlite":
                ours, theirs = _p95(rounds[name, clients]), _p95(rounds[fastest, clients])
                promises.append(below(f"{load}: p95 beside the fastest SDK's", theirs, ours, "{:.0f} ms"))
        if times := _times(rounds, PEER_ECHO, _PEERS_SDK, clients):
            what = f"{clients} clients: the peer's echo beside its SDK's"
            promises.append(at_least(what, PEER_ECHOES, times))
        if times := _times(rounds, "sqlite", _SLOWEST, clients):
            what = f"sqlite, {clients} clients: turns beside botbuilder's echo"
            promises.append(at_least(what, BESIDE_BOTBUILDER, times))
    return promises


def fastest_peer(rounds: Rounds, clients: int) -> str:
    """The SDK whose echo is the fastest; empty where none was measured."""
    peers = [name for name in ECHOES if name != _CEILING and (name, clients) in rounds]
    return max(peers, key=lambda name: median(one.load.rate for one in rounds[name, clients]), default="")


def _peer_on(name: str) -> str:
    """The peer on the same database as ours of that name; empty for another's."""
    return next((peer for peer, sort in PEERS.items() if sort == name), "")


def _shown(name: str) -> str:
    if name in OURS:
        return f"our bot on {name}"
    return f"the peer on {PEERS[name]}" if name in PEERS else name.replace("_", " ")


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
