"""Which of the times in a sentence are ruled out: what denies them, and how far it reaches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from reading.times.calendar import shifted
from reading.times.names import judging
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Part

TIMES = {"weekday", "every", "date", "span", "clock", "hours"}
_DAYS = {"weekday", "every", "date", "span"}
_MARKS = {"not", "bad", "good", "wish", "except", "than", "no"}
_BREAKS = {"stop", "but"}
_LINKS = {"comma", "and", "or"}
_BEFORE = {
    "on",
    "in",
    "the",
    "at",
    "at-maybe",
    "till",
    "moved-to",
    "any",
    "whole",
    "about",
    "approx",
    "from",
    "this",
    "same",
}
_ANY = {"any", "every", "whole"}
_ENDS = {"end", "stop", "comma", "and", "or"}
_DENIED_WORDS = 2
DENIED = "not"
"""Said by a time that was denied already ("ikke før ni"): what denies the one before doesn't reach it."""
_NEAR = 3


@dataclass(frozen=True)
class Judged:
    """A time where it stands: whether it's ruled out, and the kinds between it and the one before."""

    token: Token
    excluded: bool
    between: tuple[str, ...]


def judged(tokens: Sequence[Token]) -> tuple[tuple[Judged, ...], tuple[Token, ...]]:
    """The times of a sentence in order, and the tokens that were read, to judge them or in front of them."""
    tokens = _excepting(_without_old(tokens))
    found: list[Judged] = []
    read: list[Token] = []
    between: list[str] = []
    for clause in _clauses(tokens):
        out, deciding = _ruled_out(clause)
        read += deciding
        has_time = any(token.kind in TIMES for token in clause)
        before: list[Token] = []
        for at, token in enumerate(clause):
            if token.kind in TIMES:
                if "instead" in between:
                    found = [one for one in found if one.excluded]
                is_out = at in out
                if is_out and token.until and not _is_of_a_day_out(clause, at, out):
                    token, is_out = _from_then(token), False  # noqa: PLW2901 - "ikke før"
                found.append(Judged(token, is_out, tuple(between)))
                read += [token, *before]
                between, before = [], []
                continue
            between.append(token.kind)
            before = [*before, token] if token.kind in _BEFORE | _LINKS else []
            if has_time and token.kind in {"good", "onwards"}:
                read.append(token)
        if not has_time and _is_else_good(clause) and not any(map(_is_decided, read)):
            found = [replace(one, excluded=True) for one in found]
            read += clause
    return tuple(found), tuple(read)


def _is_of_a_day_out(clause: Sequence[Token], at: int, out: set[int]) -> bool:
    """Whether they are the hours of a day that is denied with them ("ikke mandag før kl 12")."""
    return clause[at].kind == "hours" and at - 1 in out and clause[at - 1].kind in _DAYS


def _is_else_good(clause: Sequence[Token]) -> bool:
    """Whether all but what was told of before is good ("i uke 36 er det årsoppgjør, ellers ok")."""
    return any(token.plain in judging("else") for token in clause) and any(
        token.kind == "good" for token in clause
    )


def _is_decided(token: Token) -> bool:
    """Whether it says what goes: by its word, or as a bound ("ikke før kl 10, men ellers når som helst")."""
    ends = [last for _, last in token.part.spans], [last for _, last in token.part.hours]
    return token.kind in {"good", "not"} or date.max in ends[0] or LAST_MINUTE in ends[1]


def _from_then(token: Token) -> Token:
    """From where the time that nothing may be before begins."""
    spans = tuple((shifted(last, 1), date.max) for _, last in token.part.spans)
    hours = tuple((last + 1, LAST_MINUTE) for _, last in token.part.hours)
    return replace(token, part=Part(spans, hours=hours))


def _without_old(tokens: Sequence[Token]) -> Sequence[Token]:
    """What is moved is moved to the last time; those in front of it are where it stood."""
    to = [at for at, token in enumerate(tokens) if token.kind == "moved-to"]
    if not to or not any(token.kind in TIMES for token in tokens[to[-1] :]):
        return tokens
    return [token for at, token in enumerate(tokens) if at >= to[-1] or token.kind not in TIMES]


