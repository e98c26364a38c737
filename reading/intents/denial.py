"""What a message denies: denial reaches over the words between, up to where something begins anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from reading.intents.clauses import Clause
from reading.intents.vocabulary import Vocabulary, vocabulary

_NOT = "ikke"
"""The denying word that is typed most, and so misspelt most."""
_UNABLE = 2
"""Within so many words before a denying word stands that it can't be done ("vi får det ikke til")."""
_BEFORE = 2
"""So many words behind a deed's word a denying word still denies it ("vi trekker oss ikke")."""


@dataclass(frozen=True)
class Denial:
    """The deeds that are denied, and those that the message names without a denial."""

    denied: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    words: frozenset[int] = frozenset()
    """The places of denying words that deny something."""
    all_of_it: bool = False
    """Whether it takes back what was said, whatever the deed ("jeg ba ikke om …")."""
    places: frozenset[int] = frozenset()
    """The places of all denying words, whatever they deny ("kan ikke komme")."""
    willing: bool = False
    """Whether one of them says more than that something can't be done."""
    unable: bool = False
    """Whether one of them says just that."""


def denial_in(clauses: Sequence[Clause]) -> Denial:
    """What the clauses deny."""
    known = vocabulary()
    denied: set[str] = set()
    named: set[str] = set()
    used: set[int] = set()
    places: set[int] = set()
    all_of_it = willing = unable = False
    for clause in clauses:
        words = clause.mended
        denials = list(_denials(words, known))
        places.update(clause.first + at for one in denials for at in one)
        able = [not _unable(words, one, known) for one in denials]
        willing, unable = willing or any(able), unable or not all(able)
        for one in denials:
            if _takes_back(words, one, known):
                all_of_it = True
                used.update(clause.first + at for at in one)
        for deed, stems in known.stems.items():
            for stem in stems.places(words):
                reach = next((one for one in denials if _reaches(words, one, stem, known)), None)
                if reach is None:
                    named.add(deed)
                else:
                    denied.add(deed)
                    used.update(clause.first + at for at in reach)
    return Denial(
        frozenset(denied - named),
        frozenset(named),
        frozenset(used),
        all_of_it,
        frozenset(places),
        willing,
        unable,
    )


def _denials(words: Sequence[str], known: Vocabulary) -> Iterator[range]:
    spelt = [_NOT if OSA.distance(word, _NOT, score_cutoff=1) <= 1 else word for word in words]
    for one in known["denying"].places(spelt):
        follows = words[one.stop] if one.stop < len(words) else ""
        if known["which"].in_(words[: one.start]):
            continue  # "those who have not answered": a condition
        suggested = (
            known["suggesting"].at(words, 0)
            and one.start <= len(("kan", "vi"))
            and (words[1:2] and known["subjects"].at(words, 1))
        )
        if not known["forgotten"].at([follows], 0) and not suggested:
            yield one


def _unable(words: Sequence[str], denial: range, known: Vocabulary) -> bool:
    return any(known["unable"].at(words, at) for at in range(max(0, denial.start - _UNABLE), denial.stop))


def _takes_back(words: Sequence[str], denial: range, known: Vocabulary) -> bool:
    near = range(max(0, denial.start - 1), min(len(words), denial.stop + 1))
    return any(known["said"].at(words, at) for at in near if at not in denial)


def _reaches(words: Sequence[str], denial: range, stem: range, known: Vocabulary) -> bool:
    if denial.start >= stem.stop:
        return denial.start - stem.stop < _BEFORE
    between = range(denial.stop, stem.start)
    if any(known["still"].at(words, at) for at in between):
        return True
    return not any(known["anew"].at(words, at) for at in between)
