"""Who does what and when in the season of 2021: seeded, so that the same seed plays the same season."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Oslo")
BEGINS, ENDS = date(2021, 3, 1), date(2021, 10, 4)
LAST_PRESENTATION = date(2021, 6, 18)
ST_HANS = date(2021, 6, 24)
PRESENTATIONS, CONFIRMED_AT_ST_HANS, CONFIRMED_IN_ALL = 62, 20, 25
"""As the public account tells it: over 60, 20 and 25."""
_OUTCOMES = ("interested", "needs-time", "needs-time", "board-too", "not-there")
_SORTS = ("bakst", "meieri", "fisk", "kjøtt", "bryggeri", "grønt", "sjokolade", "mølle")


def name_of(number: int) -> str:
    """The name of the company that writes as the so many-th."""
    return f"Prøve{_SORTS[number % len(_SORTS)]} {number} AS"


@dataclass(frozen=True)
class Plan:
    """What one made-up company does."""

    number: int
    asks: datetime
    """When its contact first writes."""
    slot: int
    """Which of the times offered first it takes."""
    moves: bool
    """Whether it moves the presentation."""
    outcome: str
    """What the host presses afterwards."""
    says_when: bool
    """Whether it says when it decides."""
    decides: datetime | None
    """When it confirms, or says no; None if it's never heard of again."""
    confirms: bool
    registers: int
    """How many it registers for the kick-off."""

    @property
    def name(self) -> str:
        """Plainly made up."""
        return name_of(self.number)

    @property
    def sort(self) -> str:
        """What it makes, in a word."""
        return _SORTS[self.number % len(_SORTS)]

    @property
    def gladly_with(self) -> str:
        """Whom it would like in its network group: one in four says so."""
        return name_of(self.number + 8) if self.confirms and self.number % 8 == 1 else ""

    @property
    def not_with(self) -> str:
        """Whom it doesn't want there: one in eight, in confidence."""
        return name_of(self.number + 2) if self.confirms and self.number % 16 == 3 else ""  # noqa: PLR2004

    @property
    def of_its_group(self) -> str:
        """What it answers when it's asked about its network group; nothing for one that lets it lie."""
        return {5: "another", 13: "later", 21: "", 29: "not-now"}.get(self.number, "yes")


def plans(seed: int) -> list[Plan]:
    """One plan for each company, by when it first writes."""
    dice = Random(seed)  # noqa: S311 - a season, no secret
    span = (LAST_PRESENTATION - BEGINS).days - 12
    asked = sorted(
        _working(BEGINS + timedelta(days=dice.randrange(span)), dice) for _ in range(PRESENTATIONS)
    )
    return [_plan(number, asks, dice) for number, asks in enumerate(asked, 1)]


def _plan(number: int, asks: datetime, dice: Random) -> Plan:
    confirms = number <= CONFIRMED_IN_ALL * 2 and number % 2 == 1
    early = confirms and (number + 1) // 2 <= CONFIRMED_AT_ST_HANS
    decides: datetime | None = None
    if early:
        presented = asks.date() + timedelta(days=14)
        latest = max((ST_HANS - presented).days - 2, 1)
        decides = _working(
            min(presented + timedelta(days=dice.randrange(latest)), ST_HANS - timedelta(2)), dice
        )
    elif confirms:
        decides = _working(date(2021, 8, 9) + timedelta(days=dice.randrange(45)), dice)
    elif dice.random() < 0.6:  # noqa: PLR2004 - of the others, so many say no
        decides = _working(asks.date() + timedelta(days=20 + dice.randrange(30)), dice)
    return Plan(
        number,
        asks,
        slot=dice.randrange(12),
        moves=dice.random() < 0.1,  # noqa: PLR2004 - one in ten
        outcome="interested"
        if confirms
        else dice.choice(("interested", "needs-time", "needs-time", "board-too")),
        says_when=dice.random() < 0.4,  # noqa: PLR2004 - two in five
        decides=decides,
        confirms=confirms,
        registers=dice.randrange(1, 5) if dice.random() < 0.8 else 0,  # noqa: PLR2004 - four in five
    )


def _working(day: date, dice: Random) -> datetime:
    """Some time of that day, or of the Monday after."""
    day += timedelta(days=max(7 - day.weekday(), 0) if day.weekday() > 4 else 0)  # noqa: PLR2004 - a Friday
    return datetime.combine(day, time(dice.randrange(8, 15), dice.randrange(0, 60, 5)), ZONE)
