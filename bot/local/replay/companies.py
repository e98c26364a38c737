"""What the register would say of the season's companies, and what they tell of themselves: all made up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count, islice
from random import Random

from stdnum.no import orgnr

from bot.local.replay.season import Plan
from programme.companies.register import RegisterEntry

THEMES = ("kompetanse", "rekruttering", "nettverk")
_SORTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "bakst": ("10.710", ("brød", "kaker", "lefser")),
    "meieri": ("10.510", ("melk", "ost", "yoghurt")),
    "fisk": ("10.209", ("laks", "torsk", "fiskekaker")),
    "kjøtt": ("10.130", ("pølser", "spekemat", "pålegg")),
    "bryggeri": ("11.050", ("øl", "brus", "sider")),
    "grønt": ("10.390", ("poteter", "salat", "bær")),
    "sjokolade": ("10.820", ("sjokolade", "konfekt", "kaker")),
    "mølle": ("10.610", ("mel", "gryn", "frokostblanding")),
}
"""The industry code of each sort of company, and what it may make."""
_PLACES = (
    *(("4601", "Bergen"), ("1103", "Stavanger"), ("1507", "Ålesund"), ("4640", "Sogndal"), ("1506", "Molde")),
    *(("0301", "Oslo"), ("3301", "Drammen"), ("3401", "Kongsvinger"), ("3403", "Hamar"), ("3103", "Moss")),
    *(("5001", "Trondheim - Tråante"), ("1804", "Bodø"), ("5501", "Tromsø"), ("4204", "Kristiansand")),
)
_GOALS = (
    "Flere lærlinger, og en plan for å beholde dem",
    "Operatører som kan mer enn én linje",
    "Ledere som tør å gi ansvar fra seg",
    "Felles opplæring i mattrygghet på hvert skift",
)
_SUPPORT = (
    "En fagskole i nærheten",
    "En bedrift å snakke med som har gjort det",
    "Tid til kurs i høysesongen",
)


@dataclass(frozen=True)
class Tells:
    """What a company has to tell: in its preparation, and for its network group."""

    entry: RegisterEntry
    prepared: Mapping[str, str]
    told: Mapping[str, str] = field(default_factory=dict)
    """Empty for one that says nothing of itself, so that it's placed by what the register knows."""


def tells(plan: Plan, seed: int) -> Tells:
    """The same for the same seed, and whatever else happens in the season."""
    dice = Random(f"{seed}/{plan.number}")  # noqa: S311 - a season, no secret
    code, products = _SORTS[plan.sort]
    number, name = dice.choice(_PLACES)
    entry = RegisterEntry(
        _organisation_number(plan.number),
        plan.name,
        municipality_number=number,
        municipality=name,
        industry_code=code,
        employees=dice.choice((8, 14, 35, 60, 120, 240)),
    )
    theme = dice.choice(THEMES)
    prepared = {"theme": theme, "goal": dice.choice(_GOALS), "support": dice.choice(_SUPPORT)}
    if dice.random() < 0.15:  # noqa: PLR2004 - one in seven says no more than that
        return Tells(entry, prepared)
    told = {
        "products": ", ".join(sorted(dice.sample(products, 2))),
        "themes": dice.choice([one for one in THEMES if one != theme]),
        "shifts": dice.choice(("yes", "no")),
        "meets": dice.choice(("either", "either", "digitally")),
    }
    if plan.gladly_with:
        told["gladly_with"] = plan.gladly_with
    if plan.not_with:
        told["not_with"] = plan.not_with
    return Tells(entry, prepared, told)


def _organisation_number(position: int) -> str:
    """A number of nobody's that passes for one."""
    valid = (one for one in (str(100_002_000 + step) for step in count()) if orgnr.is_valid(one))
    return next(islice(valid, position, None))
