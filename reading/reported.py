"""What a sentence reports: "noter at de ringer i mai", "merknad: de ringer i mai"."""

import unicodedata

from reading.heard import heard
from reading.intents.phrases import deed_named
from reading.message import read_message


def reported(text: str, deed: str) -> str:
    """What follows "that" or a colon behind the words of such a deed, as it was typed; empty if nothing."""
    text = unicodedata.normalize("NFC", text)
    ends = [word.end for word in read_message(text).words if word.plain in heard().introducing]
    ends += [text.index(":") + 1] if ":" in text else []
    end = min((one for one in ends if text[one:].strip()), default=0)
    return text[end:].strip() if end and deed_named(text[:end]) == deed else ""