def _excepting(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with "but" behind "any" and in front of no more than a time as "except"."""
    done: list[Token] = []
    for at, token in enumerate(tokens):
        rest = (
            [one.kind for one in tokens[at + 1 :] if one.kind not in _BEFORE] if token.kind == "but" else []
        )
        is_all = len(rest) > 1 and rest[0] in TIMES and rest[1] in _ENDS
        any_of = is_all and any(one.kind in _ANY for one in done)
        done.append(replace(token, kind="except") if any_of else token)
    return done


def _clauses(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The parts of a sentence that are denied each by itself."""
    clauses: list[Sequence[Token]] = []
    begins = 0
    for at, token in enumerate(tokens):
        ends = _BREAKS if token.kind == "comma" else {*_BREAKS, "comma"}  # "not Monday or Tuesday, …"
        neither = any(one.plain in judging("neither") for one in tokens[begins:at])
        both = token.kind in _LINKS and not neither and _both_say(tokens[begins:at], tokens[at + 1 :], ends)
        otherwise = token.kind == "comma" and [
            one.plain in judging("else") for one in tokens[at + 1 : at + 2]
        ] == [True]
        headed = token.kind == "comma" and [one.plain for one in tokens[at + 2 : at + 3]] == [":"]
        if token.kind in _BREAKS or both or headed or otherwise:
            clauses.append(tokens[begins : at + 1])
            begins = at + 1
    return [*clauses, tokens[begins:]]


def _both_say(left: Sequence[Token], right: Sequence[Token], ends: set[str]) -> bool:
    """Whether what is on either side names a time and says something of it."""
    end = next((at for at, token in enumerate(right) if token.kind in ends), len(right))
    return _says(left, _MARKS | ({"soft"} if ends <= _SAYS_BY_COMMA else set())) and _says(
        right[:end], _MARKS
    )


_SAYS_BY_COMMA = _BREAKS
"""Before a comma any word says something of a time ("det må bli neste uke, denne er full")."""


def _says(side: Sequence[Token], marks: set[str]) -> bool:
    times = [at for at, token in enumerate(side) if token.kind in TIMES]
    return bool(times) and any(token.kind in marks for token in side)


def _ruled_out(clause: Sequence[Token]) -> tuple[set[int], list[Token]]:
    """Places of the times that are ruled out, and the words that do it."""
    times = [at for at, token in enumerate(clause) if token.kind in TIMES]
    out: set[int] = set()
    deciding: list[Token] = []
    for at, token in enumerate(clause):
        reached = _reached(clause, at, times) if times else set()
        if reached:
            out |= reached
            deciding.append(token)
    out -= {at for at in out if [one.kind for one in clause[at + 1 : at + 2]] == ["swap"]}
    swapped = next((at for at in times if [one.kind for one in clause[at + 1 : at + 2]] == ["swap"]), None)
    if swapped and "unknown" in {
        one.kind for one in clause[:swapped]
    }:  # "Monday is delivery day, Tuesday instead?"
        days = _DAYS & {clause[swapped].kind}
        out |= {at for at in times if at < swapped and days and clause[at].kind in _DAYS}
    if _is_not_bad(clause):
        return set(), [token for token in clause if token.kind in {"bad", "not"}]
    return out, deciding


def _is_not_bad(clause: Sequence[Token]) -> bool:
    """Whether what is bad is denied ("not too late"); behind a comma it's what is denied that is bad."""
    denied = False
    for token in clause:
        denied = token.kind == "not" or (denied and token.kind != "comma")
        if denied and token.kind == "bad":
            return True
    return False


def _reached(clause: Sequence[Token], at: int, times: Sequence[int]) -> set[int]:
    """Places of the times that the word at a place rules out."""
    kind = clause[at].kind
    behind = {place for place in times if place > at and clause[place].plain != DENIED}
    if kind == "bad":
        commas = [place for place, one in enumerate(clause) if place > at and one.kind == "comma"]
        comma = min(commas, default=len(clause))
        comma = min(
            (
                place
                for place, one in enumerate(clause)
                if at < place < comma and one.plain in judging("therefore")
            ),
            default=comma,
        )
        so = next(
            (
                place
                for place in commas
                if clause[place + 1 : place + 2] and clause[place + 1].plain in judging("so")
            ),
            len(clause),
        )
        only_behind = not any(one < at for one in times)
        return {place for place in times if place < at or place < comma or (only_behind and place < so)}
    if kind == "except" and behind:
        goods = [place for place, one in enumerate(clause) if place > min(behind) and one.kind == "good"]
        return {place for place in behind if place < min(goods, default=len(clause))}
    if kind == "except" or (kind == "than" and any(token.kind in {"good", "wish"} for token in clause[:at])):
        return behind
    if kind == "no":
        if not behind and clause[at].plain == "ingen":  # "fredag er det ingen som kan"
            return set(times)
        near = {place for place in behind if place <= at + _NEAR and clause[place].kind == "every"}
        return near | {place for place in behind if place == at + 1 and clause[place].kind == "hours"}
    if kind != "not" or _is_proposal(clause, at):
        return set()
    before = [place for place in times if place < at]
    if not behind:
        left_out = [token.kind for token in clause[at + 1 : at + 3]][:1] == ["this"]  # "not this one"
        return set() if left_out else set(before)
    if _is_far(clause[at : min(behind)]):
        return set(before)
    behind = _listed(clause, sorted(behind))
    between = {token.kind for token in clause[before[-1] + 1 : at]} if before else set()
    with_verb = "comma" not in between and bool(between - _LINKS - _BEFORE)
    return behind | (set(before) if with_verb else set())


def _is_far(between: Sequence[Token]) -> bool:
    """Whether what is denied is something else: "har ikke bestemt oss, torsdag", "vet ikke om torsdag"."""
    kinds = [token.kind for token in between]
    return "comma" in kinds or "about" in kinds or kinds.count("unknown") > _DENIED_WORDS


def _listed(clause: Sequence[Token], behind: Sequence[int]) -> set[int]:
    """The times that go on with the first: up to a comma with some other word behind it."""
    listed = {behind[0]}
    for last, place in pairwise(behind):
        between = {token.kind for token in clause[last:place]}
        if "comma" in between and between - TIMES - _LINKS - _BEFORE:
            break
        if any(token.plain == ")" for token in clause[last:place]):
            break
        listed.add(place)
    return listed


def _is_proposal(clause: Sequence[Token], at: int) -> bool:
    """Whether it proposes what it seems to deny ("can't we take Thursday?")."""
    asked = clause[-1].plain == "?"
    return asked and " ".join(token.plain for token in clause[max(at - 2, 0) : at]) in judging("can_we")
