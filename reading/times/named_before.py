"""What goes back to a time named before: "that week", "the week after", "or next", "the day after"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from reading.times.calendar import coming_date, coming_weekday, days_numbered, shifted, week, week_numbered
from reading.times.grammar import a_day, made
from reading.times.hours import hours_of
from reading.times.spans import NARROWED, spanning
from reading.times.tokens import Token
from reading.times.values import Part

_WEEK = 7


def that_week(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with "uka" as the week that was named before it, and "the rest of it" as that of a day."""
    done: list[Token] = []
    named: Part | None = None
    of_day: Part | None = None
    for token in tokens:
        if token.kind == "span":
            named = token.part
        if token.kind == "weekday":
            of_day = Part(spans=(week(coming_weekday(now.date(), token.number)),))
        if token.kind == "date" and token.part.spans[-1][1] != date.max:
            of_day = Part(spans=(week(token.part.spans[-1][1]),))
        if token.kind == "week" and done and done[-1].kind in _WEEKS_ON:
            named = Part(spans=(week(shifted(now.date(), _WEEKS_ON[done[-1].kind] * _WEEK)),))
        if token.kind == "week" and not named and of_day and done[-1].kind in {"later", "the", "same"}:
            done.append(replace(token, kind="span", part=of_day))
            continue
        if token.kind == "week" and named and done[-1].kind in {"in", "the", "later", "same", *NARROWED}:
            done.append(replace(token, kind="span", part=named))
            continue
        done.append(token)
    return tuple(done)


_WEEKS_ON = {"this": 0, "next": 1, "coming": 1}


def days_of_that_month(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with "after the 10th" as that of the month named before ("in October, after the 10th")."""
    done: list[Token] = []
    month = 0
    for token, behind in pairwise((*tokens, tokens[-1])):
        if token.kind == "month-name":
            month = 0 if {done[-1].kind, behind.kind} & _DAY_NUMBERS else token.number
        is_bound = token.kind == "ordinal" and {one.kind for one in done[-2:]} & _BOUNDS_ON_DAYS
        day = coming_date(now.date(), month, token.number) if month and is_bound else None
        is_it = day and behind.kind in _DONE
        done.append(replace(token, kind="date", part=Part(spans=a_day(day))) if is_it else token)
    return tuple(done)


_DAY_NUMBERS = {"ordinal", "number", "nth"}
_BOUNDS_ON_DAYS = {"before", "after", "from", "by", "until"}


def weeks_after(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with "the week after" as that after what was named before it, else the next or its next."""
    done: list[Token] = []
    for token in tokens:
        if token.kind != "week-after":
            done.append(token)
            continue
        named = [span for one in done for span in one.part.spans if span[1] != date.max]
        first = week(shifted(named[-1][1] if named else now.date(), _WEEK))
        last = first if named else week(shifted(first[0], _WEEK))
        done.append(spanning([token], (first[0], last[1]), unclear=not named))
    return tuple(done)


def next_of_the_same(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with "next" alone as the next of what is named beside it.

    "Denne eller neste uke", "not this Friday but the next".
    """
    done: list[Token] = []
    for at, (token, behind) in enumerate(pairwise((*tokens, tokens[-1]))):
        done.append(token)
        named = [one for one in done if one.kind in {"week", "month"}]
        if [one.kind in kinds for one, kinds in zip(tokens[at : at + 4], _OR_NEXT, strict=False)] == [
            True
        ] * 4:
            named = [tokens[at + 3]]
        if token.kind in {"next", "this"} and named and behind.kind in _ALONE_BEFORE:
            done.append(replace(named[-1], start=token.end, end=token.end))
        days = [one.part.spans[0][0] for one in done if one.kind == "date" and _is_one_day(one)]
        if token.kind == "next" and not named and days and behind.kind in _ALONE_BEFORE:
            done[-1] = replace(token, kind="date", part=Part(spans=a_day(shifted(days[-1], _WEEK))))
    return tuple(done)


def _is_one_day(token: Token) -> bool:
    return len(token.part.spans) == 1 and token.part.spans[0][0] == token.part.spans[0][1]


_OR_NEXT = ({"this", "next"}, {"or", "and"}, {"this", "next"}, {"week", "month"})
_ALONE_BEFORE = {"end", "stop", "comma", "or", "and", "but", "good", "not", "bad", "are"}


def weeks_by_number(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with numbers that no hour has as weeks where one was named ("uke 36 er full, 37 går")."""
    done: list[Token] = []
    is_named = False
    for token, behind in pairwise((*tokens, tokens[-1])):
        is_week = is_named and token.kind == "number" and token.numbers and token.number > _LAST_HOUR
        span = week_numbered(now.date(), token.number, 0) if is_week and behind.kind in _DONE else None
        is_named = is_named or token.kind == "span"
        done.append(spanning([token], span) if span else token)
    return tuple(done)


_LAST_HOUR = 24


def hours_beside(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with a number behind "or" as an hour where one was named ("kl 14 på fredag, evt 15")."""
    done: list[Token] = []
    for token, behind in pairwise((*tokens, tokens[-1])):
        is_hour = token.kind in {"number", "two"} and behind.kind in {*_DONE, "about", "soft"} - {"or", "and"}
        named = any(one.kind == "clock" for one in done) and done[-1].kind == "or"
        hours = hours_of(token) if is_hour and named else ()
        done.append(made("clock", [token], Part(hours=hours)) if hours else token)
    return tuple(done)


def settled(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with "next Friday" as that whose date is said beside it ("neste fredag, 3. september")."""
    done = list(tokens)
    for at, token in enumerate(tokens):
        days = set(token.part.spans) if token.kind == "date" and token.unclear else set()
        dates = [place for place in range(at + 1, len(done)) if done[place].kind == "date"]
        dated = next((place for place in dates if days.issuperset(done[place].part.spans)), None)
        if not days or dated is None:
            continue
        left, meant = (dated, at) if done[dated + 1].kind not in {"clock", "hours"} else (at, dated)
        done[meant] = replace(done[meant], part=done[dated].part, unclear=False)
        done[left] = replace(done[left], kind="soft")
    return tuple(done)


def day_after(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with "the day after", "the Monday after" and "the 3rd" as those after the last named."""
    done: list[Token] = []
    for token, behind in pairwise((*tokens, tokens[-1])):
        last = max((one.part.spans[-1][1] for one in done if one.kind == "date"), default=date.max)
        if last != date.max and behind.kind in _DONE and token.kind in {"ordinal", "after"}:
            if token.kind == "ordinal" and (day := next(days_numbered(last, token.number, 2), None)):
                done.append(replace(token, kind="date", part=Part(spans=a_day(day))))
                continue
            if token.kind == "after" and done[-1].kind == "weekday":
                day = coming_weekday(shifted(last, 1), done[-1].number)
                done[-1] = replace(done[-1], kind="date", end=token.end, part=Part(spans=a_day(day)))
                continue
        if token.kind == "day-after" and (
            named := [span for one in done for span in one.part.spans if span[1] != date.max]
        ):
            done.append(replace(token, kind="date", part=Part(spans=a_day(shifted(named[-1][1], 1)))))
            continue
        done.append(token)
    return tuple(done)


_DONE = {"end", "stop", "comma", "or", "and", "but", "good", "not", "bad"}
