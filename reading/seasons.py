"""Which season of the programme is named."""

import re
from collections.abc import Sequence

from programme.seasons import Season

_DASHES = str.maketrans("–—‑", "---")


def named_in(text: str, seasons: Sequence[Season]) -> Sequence[Season]:
    """The seasons that a text names by their years ("2027-2030"), else by the year of their kick-off."""
    said = text.translate(_DASHES).replace(" - ", "-")
    by_name = [one for one in seasons if one.name and one.name.translate(_DASHES) in said]
    years = set(re.findall(r"\b20\d\d\b", said))
    return by_name or [one for one in seasons if f"{one.kickoff:%Y}" in years]
