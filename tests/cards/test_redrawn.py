"""A change of language, and back, draws the very card that was in front, with a form's reasons."""

import pytest

from dialogs.deeds import DEEDS, not_for
from dialogs.flows.scene import Said
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.people import Language, Person, PersonId
from tests.cards.pressing import named
from tests.cards.test_second_presses import (
    KARI,
    LEADER,
    Office,
    at_stage,
    claimed,
    filled,
    grouped,
    sent_broadcast,
)
from tests.conftest import Teams
from texts.say import Say

DRAWN_ANEW = {
    "board": "its link holds the moment",
    "sick_today": "where there is no meeting it was done at once",
}


def _differs(one: Say, other: Say) -> list[str]:
    parts = ("title", "text", "figures", "folded", "lines", "fields", "groups", "buttons", "more")
    return [part for part in parts if getattr(one, part) != getattr(other, part)]


async def _there_and_back(office: Office, who: PersonId, seen: Say, name: str) -> list[str]:
    await office.says(who, Said("english"))
    back = await office.says(who, Said("bokmål"))
    return [f"{name}: {part}" for part in _differs(seen, back)]


async def _sent(office: Office, who: PersonId, deed: str, seen: Say) -> list[str]:
    """What differs of the form that was sent empty, and of the next card once it's filled in."""
    faults = []
    for how in ("empty", "full"):
        first = next((one for one in seen.buttons if one.press.get("run")), None)
        if first is None or not (await office.talk(who)).flow:
            break
        given = filled(seen.fields) if how == "full" else {}
        seen = await office.says(who, Said(press={**given, **first.press}))
        if (await office.talk(who)).flow:
            faults += await _there_and_back(office, who, seen, f"{deed} sent {how}")
    return faults


@pytest.mark.parametrize("who", [KARI, LEADER])
@pytest.mark.parametrize("stage", [Stage.BOOKED, Stage.DECIDING, Stage.CONFIRMED])
async def test_each_card_comes_back(stage: Stage, who: PersonId, teams: Teams):
    await teams.look(at_stage(stage, Language.NB))
    await teams.look(claimed)
    await teams.look(sent_broadcast)
    await teams.look(grouped(Answer.ASKED))
    office, faults = Office(teams), []
    person = await teams.look(lambda unit: unit.people.get(who))
    assert isinstance(person, Person)
    for deed, what in DEEDS.items():
        if what.changes or deed in not_for(person) or deed in DRAWN_ANEW:
            continue
        seen = await office.says(who, Said(press={"deed": deed}))
        faults += await _there_and_back(office, who, seen, deed)
        faults += await _sent(office, who, deed, seen)
        await office.says(who, Said("avbryt"))
    assert not faults, "\n".join(faults)


async def test_a_number_that_is_none_stays_to_be_mended_though_the_message_asks_for_no_call(teams: Teams):
    await teams.look(at_stage(Stage.CONFIRMED, Language.NB))
    office = Office(teams)
    seen = await office.says(KARI, Said(press={"deed": "ask_a_person"}))
    press = {**seen.buttons[0].press, "message": "Hva koster det?", "phone": "12"}
    refused = await office.says(KARI, Said(press=press))
    (phone,) = [one for one in refused.fields if one.fills == "phone"]
    assert (phone.value, named(phone.error or "")) == ("12", "not-a-phone")
