"""What a spreadsheet would take for a formula (OWASP, "CSV Injection"), and what it can't read at all."""

import re

_BEGINS = tuple("=+-@\t\r\n＝＋－＠")
"""The last four are their full-width twins, which some spreadsheets read alike."""
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\r(?=\n)")
"""What XML 1.0 doesn't allow; and half of a line's end, where both halves are there."""


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula, with or without spaces before it."""
    return text.lstrip(" ").startswith(_BEGINS)


def readable(text: str) -> str:
    """The text without what no file can hold."""
    return _UNREADABLE.sub("", text)
