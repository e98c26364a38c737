"""Words that are names of days or months only beside some other words: "man", "sun", "may", "mars"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from reading.times.grammar import Table, becomes
from reading.times.tokens import Token


def _short(tokens: Sequence[Token], _: datetime) -> Token | None:
    """A weekday cut so short that it's also another word; "man" alone isn't one."""
    return None if tokens[-1].plain in {"man", "fri"} else replace(tokens[-1], kind="weekday")


def _or_later(tokens: Sequence[Token], _: datetime) -> Token | None:
    """From then on, however "or" is cut short; "or the rest of" is something else."""
    is_later = tokens[-1].plain in {"senere", "seinere", "seinare", "later"}
    return replace(tokens[0], kind="onwards", end=tokens[-1].end) if is_later else None


def _two_letters(tokens: Sequence[Token], _: datetime) -> Token | None:
    """A weekday as calendars write it before a date ("ti. 31. aug"): the date says all."""
    is_day = tokens[0].plain in _AS_IN_CALENDARS
    return replace(tokens[0], kind="soft", end=tokens[-1].end) if is_day else None


_AS_IN_CALENDARS = {"ma", "må", "ti", "ty", "on", "to", "fr", "lø", "la", "sø", "su"}
_BESIDE = "number|clock|dotted|ordinal|slash|dotdate|four|at|full|ampm"
_BEHIND = "end|stop|at|at-maybe|comma|clock|or|dash|and"
_NARROWS = "early|mid|start-of|end-of|first-half|second-half|late"
_AROUND = f"<in|before|after|by|until|till|between|from|dash|weekday|{_NARROWS}"
NAMES: Table = (
    ("or|and later", _or_later),
    ("or earlier", becomes("backwards")),
    ("earlier", becomes("unknown")),
    ("wish part|morning|morgen|weekend|weekday|holiday|evening|lunch|day|part-of-today", becomes("soft")),
    ("<week|day|workdays bar =weekday|weekdays|offset|the|this|next|ordinal", becomes("except")),
    ("bar", becomes("unknown")),
    ("<start|stop|comma|or|and number|two|on|unknown stop? =ordinal|slash|dotdate|full", _two_letters),
    ("<not <this <week|month comma =next", becomes("but")),
    ("<start <not <offset|weekday comma =offset|weekday =end|stop", becomes("but")),
    (f"risky-weekday ={_BESIDE}", becomes("weekday")),
    ("risky-weekday =dash|or|and|comma =weekday|risky-weekday", becomes("weekday")),
    ("<weekday <dash|or|and|comma risky-weekday", becomes("weekday")),
    ("<next|this|coming|on|not|except|or risky-weekday =end|stop|comma|or|and|part|morning|good", _short),
    ("<start risky-weekday =end|stop|part|morning", _short),
    (f"{_AROUND} risky-month", becomes("month-name")),
    ("<in|early|late|mid|before|until|end-of|start-of verb-month !soft|are", becomes("month-name")),
    ("<ordinal|nth verb-month", becomes("month-name")),
    (f"<number verb-month ={_BEHIND}|clock|ampm|year-number", becomes("month-name")),
    ("verb-month =ordinal", becomes("month-name")),
    ("verb-month =the =ordinal", becomes("month-name")),
    (f"verb-month =number ={_BEHIND}", becomes("month-name")),
    ("<ordinal|number|nth risky-month", becomes("month-name")),
    ("risky-month =ordinal|number|nth", becomes("month-name")),
    ("risky-month =the =ordinal|number|nth", becomes("month-name")),
)  # fmt: skip
