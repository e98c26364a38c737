"""Whether something is wished for another company than the one that the speaker speaks for."""

from collections.abc import Sequence

from reading.companies import listed
from reading.heard import denying
from reading.message import Message

_FEW = 3
"""So many words before it say that it's for it, or that it isn't."""


def wishes_another(message: Message) -> bool:
    """Whether it says that it's for another company, without its name ("for en annen bedrift")."""
    said = [word.plain for word in message.words]
    return any(_begins_there(said[at:]) and _is_for(said[:at]) for at in range(len(said)))


def _begins_there(said: Sequence[str]) -> bool:
    """Whether they begin with "another company" or the like."""
    first, second = said[0], said[1] if len(said) > 1 else ""
    if first.startswith(tuple(listed("related"))):
        return (
            first == "subsidiary"
            or second in listed("company")
            or any(one in first for one in listed("company"))
        )
    return first in listed("other") and second in listed("company")


def _is_for(before: Sequence[str]) -> bool:
    """Whether what stands before says that it's for it: "for" does, and so does next to nothing."""
    near = before[-_FEW:]
    return denying().isdisjoint(near) and (len(before) < _FEW or not listed("for_it").isdisjoint(near))
