"""Why companies say no."""

from enum import StrEnum


class Reason(StrEnum):
    """What a company may choose from when it says no for now."""

    TIME = "time"
    MONEY = "money"
    PEOPLE = "people"
    OTHER_PLANS = "other-plans"
    OTHER = "other"
