"""Senders in processes of their own."""

import socket
from dataclasses import dataclass

from tests.processes import Forked, forked

PATIENCE = 120.0
LEADER = "home/leader"
"""Who leads the programme in every process."""


@dataclass(frozen=True)
class Sender(Forked):
    """A process that sends, or answers while others do."""

    duty: str

    @property
    def name(self) -> str:
        """What its leases and its connections to PostgreSQL are known by."""
        return name_of(self.port)


def name_of(port: int) -> str:
    return f"sender-{port}"


def started(database_url: str, engine: str, duty: str, *changes: str, mail: str = "") -> Sender:
    """One more, whose e-mails leave by that server."""
    from tests.delivery.sender import main  # noqa: PLC0415 - it knows this module

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    return Sender(forked(main, database_url, engine, duty, port, changes, mail), port, duty)
