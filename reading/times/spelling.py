"""Words of times that are spelt with one letter wrong, missing, too many or swapped."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reading.times.names import holidays, phrases, spelling, spelt_only

LONG_ENOUGH = 5
"""Shorter words are too like other words."""
_TURNING = frozenset({"not", "bad", "except"})
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "christmas"})
_DAYS = frozenset(
    ["weekday", "offset", "week", "next", "this", "at", "month-name", "part", "lunch", "ordinal"]
)  # fmt: skip
_BEFORE_DAYS = _DAYS - {"at", "week", "next"} | {"before", "after"}
_BEHIND: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = (
    (("uke", "uka", "week", "veke"), frozenset({"number"})),
    (("kl",), frozenset({"number", "dotted", "clock", "four"})),
    (("halv",), frozenset({"number", "two", "one"})),
    (("half",), frozenset({"past"})),
    (("før", "fra", "frå"), _DAYS),
    (("not",), _BEFORE_DAYS),
    (("ikke", "ikkje", "ikkj"), _BEFORE_DAYS | {"in", "on", "between"}),
)
"""Short words, with the kinds of what they stand before."""
_WEEKS = ("uke", "uka", "uken", "veke", "week")
_NUMBERED = frozenset({"number", "two", "one"})
_LONGEST_SLIP = 5
_LONG = 8
_TWELVE = 12
_APOSTROPHE_T = re.compile(r"['’´`]t$")


def corrected(word: str) -> str:
    """The word of times that was meant; the word itself if it's one, or if none or several may have been."""
    vocabulary = _vocabulary()
    if word in vocabulary or word in spelling("other-words") or len(word) < LONG_ENOUGH - 1:
        return word
    near = [
        name
        for name, _, __ in process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=1, limit=None)
    ]
    if not near and len(word) >= LONG_ENOUGH + 1:
        near = [
            name
            for name, _, __ in process.extract(
                word, _long_targets(), scorer=OSA.distance, score_cutoff=2, limit=None
            )
        ]
    meanings = {vocabulary[name] for name in near}
    if len(meanings) != 1 or (vocabulary[near[0]][0] in _TURNING and _may_mean_more(word, meanings)):
        return word
    return near[0]


def _may_mean_more(word: str, meanings: Collection[tuple[str, int]]) -> bool:
    """Whether it may be a word that means something else; what turns a time round is never guessed."""
    names = process.extract(word, _vocabulary().keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return any(_vocabulary()[name] not in meanings for name, _, __ in names)


def possible_days(word: str) -> tuple[int, ...]:
    """The weekdays that it may be with a slip, if they are several ("tosdag"); else none."""
    if word in spelling("other-words") or len(word) <= LONG_ENOUGH:
        return ()
    near = process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=1, limit=None)
    meanings = {_vocabulary()[name] for name, _, __ in near}
    are_days = {kind for kind, _ in meanings} == {"weekday"}
    return tuple(sorted(day for _, day in meanings)) if are_days and len(meanings) > 1 else ()


def beside_a_time(word: str, before: str, behind: str) -> str:
    """The short word that was meant, told by the kinds of what is beside it; the word itself if unsure."""
    if _APOSTROPHE_T.search(word):
        return "not"
    if word in spelling("not-before") or len(word) > _LONGEST_SLIP:
        return word
    names = [name for meant, followers in _BEHIND if behind in followers for name in meant]
    names += _WEEKS if before in {"next", "this"} or (before == "nth" and behind == "in") else ()
    names += _hours() if before in {"at", "half", "past"} else ()
    near = [name for name in names if OSA.distance(word, name, score_cutoff=1) <= 1]
    near = [name for name in near if sorted(name) == sorted(word)] or near  # letters swapped
    meanings = {phrases()[(name,)]: name for name in near}
    return next(iter(meanings.values())) if len(meanings) == 1 else word


@cache
def _hours() -> tuple[str, ...]:
    """Numbers that are hours, in words."""
    return tuple(
        phrase[0]
        for phrase, (kind, number) in phrases().items()
        if kind in _NUMBERED and number <= _TWELVE and len(phrase) == 1 and len(phrase[0]) > 1
    )


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
def _long_targets() -> tuple[str, ...]:
    """Names of days, months and parts of the day so long that two letters may be wrong."""
    return tuple(
        word
        for word in _targets()
        if len(word) >= _LONG and _vocabulary()[word][0] in {"weekday", "month-name", "part"}
    )


@cache
def _targets() -> tuple[str, ...]:
    return tuple(word for word, (kind, number) in _vocabulary().items() if _is_target(word, kind, number))


def _is_target(word: str, kind: str, number: int) -> bool:
    if kind == "holiday" and (holidays()[number] in _SEASONS or len(word) <= LONG_ENOUGH + 1):
        return False
    if kind == "weekday" and len(word) <= LONG_ENOUGH:  # cut short
        return False
    if (word,) not in phrases() and len(word) <= LONG_ENOUGH:  # it means something among others only
        return False
    return (len(word) >= LONG_ENOUGH or word in spelling("short")) and word in spelt_only().get(kind, {word})
