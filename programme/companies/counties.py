"""The counties of Norway: known by the first two digits of their municipalities' numbers."""

from collections.abc import Mapping

COUNTIES: Mapping[str, str] = {
    "03": "Oslo",
    "11": "Rogaland",
    "15": "Møre og Romsdal",
    "18": "Nordland",
    "31": "Østfold",
    "32": "Akershus",
    "33": "Buskerud",
    "34": "Innlandet",
    "39": "Vestfold",
    "40": "Telemark",
    "42": "Agder",
    "46": "Vestland",
    "50": "Trøndelag",
    "55": "Troms",
    "56": "Finnmark",
}
"""The division of 2024 (Statistics Norway, "Standard for fylkesinndeling")."""


def county_of(municipality_number: str) -> str:
    """The name of the county that the municipality lies in; empty where the number says none."""
    return COUNTIES.get(municipality_number[:2], "")
