"""Where a person can be written to: the chat, and the service that carries it."""

from dataclasses import dataclass
from typing import Protocol

from programme.people import PersonId


@dataclass(frozen=True)
class Address:
    """A person's own chat with the bot, as Teams last told it."""

    person: PersonId
    conversation: str
    service_url: str
    bot: str
    """The bot's id in that chat."""
    member: str = ""
    """The person's id there; empty where it was never told."""


class Addresses(Protocol):
    """The personal chats of everyone who has written."""

    def of(self, person: PersonId) -> Address | None:
        """The person's chat, or None."""

    def somebody_in(self, tenant: str) -> Address | None:
        """Anybody's chat in that tenant: the same service and the same bot serve all who are in it."""

    def put(self, address: Address) -> None:
        """Remember the chat as last seen."""
