"""A file's bytes as text: UTF-8, and what programs on Windows write instead."""

import codecs
from pathlib import Path

MOST_BYTES = 1_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_LETTERS = tuple(letter.encode() for letter in "æøåÆØÅéäö–«»")


class NotTextError(ValueError):
    """It isn't text that we can read; the message says what to do."""


def read_text(path: Path) -> str:
    """The file's text; OSError or NotTextError if there is none."""
    with path.open("rb") as file:
        found = file.read(MOST_BYTES + 1)
    if len(found) > MOST_BYTES:
        msg = f"is longer than {MOST_BYTES // 1000} kB; nobody writes so much by hand"
        raise NotTextError(msg)
    return decoded(found).replace("\r\n", "\n")


def decoded(found: bytes) -> str:
    """The text of the bytes; NotTextError for what is neither UTF-8, UTF-16 nor Windows-1252."""
    coding = next((name for mark, name in _MARKS if found.startswith(mark)), "")
    if not coding and b"\0" in found[:200]:
        coding = "utf-16-le" if found[1:2] == b"\0" else "utf-16-be"
    try:
        return found.decode(coding or "utf-8")
    except UnicodeDecodeError as error:
        line = found.count(b"\n", 0, error.start) + 1
    if not coding and not any(letter in found for letter in _UTF8_LETTERS):
        try:
            return found.decode("cp1252")
        except UnicodeDecodeError as error:
            line = found.count(b"\n", 0, error.start) + 1
    msg = f"line {line} has a character that can't be read; save the file as UTF-8"
    raise NotTextError(msg)
