"""The branches of the food industry, by their codes in Statistics Norway's standard (SN2007)."""

from enum import StrEnum


class Branch(StrEnum):
    """A branch that a company belongs to."""

    MEAT = "meat"
    FISH = "fish"
    AQUACULTURE = "aquaculture"
    FRUIT = "fruit"
    DAIRY = "dairy"
    GRAIN = "grain"
    BAKERY = "bakery"
    DRINKS = "drinks"
    FEED = "feed"
    OTHER_FOOD = "other-food"


CODES: dict[Branch, tuple[str, ...]] = {
    Branch.MEAT: ("10.1",),
    Branch.FISH: ("10.2",),
    Branch.AQUACULTURE: ("03",),
    Branch.FRUIT: ("10.3",),
    Branch.DAIRY: ("10.5",),
    Branch.GRAIN: ("10.6",),
    Branch.BAKERY: ("10.7",),
    Branch.DRINKS: ("11",),
    Branch.FEED: ("10.9",),
    Branch.OTHER_FOOD: ("10.4", "10.8"),
}
"""How the codes of a branch begin."""


def branch_of(industry_code: str) -> Branch | None:
    """The branch of an industry's code; None outside the food industry."""
    return next((one for one, codes in CODES.items() if industry_code.startswith(codes)), None)
