"""How good the answers are, on labelled messages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from reading.answers.answers import Found

AMONG = 3


@dataclass(frozen=True)
class Tried:
    """One message, and what was made of it."""

    text: str
    language: str
    gold: str
    """The entry that answers it; empty where none does."""
    first: Sequence[str]
    """The likeliest entries, whether or not they are good enough to be said."""
    found: Found
    seconds: float


def tried(text: str, language: str, gold: str, judge: Callable[[str], tuple[Sequence[str], Found]]) -> Tried:
    """One message, put to whoever judges: the likeliest entries, and what is said."""
    began = perf_counter()
    first, found = judge(text)
    return Tried(text, language, gold, first, found, perf_counter() - began)


def figures(tried: Iterable[Tried]) -> Mapping[str, float]:
    """Counts of messages, and shares from 0 to 1; those of nothing are 0."""
    tried = list(tried)
    answerable = [one for one in tried if one.gold]
    without = [one for one in tried if not one.gold]
    given = [one for one in tried if one.found.sure]
    right = [one for one in given if one.found.sure == one.gold]
    offered = [one for one in tried if not one.found.sure and one.found.near]
    silent = [one for one in tried if not one.found.sure and not one.found.near]
    times = sorted(one.seconds * 1000 for one in tried)
    return {
        "messages": len(tried),
        "answerable": len(answerable),
        "top1": _share(sum(one.gold in one.first[:1] for one in answerable), len(answerable)),
        "top3": _share(sum(one.gold in one.first[:AMONG] for one in answerable), len(answerable)),
        "answered_rightly": len(right),
        "answered_wrongly": len(given) - len(right),
        "offered": len(offered),
        "offered_with_the_right_one": sum(one.gold in one.found.near for one in offered if one.gold),
        "refused_rightly": sum(not one.gold for one in silent),
        "refused_wrongly": sum(bool(one.gold) for one in silent),
        "precision": _share(len(right), len(given)),
        "recall": _share(len(right), len(answerable)),
        "false_answers": _share(sum(bool(one.found.sure) for one in without), len(without)),
        "ms_median": median(times) if times else 0.0,
        "ms_p95": times[int(0.95 * (len(times) - 1))] if times else 0.0,
    }


def by_language(tried: Iterable[Tried]) -> Mapping[str, Mapping[str, float]]:
    """The figures of each language, and of `all`."""
    tried = list(tried)
    languages = sorted({one.language for one in tried})
    each = {language: figures(one for one in tried if one.language == language) for language in languages}
    return {**each, "all": figures(tried)}


def misses(tried: Iterable[Tried]) -> Sequence[Tried]:
    """Messages that got a wrong answer, or none though there is one."""
    return [one for one in tried if (one.found.sure or "") != one.gold and (one.found.sure or one.gold)]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
