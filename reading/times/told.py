"""Days that somebody tells of, where nothing is wished for, or days beside what isn't known.

"Torsdag er vi på tur", "mandag ser mørk ut", "tirsdagen etter messa".
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reading.message import Message
from reading.times.clauses import TIMES, Judged
from reading.times.names import judging
from reading.times.tokens import Token

_ANCHORS = {"before", "after", "after-span", "past", "just-before"}
_OURSELVES = {"i'm", "we're", "i've", "we've"}
_DAYS = TIMES - {"clock", "hours"}
_DECIDING = {"good", "bad", "wish", "not", "doubt", "except", "move"}
_ENDS = {"stop", "but", "comma", "start", "end"}


_OF_TIMES = {
    "number", "ordinal", "dotted", "four", "nth", "approx", "quarter", "half", "past", "before", "after",
    "by", "from", "until", "day-after", "week-after", "just-before", "after-span", "between", "except",
    "backwards", "start-of", "mid", "end-of", "first-half", "second-half", "late", "later", "part", "morning",
    "morgen", "evening", "lunch", "lunchtime", "weekend", "week", "month", "month-name", "holiday", "minutes",
    "before-then", "label", "same", "week-of",
}  # fmt: skip
"""Kinds of words that say something of a time wherever they stand beside one."""


def leaves_words(tokens: Sequence[Token], read: Sequence[Token]) -> bool:
    """Whether words of times are left that no rule took: then the others may be half of what was meant.

    A number in front of what isn't known counts that ("14 employees"), unless it may be an hour ("at 2 tm").
    """
    starts = {token.start for token in read}
    return any(
        token.kind in _OF_TIMES
        and token.start not in starts
        and (before.kind == "at-maybe" or not _counts(token, behind))
        for before, token, behind in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _counts(token: Token, behind: Token) -> bool:
    return token.kind in {"number", "four", "nth"} and behind.kind == "unknown"


def beside_times(message: Message, tokens: Sequence[Token], judged: Sequence[Judged]) -> frozenset[int]:
    """The places of unknown words in clauses with a time that nothing else decides of.

    Whoever knows none of them otherwise has to ask what is said of the time ("31. august utgår"). What a
    question asks for is wished.
    """
    ruled_out = {one.token.start for one in judged if one.excluded}
    found: set[int] = set()
    for begins, clause in _placed(tokens):
        if _is_asked(tokens, begins + len(clause)):
            continue
        times = [token for token in clause if token.kind in TIMES and token.start not in ruled_out]
        decided = any(token.kind in _DECIDING or token.plain in judging("wishes") for token in clause)
        if times and not decided and not any(_denies(message, token) for token in times):
            unknown = (token for token in clause if token.kind == "unknown")
            found.update(*(message.between(token.start, token.end) for token in unknown))
    return frozenset(found)


def _denies(message: Message, token: Token) -> bool:
    """Whether it begins with what denies it ("ikke før uke 41")."""
    return any(message.text[token.start : token.end].casefold().startswith(one) for one in _NOT)


_NOT = ("ikke ", "ikkje ", "not ")


def told_of(message: Message, tokens: Sequence[Token], judged: Sequence[Judged]) -> frozenset[int]:
    """Where the days begin that stand in a clause that says what we do, in words that say nothing of times.

    What it means isn't known: mostly that the day is taken. No question tells. A day counted from what
    isn't known isn't known either.
    """
    ruled_out = {one.token.start for one in judged if one.excluded}
    found: set[int] = set()
    for begins, clause in _placed(tokens):
        times = {token.start for token in clause if token.kind in TIMES}
        if times <= ruled_out:
            continue
        if any(token.kind == "thanks" for token in clause) or _states(clause):
            found |= times
            continue
        is_asked = _is_asked(tokens, begins + len(clause))
        says = not is_asked and (_tells(message, clause) or _is_said_of(message, clause))
        found |= times if says or _is_beside_unknown(clause) else set()
    return frozenset(found)


def set_against(
    tokens: Sequence[Token], judged: Sequence[Judged], told: Collection[int]
) -> tuple[Judged, ...]:
    """The times, with those told of as ruled out where others are offered instead ("…, så torsdag")."""
    offered = {
        token.start
        for at, clause in _placed(tokens)
        if (clause and clause[0].plain in judging("instead"))
        or " ".join(one.plain for one in clause[:2]).startswith(tuple(judging("how_about")))
        or (tokens[at - 1].kind == "but" and any(one.kind == "good" for one in clause))
        for token in clause
        if token.kind in TIMES
    }
    if not any(one.token.start in offered and not one.excluded for one in judged) or offered & set(told):
        return tuple(judged)
    return tuple(replace(one, excluded=True) if one.token.start in told else one for one in judged)


def _states(clause: Sequence[Token]) -> bool:
    """Whether it says what day a date is, or what was ("25. september er en lørdag", "det var i høst")."""
    if any(token.kind in _DECIDING for token in clause):
        return False
    kinds = [token.kind for token in clause if token.kind not in {"one", "the"}]
    says = [token.plain for token in clause if token.kind not in {"one", "the"}]
    return not judging("was").isdisjoint(says) or any(
        kinds[at] == "date"
        and says[at + 1] in judging("is_a_day")
        and kinds[at + 2] in {"every", "weekday", "holiday"}
        for at in range(len(kinds) - 2)
    )


def _is_asked(tokens: Sequence[Token], end: int) -> bool:
    """Whether the clause that ends there is a question."""
    return tokens[end : end + 1] != () and tokens[end].plain == "?"


def _placed(tokens: Sequence[Token]) -> Iterator[tuple[int, Sequence[Token]]]:
    """The clauses, each with where it begins."""
    begins = 0
    for at, token in enumerate(tokens):
        if token.kind in _ENDS:
            yield begins, tokens[begins:at]
            begins = at + 1
        elif (
            token.plain in judging("instead")
            and at > begins
            and any(one.kind in TIMES for one in tokens[at:])
        ):
            yield begins, tokens[begins:at]
            begins = at


def _is_beside_unknown(clause: Sequence[Token]) -> bool:
    """Whether a time stands before or after something that isn't known ("Tuesday after the fair")."""
    kinds = [token.kind for token in clause if token.kind not in {"the", "soft"}]
    return any(
        kinds[at] in TIMES and kinds[at + 1] in _ANCHORS and kinds[at + 2] == "unknown"
        for at in range(len(kinds) - 2)
    )


