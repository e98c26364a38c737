"""How names are put in order and found: the same on both databases, whatever they know of languages."""

import re
import unicodedata

from programme.visible import visible

_AFTER_Z = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
"""The three characters that follow z in ASCII stand for the letters that follow z in Norwegian."""
_NUMBER = re.compile(r"\d+")
_DIGITS = 9


def order_key(name: str) -> str:
    """What names are ordered by and looked for in, as bytes: 2 before 10, Zulu before Ærlig, Østerdal and Ås.

    Case folded, other accents off, and only letters, digits and single spaces left.
    """
    after_z = visible(name).casefold().translate(_AFTER_Z)
    spelled = (one for one in unicodedata.normalize("NFKD", after_z) if one in "{|} " or one.isalnum())
    return _NUMBER.sub(lambda found: found[0].zfill(_DIGITS), " ".join("".join(spelled).split()))
