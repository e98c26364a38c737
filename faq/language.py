"""Which language a message is written in, by the small words that only one of them has."""

from faq.vocabulary import Vocabulary
from programme.people import Language
from texts.heard import plain

LONGEST = 500
"""Characters of a message that are read."""


def language_of(text: str, vocabulary: Vocabulary, so_far: Language | None = None) -> Language | None:
    """The language that the message is written in; None where it can't be told, as in a name or "ok".

    What could be bokmål or nynorsk ("må vi svare?") stays in the language `so_far`, else counts as bokmål.
    """
    words = plain(text[:LONGEST]).split()
    counts = {language: sum(word in marks for word in words) for language, marks in vocabulary.tells.items()}
    nb, nn, en = counts[Language.NB], counts[Language.NN], counts[Language.EN]
    norwegian = nb + nn + sum(word in vocabulary.norwegian for word in words)
    if norwegian == en:
        return None
    if en > norwegian:
        return Language.EN
    if nb == nn:
        return Language.NN if so_far is Language.NN else Language.NB
    return Language.NN if nn > nb else Language.NB
