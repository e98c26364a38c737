"""Words of times that are spelt with one letter wrong, missing, too many or swapped."""

from collections.abc import Mapping
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reading.times.names import HOLIDAYS, phrases

LONG_ENOUGH = 5
"""Shorter words are too like other words."""
_SHORT = frozenset({"ikke", "halv", "veke", "veka", "uken", "week", "noon", "juni", "juli", "over", "cant"})
_ONLY: Mapping[str, frozenset[str]] = {
    "soft": frozenset(),
    "good": frozenset({"passer", "passar", "heller", "rather", "helst"}),
    "bad": frozenset({"vanskelig", "vanskeleg", "opptatt", "dårlig", "dårleg", "umulig", "difficult", "impossible"}),
    "not": frozenset({"ikke", "ikkje", "cannot", "doesnt", "aldri", "cant"}),
    "wish": frozenset(),
    "doubt": frozenset(),
    "move": frozenset(),
}
"""Of these kinds only so many: the others are a letter away from words that mean something else."""
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "christmas"})
_OTHER_WORDS = frozenset(
    """
    mandal mandat mandel fridag middag helge morgan organ augusta auguste launch bunch punch hunch lynch night right light
    might sight fight tight eights height weight even sever nesten teste feste reste serien rikke likke ikkje inne annen
    lover cover hover dover mover øver oser chant scant canto cent cart cast helse keller
    tidlige lever ulike uker bruker buker luker mourning sundry weak weed meek peek seek reek geek wee moon soon noun kalv
    half hall halve juli juni julie june july salv sendag landag handag tolvte festen testen helgen morgenen neston klart
    fort kort tredve sent siden måne månen bonde tirsdags varsel marsj march matter litter water layer hater
    """.split()
)
_DAYS = frozenset({"weekday", "offset", "week", "next", "this", "at", "month-name", "part", "lunch", "before", "after"})
_SHORT_BEFORE: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "week": (("uke", "uka", "week", "veke"), frozenset({"number"})),
    "at": (("kl",), frozenset({"number", "dotted", "clock", "four"})),
    "before": (("før",), _DAYS - {"before", "after"}),
    "from": (("fra", "frå"), _DAYS - {"before", "after"}),
    "not": (("ikke", "not"), _DAYS - {"at"}),
}
_FOLLOWS = _DAYS | {"number", "dotted", "clock", "four"}
_LONGEST_SLIP = 5
_NOT_BEFORE = frozenset(
    """
    luke duke buke puke ute use ure bue nuke due ura far dra dør hør bør tør rør som kom dom note nota knot snot root hot pot lot
    nok nå bot dot rot kan fram fre fri for vår bra gra weak weed meek peek seek reek geek wee veie leke like pike rike hike bike
    kr k. el al il kg km ml cl dl
    """.split()
)


def corrected(word: str) -> str:
    """The word of times that was meant; the word itself if it's one, or if none or several could have been."""
    vocabulary = _vocabulary()
    if word in vocabulary or word in _OTHER_WORDS or len(word) < LONG_ENOUGH - 1:
        return word
    near = [name for name, _, __ in process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=1, limit=None)]
    meanings = {vocabulary[name] for name in near}
    return near[0] if len(meanings) == 1 else word


def before_a_time(word: str, behind: str) -> str:
    """The kind of a short word with a slip, from the kind of what stands behind it; nothing if it's unsure."""
    if word in _NOT_BEFORE or len(word) > _LONGEST_SLIP or behind not in _FOLLOWS:
        return ""
    kinds = {
        kind
        for kind, (names, followers) in _SHORT_BEFORE.items()
        if behind in followers and any(OSA.distance(word, name, score_cutoff=1) <= 1 for name in names)
    }
    return kinds.pop() if len(kinds) == 1 else ""


@cache
def _vocabulary() -> Mapping[str, tuple[str, int]]:
    """Each word of the phrases, with what it means alone or, if nothing, the phrase that it stands in."""
    known: dict[str, tuple[str, int]] = {}
    for phrase, meaning in phrases().items():
        for word in phrase:
            if len(phrase) == 1 or word not in known:
                known[word] = meaning
    return known


@cache
def _targets() -> tuple[str, ...]:
    names = tuple(HOLIDAYS)
    return tuple(
        word
        for word, (kind, number) in _vocabulary().items()
        if (len(word) >= LONG_ENOUGH or word in _SHORT)
        and word in _ONLY.get(kind, {word})
        and not (kind == "holiday" and (names[number] in _SEASONS or len(word) <= LONG_ENOUGH + 1))
    )
