"""Where a person can be written to: the chat, and the service that carries it."""

from dataclasses import dataclass

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
