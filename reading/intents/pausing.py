"""Whether a message says that the answer comes later: "vent", "må spørre sjefen", "kanskje vi blir med"."""

from collections.abc import Sequence

from reading.intents.vocabulary import vocabulary

_WHO = 2
"""Whoever is asked first is named in so many words ("må høre med driftslederen vår")."""


def puts_off(words: Sequence[str]) -> bool:
    """Whether words that put off are there, and none that say anything else."""
    known = vocabulary()
    pauses = {at for place in known["pausing"].places(words) for at in place}
    first = next((at for at in range(len(words)) if known["having_to"].at(words, at)), len(words))
    pauses |= {at for place in known["pausing_deeds"].places(words) for at in place if at > first}
    asked = [place.stop - 1 for place in known["pausing_deeds"].places(words) if place.start > first]
    pauses |= {at for place in asked for at in _whom(words, place)}
    beside = known["beside_a_pause"]
    return bool(pauses) and all(
        at in pauses or at == first or word in known.small or beside.at(words, at)
        for at, word in enumerate(words)
    )


def isnt_sure(words: Sequence[str], deed: str | None) -> bool:
    """Whether the words say that the deed, which binds, is only thought of, or is for later."""
    known = vocabulary()
    if deed in known.binding and known["doubting"].in_(words):
        return True
    return deed in {*known.binding, "cancel_meeting"} and known["not_now"].in_(words)


def _whom(words: Sequence[str], asking: int) -> range:
    """The places of whoever is asked, behind the word that says so."""
    behind = words[asking + 1] if asking + 1 < len(words) else ""
    if behind in _WITH:
        return range(asking + 1, asking + 2 + _WHO)
    asks = words[asking] in _ASK and behind not in _WHETHER
    return range(asking + 1, asking + 1 + _WHO) if asks else range(0)


_WITH = {"med", "with"}
_ASK = {"spørre", "spørje", "ask"}
_WHETHER = {"om", "whether", "if", "about", "etter", "for"}
