"""Writes docs/programme.md: `python -m bot.programme_file.documented > docs/programme.md`."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bot.programme_file.mistakes import LISTS, bounds, keys_of, model_in, named
from bot.programme_file.shape import Meetings, ProgrammeFile, Week
from bot.programme_file.values import Form
from programme.letters.subjects import SENSE

HEAD = """\
# programme.toml

The whole programme in one file; `FREMTID_PROGRAMME` says where it is. Change a value and start the bot again.
It is checked when the bot starts: every mistake is named at once, with its line, its table and key, what was
found and what would do. A key that isn't listed here is refused, with the nearest one that is.
`python -m bot doctor` checks the file, too.

Any plain text editor will do; the file may be UTF-8, UTF-16 or Windows-1252. Text stands between quotes,
numbers and dates don't. Times are the programme's own, without a zone. A table in two brackets, such as
`[[hosts]]`, is there once for each.

This page is written from what checks the file: `python -m bot.programme_file.documented > docs/programme.md`.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_tables(ProgrammeFile, ()), *_senses()])


def _tables(model: type[BaseModel], place: tuple[str, ...]) -> Iterator[str]:
    for key, field in keys_of(model).items():
        inside = model_in(field)
        assert inside is not None, "the file is made of tables"
        if inside is Meetings:
            yield from _tables(inside, (key,))
            continue
        yield from (f"## `{named((*place, key))}`", "")
        needed = (
            ""
            if field.is_required()
            else " May be left out."
            if key in LISTS
            else " May be left out, and each of its keys."
        )
        yield from (f"{inside.__doc__}{needed}", "", "| key | what | value |", "| --- | --- | --- |")
        yield from (
            f"| `{name}` | {one.description} | {_value(one)} |" for name, one in keys_of(inside).items()
        )
        yield ""


def _value(field: FieldInfo) -> str:
    told = _kind(field)
    if field.is_required():
        return told
    return f"{told}; may be left out"


def _kind(field: FieldInfo) -> str:
    kind = field.annotation
    if kind is int:
        return "{} to {}".format(*bounds(field))
    if kind is Week:
        return '`{ mon = ["09:00-11:30", "12:30-15:30"] }`, earlier time first, without overlaps'
    if get_origin(kind) is tuple:
        return f"a list of {_one_of(get_args(kind)[0])}"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _one_of(kind)
    beside = [*field.metadata, *(one for arm in get_args(kind) for one in getattr(arm, "__metadata__", ()))]
    return next(one.told for one in beside if isinstance(one, Form))


def _one_of(kind: type[StrEnum]) -> str:
    return ", ".join(f"`{one}`" for one in kind)


def _senses() -> Iterator[str]:
    yield from ("## What makes sense for a reminder", "", "| about | to | only_if |", "| --- | --- | --- |")
    for subject, sense in SENSE.items():
        conditions = ", ".join(f"`{one}`" for one in sense.only_if) or "–"
        needed = " (one of them is needed)" if sense.needs_one else ""
        yield f"| `{subject}` | {', '.join(f'`{one}`' for one in sense.to)} | {conditions}{needed} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(page())
