"""What is counted for whoever watches the bot, in Prometheus' format; each is told of in docs/figures.md."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12)


@dataclass(frozen=True)
class Stored:
    """What the database tells."""

    letters: Mapping[str, int]
    """How many are in each state in which something is still to be done; each of them is there."""
    lag: timedelta
    """How late the oldest planned letter is."""
    questions: int
    """How many wait for an answer."""


@dataclass(frozen=True)
class Seen:
    """What is so at the moment."""

    about: Mapping[str, str]
    """The version, its tables and its engine."""
    stored: Stored | None
    """None while the database doesn't answer."""
    swept_ago: float | None = None
    """Seconds since letters that are due were last looked for; None where that isn't known."""
    trained: bool | None = None
    """Whether questions are answered by the classifier; None for a process that answers none."""
    token_ends: datetime | None = None
    credential_ends: datetime | None = None


class Figures:
    """Turns and sends, counted from the start of the process, and what is seen."""

    def __init__(self) -> None:
        """All at nothing."""
        self._registry = CollectorRegistry()
        self._turns = Counter(
            "fremtid_turns", "Turns by how they ended.", ["outcome"], registry=self._registry
        )
        self._latency = Histogram(
            "fremtid_turn_seconds",
            "From the activity to its answer.",
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._sends = Counter(
            "fremtid_sends", "Calls to Teams by what they met.", ["outcome"], registry=self._registry
        )
        ProcessCollector(registry=self._registry)

    def turn_ended(self, outcome: str, seconds: float) -> None:
        """A turn ended so, after so many seconds."""
        self._turns.labels(outcome).inc()
        self._latency.observe(seconds)

    def turned_away(self, status: int) -> None:
        """Somebody wasn't let in, with that status."""
        self._turns.labels(f"turned-away-{status}").inc()

    def called(self, outcome: str) -> None:
        """A call to Teams met that."""
        self._sends.labels(outcome).inc()

    def page(self, seen: Seen) -> bytes:
        """Everything, with what is seen now; what isn't known isn't there."""
        now = CollectorRegistry()
        now.register(_Gauges(lambda: _gauges(seen)))
        return generate_latest(self._registry) + generate_latest(now)


@dataclass(frozen=True)
class _Gauges:
    """As the registry takes them."""

    collect: Callable[[], Iterator[GaugeMetricFamily]]


def _gauges(seen: Seen) -> Iterator[GaugeMetricFamily]:
    info = GaugeMetricFamily("fremtid_info", "The version, its tables and its engine.", labels=[*seen.about])
    info.add_metric([*seen.about.values()], 1)
    yield info
    yield GaugeMetricFamily("fremtid_database_up", "Whether the database answers.", seen.stored is not None)
    if seen.stored:
        letters = GaugeMetricFamily("fremtid_letters", "Unsettled letters by state.", labels=["state"])
        for state, count in seen.stored.letters.items():
            letters.add_metric([state], count)
        yield letters
        lag = seen.stored.lag.total_seconds()
        yield GaugeMetricFamily("fremtid_outbox_lag_seconds", "How late the oldest planned letter is.", lag)
        yield GaugeMetricFamily("fremtid_open_questions", "Questions without answer.", seen.stored.questions)
    known = {
        ("fremtid_sweep_age_seconds", "Since letters that are due were last looked for."): seen.swept_ago,
        ("fremtid_trained", "Whether the classifier answers questions."): seen.trained,
        ("fremtid_token_ends_timestamp_seconds", "When the token for Teams ends."): _when(seen.token_ends),
        (
            "fremtid_credential_ends_timestamp_seconds",
            "When the app's certificate or secret ends, if that is known.",
        ): _when(seen.credential_ends),
    }
    for (name, told), value in known.items():
        if value is not None:
            yield GaugeMetricFamily(name, told, value)


def _when(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None
