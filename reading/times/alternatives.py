"""Times that stand side by side, put together: which hours go with which days, and what are alternatives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reading.times.calendar import coming_weekday, shifted, week
from reading.times.clauses import Judged
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Hours, Part, Span, common, common_days

_WEEK = 7
_TIGHT = {"or", "and", "comma", "on", "in", "the", "at", "at-maybe", "dash", "any", "whole", "good", "about"}
_LISTS = {"or", "and", "comma", "stop", "but", "unknown", "barrier"}


@dataclass(frozen=True)
class Phrase:
    """One alternative, as far as it is put together."""

    weekdays: frozenset[int] = frozenset()
    first_weekday: int = -1
    every: bool = False
    spans: tuple[Span, ...] = ()
    is_date: bool = False
    hours: tuple[Hours, ...] = ()
    hours_first: bool = False
    beside: tuple[Part, ...] = ()
    unclear: bool = False
    link: str = ""
    """What joins it to the one before: "or", "and" or "comma"."""
    tight: bool = False
    """Whether nothing else stands between."""

    @property
    def has_days(self) -> bool:
        """Whether it says anything of days."""
        return bool(self.weekdays or self.spans)


def parts_of(times: Sequence[Judged], today: date, *, excluded: bool) -> tuple[tuple[Part, ...], bool]:
    """The parts that are included, or excluded, and whether anything of it is unclear."""
    phrases = _hours_shared(_days_shared(_merged(_phrases(times, excluded=excluded))))
    found: list[Part] = []
    unclear = False
    for phrase in phrases:
        part, contradicts = _resolved(phrase, today, excluded=excluded)
        found += [part, *phrase.beside]
        unclear = unclear or contradicts or phrase.unclear
    return tuple(dict.fromkeys(found)), unclear


def not_ruled_out(included: Sequence[Part], excluded: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without those all ruled out: they are reasons ("ikke i uke 40, da er det høstferie")."""
    out = [span for part in excluded if not part.weekdays and not part.hours for span in part.spans]
    return tuple(
        part
        for part in included
        if not part.spans
        or not all(any(a <= first and last <= b for a, b in out) for first, last in part.spans)
    )


def _phrases(times: Sequence[Judged], *, excluded: bool) -> list[Phrase]:
    """The times that stand side by side as one phrase each."""
    phrases: list[Phrase] = []
    skipped: tuple[str, ...] = ()
    for one in times:
        between = skipped + one.between
        if one.excluded != excluded:
            skipped = (*between, "comma")
            continue
        skipped = ()
        links = [kind for kind in between if kind in _LISTS]
        joined = _joined(phrases[-1], one.token) if phrases and not links else None
        if joined:
            phrases[-1] = joined
            continue
        link = "or" if "or" in links else "and" if "and" in links else "comma"
        phrases.append(replace(_phrase(one.token), link=link, tight=set(between) <= _TIGHT))
    return phrases


def _phrase(token: Token) -> Phrase:
    return Phrase(
        weekdays=token.part.weekdays,
        first_weekday=token.number if token.kind == "weekday" else -1,
        every=token.kind == "every",
        spans=token.part.spans,
        is_date=token.kind == "date",
        hours=token.part.hours,
        hours_first=token.kind in {"clock", "hours"},
        beside=token.beside,
        unclear=token.unclear,
    )


def _joined(phrase: Phrase, token: Token) -> Phrase | None:
    """The phrase with a time that stands right behind it; None if that is another alternative."""
    more = _phrase(token)
    if (more.weekdays and phrase.weekdays) or phrase.beside or more.beside:
        return None
    spans, hours = phrase.spans or more.spans, phrase.hours or more.hours
    if phrase.spans and more.spans:
        spans = common_days(phrase.spans, more.spans)
    if phrase.hours and more.hours:
        hours = common(phrase.hours, more.hours) or _nearest(phrase.hours, more.hours)
    if (phrase.spans and not spans) or (phrase.hours and not hours):
        return None
    return replace(
        phrase,
        weekdays=phrase.weekdays or more.weekdays,
        first_weekday=max(phrase.first_weekday, more.first_weekday),
        every=phrase.every or more.every,
        spans=spans,
        is_date=phrase.is_date or more.is_date,
        hours=hours,
        unclear=phrase.unclear or more.unclear,
    )


def _nearest(hours: tuple[Hours, ...], more: tuple[Hours, ...]) -> tuple[Hours, ...]:
    """Of an exact time that may be in the morning or in the evening, that nearest to a part of the day."""
    exact, parts = (hours, more) if _is_exact(hours) else (more, hours)
    if not _is_exact(exact) or _is_exact(parts):
        return ()
    return (min(exact, key=lambda one: min(abs(one[0] - first) for first, _ in parts)),)


def _is_exact(hours: Iterable[Hours]) -> bool:
    return all(first == last for first, last in hours)


