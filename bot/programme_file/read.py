"""From the file to the programme, or to all its mistakes."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.programme_file.contradictions import contradictions, without
from bot.programme_file.lines import line_of
from bot.programme_file.mistakes import Mistake, mistakes
from bot.programme_file.shape import ProgrammeFile
from bot.text_files import NotTextError, read_text
from programme.plan import Programme

_AT = re.compile(r"(\d{1,9}), column (\d{1,9})")


class ProgrammeFileError(ValueError):
    """The file has mistakes: all of them, a line each."""


def read_programme(path: Path) -> Programme:
    """The programme of a file; raises ProgrammeFileError with all that is wrong with it."""
    try:
        text = unicodedata.normalize("NFC", read_text(path))
    except OSError as error:
        msg = f"{path}: can't be read ({error.strerror}); set FREMTID_PROGRAMME to where it is"
        raise ProgrammeFileError(msg) from None
    except NotTextError as error:
        msg = f"{path}: {error}"
        raise ProgrammeFileError(msg) from None
    document = _parsed(text, path)
    try:
        file = ProgrammeFile.model_validate(document)
    except ValidationError as error:
        wrong = [*mistakes(error), *contradictions(without(document, error))]
        raise _all_of(wrong, text, path) from None
    if wrong := list(contradictions(document)):
        raise _all_of(wrong, text, path)
    return _programme().validate_python(file.model_dump(exclude_unset=True))


@cache
def _programme() -> TypeAdapter[Programme]:
    """What makes our values of the file's; it takes longer to make than a file to read."""
    return TypeAdapter(Programme)


def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        msg = f"{path}: can't be read: too many brackets within each other"
    except ValueError as error:
        why, _, where = str(error).rpartition(" (at line ")
        at = _AT.match(where)
        if at is None:
            msg = f"{path}: can't be read: {error}"
        else:
            line = text.splitlines()[int(at[1]) - 1 : int(at[1])] or [""]
            found = repr(line[0].strip()[:80])
            msg = f"{path}, line {at[1]}, from character {at[2]}: can't be read: {found} ({why})"
    raise ProgrammeFileError(msg)


def _all_of(wrong: list[Mistake], text: str, path: Path) -> ProgrammeFileError:
    told = [(line_of(one.place, text), one) for one in wrong]
    told.sort(key=lambda one: one[0])
    return ProgrammeFileError(
        "\n".join(f"{path}{f', line {line}' if line else ''}: {one}" for line, one in told)
    )
