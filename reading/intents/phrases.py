"""The very words of deeds, from `reading/heard.toml`, and which words of the message they use."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reading.heard import BETWEEN, MENTION, Phrase, Word, denying, heard
from reading.intents.clauses import Clause, clauses_of
from reading.message import Message, read_message


@dataclass(frozen=True)
class Named:
    """A deed that a message names by its very words."""

    deed: str
    used: frozenset[int]
    """The places of the words that name it."""
    whole: bool = False
    """Whether the whole message is just that."""


def named_in(
    message: Message, clauses: Sequence[Clause], passing_over: Collection[str], deeds: Collection[str]
) -> Sequence[Named]:
    """The deeds that the message names, the most specific first; one that stands for the whole message alone.

    Of several that the whole message stands for it's the first of the writer's own `deeds`.

    `passing_over`: deeds that a sentence doesn't mean by their words alone; the whole message still does.
    """
    known = heard()
    words = [word.plain for word in message.words]
    if not words:
        deed = known.deed_of_marks(message.text)
        return [Named(deed, frozenset(), whole=True)] if deed else []
    bare = known.bare(words)
    for said in (words, bare):
        wholes = [
            phrase.deed
            for phrase in known.wholes.beginning_with(said[:1])
            if len(phrase.words) == len(said) and all(map(Word.fits, phrase.words, said))
        ]
        if wholes:
            deed = next((one for one in wholes if one in deeds), wholes[0])
            return [Named(deed, frozenset(range(len(words))), whole=True)]
    return list(_in_parts(words, bare, clauses, passing_over))


def deed_named(text: str) -> str | None:
    """The deed that a text names most specifically by its very words, or None."""
    message = read_message(MENTION.sub(" ", text))
    named = named_in(message, clauses_of(message), frozenset(), frozenset())
    return named[0].deed if named else None


def _in_parts(
    words: Sequence[str], bare: Sequence[str], clauses: Sequence[Clause], passing_over: Collection[str]
) -> Iterator[Named]:
    known = heard()
    first = next(at for at in range(len(words)) if words[at : at + len(bare)] == bare)
    for phrase in known.begins.beginning_with(bare[:1]):
        size = len(phrase.words)
        if phrase.deed not in passing_over and size < len(bare) and all(map(Word.fits, phrase.words, bare)):
            yield Named(phrase.deed, frozenset(range(first, first + size)))
    for phrase in known.parts.beginning_with(words):
        if phrase.deed in passing_over or not all(one.fits_any(words) for one in phrase.words):
            continue
        for clause in clauses:
            if places := _said(clause, phrase):
                yield Named(phrase.deed, frozenset(clause.first + at for at in places))


def _said(clause: Clause, phrase: Phrase) -> Sequence[int]:
    """Where in the clause words of the phrase stand; nowhere where the clause asks something before them.

    Of several that fit one place all are used ("cancel our meeting").
    """
    known, words = heard(), clause.plain
    for start, word in enumerate(words):
        fits = phrase.words[0].fits(word)
        if word in known.asking and not fits:
            return ()
        denied = start > 0 and words[start - 1] in denying()
        if fits and not denied and _goes_on(words, start + 1, phrase.words[1:]):
            return [at for at, said in enumerate(words) if any(one.fits(said) for one in phrase.words)]
    return ()


def _goes_on(words: Sequence[str], start: int, left: Sequence[Word]) -> bool:
    known = heard()
    if not left:
        return True
    for place in range(start, min(start + BETWEEN + 1, len(words))):
        if left[0].fits(words[place]) and _goes_on(words, place + 1, left[1:]):
            return True
        if words[place] in denying() or words[place] in known.asking:
            return False
    return False
