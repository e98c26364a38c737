"""Whether something is wished for another company than the one that the speaker speaks for."""

from collections.abc import Sequence

from reading.heard import denying
from reading.message import Message

_OTHER = frozenset({"annen", "anna", "annet", "another", "other", "different", "second"})
_COMPANY = frozenset(
    {"bedrift", "verksemd", "virksomhet", "firma", "selskap", "foretak", "company", "business", "firm"}
)
_RELATED = ("datter", "dotter", "søster", "syster", "sister", "subsidiary")
"""How the word for a company begins that belongs to the speaker's ("datterselskapet", "sister company")."""
_FOR = frozenset({"for", "til", "av", "åt", "to", "of"})
_FEW = 3
"""So many words before it say that it's for it, or that it isn't."""


def wishes_another(message: Message) -> bool:
    """Whether it says that it's for another company, without its name ("for en annen bedrift")."""
    words = [word.plain for word in message.words]
    return any(_begins_there(words[at:]) and _is_for(words[:at]) for at in range(len(words)))


def _begins_there(words: Sequence[str]) -> bool:
    """Whether they begin with "another company" or the like."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first.startswith(_RELATED):
        return first == "subsidiary" or second in _COMPANY or any(one in first for one in _COMPANY)
    return first in _OTHER and second in _COMPANY


def _is_for(before: Sequence[str]) -> bool:
    """Whether what stands before says that it's for it: "for" does, and so does next to nothing."""
    near = before[-_FEW:]
    return denying().isdisjoint(near) and (len(before) < _FEW or not _FOR.isdisjoint(near))
