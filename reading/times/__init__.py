"""Typed times: what a message in bokmål, nynorsk or English says about days and hours.

An own grammar, since a general one reads "torsdag kl 14" as a Sunday. The message is cut into tokens
(`tokens`, `names`, `spelling`), rules put tokens together to days and hours (`grammar`, `days`, `spans`,
`clocks`), what is ruled out is told apart (`clauses`), and what is left are the alternatives
(`alternatives`) of one value (`values`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, reduce

from reading.companies import in_names_with_a_form, looks_like_company_name
from reading.message import Message
from reading.times.alternatives import not_ruled_out, parts_of
from reading.times.ambiguous import NAMES
from reading.times.bounds import BOUNDS, anchored, then
from reading.times.clauses import judged
from reading.times.clocks import ALONE as CLOCKS_ALONE
from reading.times.clocks import CLOCKS, WRITTEN
from reading.times.counted import COUNTED
from reading.times.dayparts import DAY_PARTS
from reading.times.days import ALONE as DAYS_ALONE
from reading.times.days import DATES
from reading.times.grammar import Table, rewritten
from reading.times.named_before import (
    day_after,
    days_of_that_month,
    hours_beside,
    next_of_the_same,
    settled,
    that_week,
    weeks_after,
    weeks_by_number,
)
from reading.times.spans import ALONE as SPANS_ALONE
from reading.times.spans import SPANS
from reading.times.tokens import Token, tokens_of
from reading.times.told import beside_times, leaves_words, set_against, told_of
from reading.times.values import Part, Span, Times

__all__ = ["Part", "Span", "Times", "read_times"]

_DATES = (WRITTEN, COUNTED, DATES)
_HOURS = (CLOCKS, DAY_PARTS, BOUNDS)
_ALONE = (DAYS_ALONE, CLOCKS_ALONE, SPANS_ALONE, BOUNDS)
_NOT_OURS = {"unknown", "barrier", "label"}


@lru_cache(maxsize=16)  # a turn asks several times, at the same moment
def read_times(message: Message, now: datetime) -> Times | None:
    """What a message says about times, seen from the local time `now`; None if it says nothing."""
    tokens = _with_moves(_without_names(tokens_of(message), message))
    tokens = days_of_that_month(rewritten(tokens, NAMES, now), now)
    tokens = that_week(next_of_the_same(weeks_by_number(_rewritten(tokens, _DATES, now), now)), now)
    tokens = anchored(weeks_after(_rewritten(tokens, [SPANS], now), now))
    tokens = settled(hours_beside(then(day_after(_rewritten(tokens, _HOURS, now)), now)))
    if not any(token.kind in _NOT_OURS for token in tokens):
        tokens = _rewritten(tokens, _ALONE, now)
    tokens = tuple(_not_past(token, now) for token in tokens)
    times, read = judged(tokens)
    if not times or _is_name(message, tokens):
        return None
    told = told_of(message, tokens, times)
    times = set_against(tokens, times, told)
    is_told = any(one.token.start in told and not one.excluded for one in times)
    included, unclear = parts_of(times, now.date(), excluded=False)
    excluded, also_unclear = parts_of(times, now.date(), excluded=True)
    return Times(
        now.date(),
        not_ruled_out(included, excluded),
        excluded,
        _used(message, read),
        unclear or also_unclear,
        is_told or leaves_words(tokens, read),
        beside_times(message, tokens, times),
        now.tzinfo,
    )


def _is_name(message: Message, tokens: Sequence[Token]) -> bool:
    """Whether it's all a name, in capitals as names are ("Tirsdag Mat AS", "Fredag Kveld Catering")."""
    if not all(word.typed[0].isupper() for word in message.words):
        return False
    is_unknown = any(token.kind == "unknown" for token in tokens) and not message.text.isupper()
    return looks_like_company_name(message.text) or (is_unknown and len(message.words) > 1)


def _without_names(tokens: tuple[Token, ...], message: Message) -> tuple[Token, ...]:
    """The tokens, with those of a company's name as words that aren't known."""
    starts = {message.words[place].start for place in in_names_with_a_form(message)}
    if not starts:
        return tokens
    return tuple(
        replace(token, kind="unknown") if token.start in starts and token.end > token.start else token
        for token in tokens
    )


def _used(message: Message, read: Sequence[Token]) -> frozenset[int]:
    """The places of the words that lie in the tokens that were read."""
    ends = {token.start: token.end for token in read}
    starts = sorted(ends)
    within = ((at, word, bisect_right(starts, word.start) - 1) for at, word in enumerate(message.words))
    return frozenset(at for at, word, place in within if place >= 0 and word.end <= ends[starts[place]])


def _rewritten(tokens: tuple[Token, ...], tables: Iterable[Table], now: datetime) -> tuple[Token, ...]:
    return reduce(lambda read, table: rewritten(read, table, now), tables, tokens)


def _not_past(token: Token, now: datetime) -> Token:
    """The token, as one that says nothing if all its days are past."""
    is_past = token.part.spans and all(last < now.date() for _, last in token.part.spans)
    return replace(token, kind="old") if is_past else token


def _with_moves(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Where something is moved, "til" says where to; it's no end of a range."""
    if not any(token.kind == "move" for token in tokens):
        return tokens
    return tuple(
        replace(token, kind="moved-to") if token.kind == "till" or _is_to(token, behind) else token
        for token, behind in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    )


def _is_to(token: Token, behind: Token) -> bool:
    return token.kind == "two" and behind.kind not in {"end", "stop", "on", "comma", "or", "and", "unknown"}
