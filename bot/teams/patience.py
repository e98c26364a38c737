"""How long the door waits for what may not come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TurnPatience:
    """In seconds."""

    header: float = 10.0
    """Until a request's header has arrived, once it began."""
    body: float = 10.0
    """Until a request's body has arrived."""
    typing: float = 1.0
    """Until somebody who waits for an answer sees that it's being made; Teams wants a sign within 2."""
    typing_again: float = 4.0
    """Until the sign is repeated: a chat shows it for a few seconds."""
    caller: float = 12.0
    """Until Teams is answered, however far the turn is: after 15 it sends the activity again."""
    turn: float = 60.0
    """Until a turn is lost, and the conversation goes on."""
    stop: float = 7.0
    """That a stop leaves the turns that have begun."""