def _merged(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Phrases that narrow each other put together: a week and its weekday, from and to."""
    merged: list[Phrase] = []
    for phrase in phrases:
        last = merged[-1] if merged else None
        if last and phrase.link != "or" and (both := _narrowed(last, phrase)):
            merged[-1] = both
        else:
            merged.append(phrase)
    return merged


def _narrowed(last: Phrase, phrase: Phrase) -> Phrase | None:
    days = None
    if phrase.link == "comma" and not last.is_date and not phrase.is_date:
        if last.spans and not last.weekdays and phrase.weekdays and not phrase.spans:
            days = replace(
                last, weekdays=phrase.weekdays, first_weekday=phrase.first_weekday, every=phrase.every
            )
        elif last.weekdays and not last.spans and phrase.spans and not phrase.weekdays:
            days = replace(last, spans=phrase.spans)
    if days is None and last.spans and phrase.spans and not last.beside and not phrase.beside:
        narrows = (phrase.link == "comma" and not last.is_date and not last.weekdays) or (
            last.spans[-1][1] == date.max or phrase.spans[-1][1] == date.max
        )
        if narrows and (both := common_days(last.spans, phrase.spans)):
            days = replace(
                last, spans=both, weekdays=phrase.weekdays or last.weekdays, is_date=phrase.is_date
            )
    if days is None:
        return None
    hours = common(last.hours, phrase.hours) if last.hours and phrase.hours else last.hours or phrase.hours
    return replace(days, hours=hours, unclear=last.unclear or phrase.unclear)


def _days_shared(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Weekdays in a list share the week that is said of one of them."""
    shared = list(phrases)
    for at in range(1, len(shared)):
        before, phrase = shared[at - 1], shared[at]
        if phrase.weekdays and not phrase.spans and not phrase.every and before.weekdays and before.spans:
            first = before.spans[0][0]
            spans = ((first, shifted(first, _WEEK - 1)),) if before.is_date else before.spans
            shared[at] = replace(phrase, spans=spans)
        is_span = phrase.spans and not phrase.weekdays and not phrase.is_date and phrase.tight
        if is_span and phrase.link == "or" and before.weekdays and before.spans and not before.is_date:
            shared[at] = replace(phrase, weekdays=before.weekdays, first_weekday=before.first_weekday)
    for at in range(len(shared) - 2, -1, -1):
        phrase, behind = shared[at], shared[at + 1]
        if not (
            phrase.weekdays and not phrase.spans and not phrase.every and behind.weekdays and behind.tight
        ):
            continue
        if behind.spans and not behind.is_date:
            shared[at] = replace(phrase, spans=behind.spans)
    return shared


def _hours_shared(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Hours without a day go with the days before them, or with those that follow."""
    shared: list[Phrase] = []
    waiting: Phrase | None = None
    for phrase in phrases:
        if not phrase.has_days and shared and shared[-1].has_days:
            shared[-1] = replace(shared[-1], hours=_together(shared[-1].hours, phrase))
        elif not phrase.has_days:
            waiting = replace(phrase, hours=_together(waiting.hours, phrase)) if waiting else phrase
        elif waiting:
            hours = _together(waiting.hours, phrase) if phrase.hours else waiting.hours
            shared.append(
                replace(phrase, hours=hours, hours_first=True, unclear=phrase.unclear or waiting.unclear)
            )
            waiting = None
        else:
            shared.append(phrase)
    if waiting:
        shared.append(waiting)
    for at in range(1, len(shared)):
        if shared[at - 1].hours_first and shared[at].tight and not shared[at].hours and not shared[at].beside:
            shared[at] = replace(shared[at], hours=shared[at - 1].hours, hours_first=True)
    for at in range(len(shared) - 2, -1, -1):
        behind = shared[at + 1]
        if (
            behind.hours
            and behind.tight
            and not behind.hours_first
            and not shared[at].hours
            and not behind.beside
        ):
            shared[at] = replace(shared[at], hours=behind.hours)
    return shared


def _together(hours: tuple[Hours, ...], phrase: Phrase) -> tuple[Hours, ...]:
    """Hours that are named one after the other: both bounds hold, others are alternatives."""
    if not hours:
        return phrase.hours
    both = common(hours, phrase.hours)
    opposite = any(one[0] == 0 for one in (*hours, *phrase.hours)) and any(
        one[1] == LAST_MINUTE for one in (*hours, *phrase.hours)
    )
    if both and (phrase.link == "comma" or (phrase.link == "and" and opposite)):
        return both
    return tuple(dict.fromkeys((*hours, *phrase.hours)))


def _resolved(phrase: Phrase, today: date, *, excluded: bool) -> tuple[Part, bool]:
    """The part that a phrase means, and whether its weekday and its date contradict each other."""
    if not phrase.weekdays:
        return Part(phrase.spans, hours=phrase.hours), False
    if not phrase.spans:
        if phrase.every or excluded:
            return Part(weekdays=phrase.weekdays, hours=phrase.hours), False
        first = coming_weekday(today, phrase.first_weekday)
        begins = (first, shifted(first, _WEEK)) if first == today else (first,)
        spans = tuple((day, shifted(day, len(phrase.weekdays) - 1)) for day in begins)
        return Part(spans, hours=phrase.hours), False
    part = Part(phrase.spans, phrase.weekdays, phrase.hours)
    first, last = phrase.spans[0]
    if last == date.max and not phrase.every:
        day = coming_weekday(max(first, today), phrase.first_weekday)
        return Part(((day, shifted(day, len(phrase.weekdays) - 1)),), hours=phrase.hours), False
    if any(_has(span, phrase.weekdays) for span in phrase.spans):
        return part, False
    meant = coming_weekday(week(first)[0], phrase.first_weekday)
    return Part((*phrase.spans, (meant, meant)), hours=phrase.hours), True


def _has(span: Span, weekdays: frozenset[int]) -> bool:
    first, last = span
    return (last - first).days >= _WEEK or any(
        shifted(first, offset).weekday() in weekdays for offset in range((last - first).days + 1)
    )
