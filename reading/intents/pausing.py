"""Whether a message says no more than that the answer comes later: "vent", "må spørre sjefen først"."""

from collections.abc import Sequence

from reading.intents.vocabulary import vocabulary


def puts_off(words: Sequence[str]) -> bool:
    """Whether words that put off are there, and none that say anything else."""
    known = vocabulary()
    pauses = {at for place in known["pausing"].places(words) for at in place}
    first = next((at for at in range(len(words)) if known["having_to"].at(words, at)), len(words))
    pauses |= {at for place in known["pausing_deeds"].places(words) for at in place if at > first}
    beside = known["beside_a_pause"]
    return bool(pauses) and all(
        at in pauses or at == first or word in known.small or beside.at(words, at)
        for at, word in enumerate(words)
    )
