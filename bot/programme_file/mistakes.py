"""What the model refuses, as sentences: where, what was found, what would do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.programme_file.lines import Place
from bot.programme_file.shape import ProgrammeFile

_LONGEST = 60
LISTS = ("hosts", "closed", "reminders", "themes")
_WITHIN = "meetings"
"""The table whose tables are named with it."""


@dataclass(frozen=True)
class Mistake:
    """One thing to mend."""

    place: Place
    what: str

    def __str__(self) -> str:
        """As it is told, without the line."""
        return f"{named(self.place)}: {self.what}"


def named(place: Place) -> str:
    """The place as people find it: "[[hosts]] nr. 2, hours.mon"."""
    names = [one for one in place if isinstance(one, str)]
    if names[0] in LISTS:
        number = f" nr. {place[1] + 1}" if len(place) > 1 and isinstance(place[1], int) else ""
        table, keys = f"[[{names[0]}]]{number}", names[1:]
    else:
        deep = 2 if names[0] == _WITHIN else 1
        table, keys = f"[{'.'.join(names[:deep])}]", names[deep:]
    return ", ".join([table, *([".".join(keys)] if keys else [])])


def shown(found: object) -> str:
    """What stands in the file, shortened."""
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, Mapping):
        return "a table"
    try:
        text = repr(found)
    except (ValueError, RecursionError):  # an integer of more digits than Python writes
        return "something very long"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def mistakes(error: ValidationError) -> Iterator[Mistake]:
    """All of them, in the order of the file's tables."""
    for one in error.errors(include_url=False):
        yield Mistake(one["loc"], _told(one))


def _told(one: ErrorDetails) -> str:
    place, kind = one["loc"], one["type"]
    if kind == "missing":
        return "is missing; add it"
    if kind == "extra_forbidden":
        return f"is not a key; {_nearest(place)}"
    if kind == "tuple_type" and len(place) == 1 and isinstance(one["input"], Mapping):
        return f"found [{place[0]}]; [[{place[0]}]], with two brackets on each side, would do"
    return f"found {shown(one['input'])}; {_would_do(one)} would do"


def _would_do(one: ErrorDetails) -> str:
    place, context = one["loc"], one.get("ctx", {})
    match one["type"]:
        case "would_do":
            return str(context["would_do"])
        case "enum":
            return str(context["expected"]).replace("'", '"')
        case "int_type" | "greater_than_equal" | "less_than_equal":
            least, most = bounds(_field(place))
            quoted = ", without quotes," if isinstance(one["input"], str) else ""
            return f"a number from {least} to {most}{quoted}"
        case "string_type":
            return 'a text between quotes, such as "this",'
        case "string_too_long":
            return f"at most {context['max_length']} characters"
        case "too_long":
            return f"at most {context['max_length']}"
        case "tuple_type":
            return "a list in square brackets"
        case "model_type" if len(place) > 1 and not isinstance(place[1], int) and place[0] != _WITHIN:
            return '{ mon = ["09:00-11:30"] }'
        case "model_type" if isinstance(one["input"], list):
            return f"{named(place)}, with one bracket on each side,"
        case "model_type":
            return "a table of keys and values"
    return one["msg"]


def _nearest(place: Place) -> str:
    """What was probably meant: a key of this table, the same key of another, or any that is known."""
    *around, key = (str(one) for one in place if isinstance(one, str))
    known = list(keys_of(_model(place[:-1])))
    if near := get_close_matches(key.casefold(), known, n=1):
        return f"{near[0]} would do"
    elsewhere = [
        name for name, field in keys_of(ProgrammeFile).items() if (m := model_in(field)) and key in keys_of(m)
    ]
    if around and elsewhere:
        return f"it stands in {named((elsewhere[0],))}"
    return f"{', '.join(known[:-1])} or {known[-1]} would do"


def keys_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields by what they are called in the file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model(place: Place) -> type[BaseModel]:
    """The model of the table at the place."""
    model: type[BaseModel] = ProgrammeFile
    for key in place:
        field = keys_of(model).get(key) if isinstance(key, str) else None
        model = (model_in(field) if field else None) or model
    return model


def _field(place: Place) -> FieldInfo:
    names = [one for one in place if isinstance(one, str)]
    return keys_of(_model(place[: place.index(names[-1])]))[names[-1]]


def model_in(field: FieldInfo) -> type[BaseModel] | None:
    """The model of the table, or of those in a list; None for a value."""
    inside = [field.annotation, *get_args(field.annotation)]
    return next((one for one in inside if isinstance(one, type) and issubclass(one, BaseModel)), None)


def bounds(field: FieldInfo) -> tuple[int, int]:
    """The least and the most of a number."""
    found = {
        name: getattr(one, name) for one in field.metadata for name in ("ge", "le") if hasattr(one, name)
    }
    return found["ge"], found["le"]