def _is_said_of(message: Message, clause: Sequence[Token]) -> bool:
    """Whether something is said of a time, in words that aren't known ("mandag ser mørk ut")."""
    if any(token.kind in _DECIDING for token in clause):
        return False
    clause = [token for token in clause if token.kind not in {"one", "the"}]
    is_short = any(
        one.kind in TIMES and other.kind == "unknown" and message.text[one.start : one.end].endswith(_IS)
        for one, other in pairwise(clause)
    )
    return is_short or any(
        one.kind in TIMES and verb.plain in judging("said_with") and other.kind == "unknown"
        for one, verb, other in zip(clause, clause[1:], clause[2:], strict=False)
    )


_IS = ("'s", "’s")


def _tells(message: Message, clause: Sequence[Token]) -> bool:
    kinds = {token.kind for token in clause if token.plain not in _OURSELVES}
    if not kinds & _DAYS or "unknown" not in kinds or kinds & _DECIDING:
        return False
    within = message.between(clause[0].start, clause[-1].end)
    words = [word.plain for at, word in enumerate(message.words) if at in within]
    is_ours = any(
        {one, other} & judging("ours") and {one, other} & judging("verbs") for one, other in pairwise(words)
    )
    is_ours = is_ours or (
        words[0] in judging("verbs") and words[1] not in judging("yours")
    )  # "har tannlege torsdag"
    return (is_ours or not judging("both").isdisjoint(words)) and judging("wishes").isdisjoint(words)
