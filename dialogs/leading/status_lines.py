"""Each line of status and of the morning's card is a command: typed, it does what a press on it does."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

from dialogs.flows.pages import Page
from dialogs.flows.scene import Scene
from dialogs.leading.letters import LISTS
from programme.companies.conditions import Condition
from programme.companies.road import Stage
from programme.companies.selections import Mark, Selection
from programme.deeds.progress import progress
from programme.leading.progress import MOST_CALLS, Matter, matters
from programme.people import Language
from programme.rights import Right, may
from reading.heard import bare_words, plain
from texts.say import Words
from texts.voice import voice_of

CALL = "call-number"
_DEEDS = {
    "status-now": "status",
    "status-needed": "status",
    "status-forecast": "status",
    "status-free": "hours",
    "status-meetings-coming": "calendar",
    "status-in-line": "waiting_list",
    "status-questions": "questions",
    "morning-offer-ends": "waiting_list",
    "morning-out-of-reach": "waiting_list",
    "morning-claims": "claims",
    "morning-untold": "outcome",
    "morning-failures": "deliveries",
    "morning-new-season": "new_season",
}
_COMPANIES = {
    **LISTS,
    "status-companies": Selection(),
    "status-coming-to-kickoff": Selection(conditions=(Condition("registered"),)),
    **{f"stage-name-{one}": Selection((one,)) for one in Stage},
    **{f"mark-{one}": Selection(marks=(one,)) for one in Mark},
}
_MATTERS = {
    "status-this-week": Matter.CONFIRMED,
    "status-rate": Matter.PRESENTED,
    **{
        f"status-{one}": one
        for one in (Matter.DECIDES_SOON, Matter.SILENT, Matter.WITHOUT_STARTUP, Matter.UNREGISTERED)
    },
}


def line_named(text: str, scene: Scene) -> Mapping[str, str]:
    """What a press on the line begins that says just that; nothing where none does."""
    said = " ".join(bare_words(text))
    line, number = _lines(scene.programme.zone).get(said, ("", 0))
    if line == CALL:
        calls = progress(scene).calls if may(scene.speaker, Right.SEE_ALL_COMPANIES) else ()
        called = calls[number - 1] if number <= len(calls) else None
        return {"deed": "company", "known_company": called.company.id} if called else {"deed": "status"}
    if line in _DEEDS:
        return {"deed": _DEEDS[line]}
    if line in _COMPANIES:
        return _list(_COMPANIES[line])
    return _list(matters(scene.programme)[_MATTERS[line]]) if line in _MATTERS else {}


def _list(selection: Selection) -> Mapping[str, str]:
    return {"deed": "companies", "about": Page(selection.token).token}


@cache
def _lines(zone: ZoneInfo) -> Mapping[str, tuple[str, int]]:
    """The line by its words in each language, and its number where it has one."""
    lines: dict[str, tuple[str, int]] = {}
    for language in Language:
        speak = voice_of(language, zone).speak
        for number in range(1, MOST_CALLS + 1):
            lines[plain(speak(Words(CALL, {"number": number})))] = CALL, number
        for line in (*_DEEDS, *_COMPANIES, *_MATTERS):
            lines.setdefault(plain(speak(Words(line))), (line, 0))
    return lines
