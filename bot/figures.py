"""What is counted for whoever watches the bot: Prometheus' format, in a registry of our own."""

from collections.abc import Mapping
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12)


class Figures:
    """Turns, sends and the outbox, counted from the start of the process."""

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
        self._letters = Gauge("fremtid_letters", "The outbox by state.", ["state"], registry=self._registry)
        self._lag = Gauge(
            "fremtid_outbox_lag_seconds", "How late the oldest due letter is.", registry=self._registry
        )

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

    def page(self, letters: Mapping[str, int], lag: timedelta) -> bytes:
        """Everything, with the outbox as it is now."""
        for state, count in letters.items():
            self._letters.labels(state).set(count)
        self._lag.set(lag.total_seconds())
        return generate_latest(self._registry)
