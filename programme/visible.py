"""Text as it looks: what can't be seen, and what turns its direction, stands in no name."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Unicode's categories: controls, marks of format and direction, private letters, halves of pairs."""


def visible(text: str) -> str:
    """The text with each letter as one character (NFC), without what nobody sees; spaces stay."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    return "".join(one for one in composed if one.isspace() or unicodedata.category(one) not in _UNSEEN)
