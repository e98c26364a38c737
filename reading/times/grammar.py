"""Rules over tokens: a pattern of kinds, and what is put in the place of the tokens that it finds.

A pattern is a line of kinds. `a|b` is one of them, `a?` none or one, `( a b )*` any number of them, `=a` has
to follow and `<a` to stand before, `!a` mustn't follow and `<!a` mustn't stand before. Names in capitals are
several.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from reading.times.names import phrases
from reading.times.tokens import Token
from reading.times.values import Part, Span

Meaning = Callable[[Sequence[Token], datetime], Token | None]
"""What some tokens mean together, seen from the local time; None if nothing after all."""

_WRITTEN = """
    start end word unknown barrier iso full slash dotdate ampm clock dotted ordinal number four year-number
    mark comma dash stop soft date span every hours moved-to old which-day
"""
"""Kinds of tokens that no phrase has."""
SEVERAL = {
    "DAY": "weekday|every|date|span",
    "TIME": "weekday|every|date|span|clock|hours",
    "HOUR": "number|two|one|clock|dotted|four|ordinal",
    "COUNT": "number|two|one|few",
    "ORDINAL": "ordinal|number|nth",
    "MONTH": "month-name",
    "TO": "dash|till|two|until",
    "CLOSED": "unknown|barrier|label|minutes|year|month|week|day",
}
"""CLOSED: behind a number they make it the number of something else."""


Table = Sequence[tuple[str, Meaning]]
"""Patterns with their meanings, in the order in which they are tried."""


def rewritten(tokens: tuple[Token, ...], table: Table, now: datetime) -> tuple[Token, ...]:
    """The tokens, with what the rules found put in their places."""
    kinds = _kinds(tokens)
    for line, meaning in table:
        pattern = _compiled(line)
        found = pattern.search(kinds)
        if not found:
            continue
        kept: list[Token] = []
        at = 0
        while found:
            meant = meaning(tokens[found.start() : found.end()], now)
            kept += tokens[at : found.start()]
            kept.append(tokens[found.start()] if meant is None else meant)
            at = found.start() + 1 if meant is None else found.end()
            found = pattern.search(kinds, at)
        tokens = (*kept, *tokens[at:])
        kinds = _kinds(tokens)
    return tokens


def _kinds(tokens: Sequence[Token]) -> str:
    return "".join(_letters()[token.kind] for token in tokens)


def made(kind: str, tokens: Sequence[Token], part: Part, *, unclear: bool = False, number: int = 0) -> Token:
    """One token in the place of several."""
    unclear = unclear or any(token.unclear for token in tokens)
    return Token(kind, tokens[0].start, tokens[-1].end, number, part=part, unclear=unclear)


def the_date(tokens: Sequence[Token], spans: tuple[Span, ...], *, unclear: bool = False) -> Token | None:
    """One token for the days in the place of several; None if there is no such day."""
    return made("date", tokens, Part(spans=spans), unclear=unclear) if spans else None


def a_day(day: date | None) -> tuple[Span, ...]:
    """The span of one day, if it is one."""
    return ((day, day),) if day else ()


def becomes(kind: str) -> Meaning:
    """The same tokens as one of another kind."""
    return lambda tokens, _: replace(tokens[0], kind=kind, end=tokens[-1].end)


@cache
def _compiled(line: str) -> re.Pattern[str]:
    before, body, after = "", "", ""
    for item in line.split():
        if item in {"(", ")*", ")+", ")?"}:
            body += "(?:" if item == "(" else item
        elif item.startswith("<!"):
            before += f"(?<!{_one_of(item[2:])})"
        elif item.startswith("<"):
            before = f"(?<={before[4:-1] if before.startswith('(?<=') else ''}{_one_of(item[1:])})"
        elif item.startswith("!"):
            after += f"(?!{_one_of(item[1:])})"
        elif item.startswith("="):
            after = f"(?={after[3:-1] if after.startswith('(?=') else ''}{_one_of(item[1:])})"
        else:
            body += _one_of(item.rstrip("?")) + ("?" if item.endswith("?") else "")
    return re.compile(before + body + after)


def _one_of(names: str) -> str:
    kinds = "|".join(SEVERAL.get(name, name) for name in names.split("|")).split("|")
    return "[" + "".join(_letters()[kind] for kind in kinds) + "]"


@cache
def _letters() -> dict[str, str]:
    """One letter a kind, so that a regular expression can be matched on kinds."""
    kinds = dict.fromkeys([*_WRITTEN.split(), *(kind for kind, _ in phrases().values())])
    return {kind: chr(0x4E00 + at) for at, kind in enumerate(kinds)}
