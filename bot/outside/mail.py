"""E-mails as they leave: what is handed over, and what that met."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True)
class Mail:
    """An e-mail, ready to be handed over."""

    to: str
    message: bytes
    """As RFC 5322 has it, with CRLF at the end of each line."""


class Met(StrEnum):
    """What became of one that wasn't accepted."""

    STOPPED = "stopped"
    """The server isn't there, or takes nothing from us: no e-mail can leave now."""
    LATER = "later"
    """It wasn't taken, and may be tried again."""
    NO_SUCH_ADDRESS = "no-such-address"
    """The server won't deliver to that address."""
    REFUSED = "refused"
    """The server won't take this e-mail."""
    UNCERTAIN = "uncertain"
    """It was written whole or in part, and nobody answered: sending it again could make two."""


class MailError(Exception):
    """An e-mail wasn't accepted, as far as is known."""

    def __init__(self, met: Met, reason: str, *, alone: bool = False) -> None:
        """`alone`: it says nothing about e-mails to others."""
        super().__init__(reason)
        self.met = met
        self.alone = alone


class MailServer(Protocol):
    """Where e-mails are handed over."""

    is_down: bool
    """Whether none could be handed over when that was last tried."""

    async def hand_over(self, mail: Mail) -> str:
        """Hand it over, once; what the server said. MailError if it wasn't accepted."""

    async def close(self) -> None:
        """Nothing more is handed over."""
