"""No internal id or code stands on a card that the project group fills in, or in the log of what it did."""

import re
from collections.abc import Iterator

import pytest

from dialogs.deeds import DEEDS
from dialogs.flows.scene import Said
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.people import Language, PersonId, Role
from tests.cards.test_second_presses import KARI, LEADER, OLA, Office, at_stage, claimed, grouped
from tests.conftest import Teams
from texts.as_text import as_text
from texts.say import Say
from texts.voice import voice_of

AN_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-|tenant-1/")


def _ids(say: Say, teams: Teams) -> Iterator[str]:
    zone = teams.bot.transactions.programme.zone
    shown = [as_text(say, voice_of(Language.NB, zone)), *(one.value for one in say.fields if not one.choices)]
    return (found[0] for one in shown if (found := AN_ID.search(one)))


@pytest.mark.parametrize("deed", [name for name, deed in DEEDS.items() if deed.flow])
async def test_what_a_button_or_a_sentence_fills_in_stands_there_by_its_name(deed: str, teams: Teams):
    await teams.look(at_stage(Stage.CONFIRMED, Language.NB))
    await teams.look(claimed)
    await teams.look(grouped(Answer.ASKED))
    (company,) = await teams.look(lambda unit: unit.companies.found("Prøvebrød AS"))
    given = {"person": KARI, "known_company": company.id, "of_company": company.id}
    office = Office(teams)
    seen = await office.says(LEADER, Said(press={"deed": deed, **given}))
    assert not list(_ids(seen, teams))
    first = next((one for one in seen.buttons if one.press.get("run")), None)
    if first:
        assert not list(_ids(await office.says(LEADER, Said(press=first.press)), teams))


@pytest.mark.parametrize("who", ["Kari", "Kari Prøve"])
async def test_a_role_is_given_and_taken_by_name(who: str, teams: Teams):
    await teams.look(at_stage(Stage.CONFIRMED, Language.NB))
    office = Office(teams)
    for said in (f"gi {who} rollen leser", "Hun skal følge med"):
        seen = await office.says(LEADER, Said(said))
        assert not list(_ids(seen, teams))
    assert Role.READER in await _roles(KARI, teams)
    log = await office.says(LEADER, Said("logg"))
    zone = teams.bot.transactions.programme.zone
    assert "Kari Prøve, Leser" in as_text(log, voice_of(Language.NB, zone))

    for said in (f"ta rollen leser fra {who}", "Hun er ferdig"):
        seen = await office.says(LEADER, Said(said))
        assert not list(_ids(seen, teams))
    assert Role.READER not in await _roles(KARI, teams)


async def test_a_role_that_is_not_there_is_not_taken_and_one_that_is_there_not_given(teams: Teams):
    await teams.look(at_stage(Stage.CONFIRMED, Language.NB))
    office = Office(teams)
    said: dict[str, str] = {"person": OLA, "role": Role.READER, "why_changed": "Prøve"}
    seen = await office.says(LEADER, Said(press={"deed": "take_role"}))
    refused = await office.says(LEADER, Said(press={**said, **seen.buttons[0].press}))
    assert getattr(refused.text, "id", "") == "role-not-theirs"
    seen = await office.says(LEADER, Said(press={"deed": "give_role"}))
    await office.says(LEADER, Said(press={**said, **seen.buttons[0].press}))
    seen = await office.says(LEADER, Said(press={"deed": "give_role"}))
    refused = await office.says(LEADER, Said(press={**said, **seen.buttons[0].press}))
    assert getattr(refused.text, "id", "") == "role-theirs-already"
    assert await teams.look(lambda unit: len(unit.journal.lately(10))) == 1


async def _roles(who: PersonId, teams: Teams) -> frozenset[Role]:
    person = await teams.look(lambda unit: unit.people.get(who))
    assert person
    return person.roles
