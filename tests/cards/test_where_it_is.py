"""Whatever the stage and the date: each card says the same of a company, and offers what is possible."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dialogs.flows.scene import Said
from programme.companies.companies import CompanyName
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.meetings.meetings import Booking, MeetingId
from programme.people import Language, Person, Role
from programme.plan import Kind
from storage.unit import Unit
from tests.cards.test_second_presses import KARI, Office
from tests.conftest import Teams
from texts.say import Button, Figure, Say, Words

DATES = {
    "early": datetime(2027, 3, 1, 9, tzinfo=UTC),
    "registration closed": datetime(2027, 9, 6, 9, tzinfo=UTC),
    "too late": datetime(2027, 10, 4, 9, tzinfo=UTC),
}
STATES = (*Stage, "offered", "leaving")
ASKED = (*("hei", "hjelp", "hvor står vi?", "hvorfor?"), "asdf qwerty zxcv")
DECIDES = {"confirm_participation", "decide_later", "accept_offer"}


def _at(state: str, language: Language):  # noqa: ANN202 - a piece of work
    stage = {"offered": Stage.WAITING, "leaving": Stage.CONFIRMED}.get(state) or Stage(state)

    def work(unit: Unit) -> None:
        person = Person(KARI, "Kari Prøve", frozenset({Role.CONTACT}), language)
        unit.people.put(replace(person, greeted=True, language_chosen=True))
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        unit.companies.spoken_for(company.id, KARI)
        unit.companies.accept(company.id, KARI)
        leaves = unit.now + timedelta(hours=3) if state == "leaving" else None
        unit.companies.put(replace(unit.companies.locked(company.id), stage=stage, leaves_at=leaves))
        unit.places.fit(40)
        if stage in IN_THE_PROGRAMME:
            unit.places.take(company.id, unit.now)
        if stage is Stage.WAITING:
            unit.places.join(company.id, unit.now)
        if state == "offered":
            unit.places.offer(company.id, unit.now + timedelta(days=3), unit.now)
        kinds = {Stage.BOOKED: Kind.PRESENTATION, Stage.STARTUP_BOOKED: Kind.STARTUP}
        if kind := kinds.get(stage):
            free = unit.meetings.free(kind, unit.now)[0]
            unit.meetings.book(
                Booking(MeetingId("met"), kind, company.id, KARI, language, ()), free.start, unit.now
            )

    return work


def offered(say: Say) -> set[str]:
    """The deeds that the card offers, as buttons or on its facts."""
    buttons: list[Button] = [*say.buttons, *say.more]
    facts: list[Figure] = list(say.figures)
    return {one.press.get("deed", "") for one in buttons} | {one.opens.get("deed", "") for one in facts}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("when", DATES)
@pytest.mark.parametrize("state", STATES)
async def test_each_card_offers_only_what_can_be_done(
    state: str, when: str, language: Language, teams: Teams
):
    teams.clock.now = DATES[when]
    office = Office(teams)
    await teams.look(_at(state, language))
    cards = {text: await office.says(KARI, Said(text)) for text in ASKED}
    status = cards["hvor står vi?"]
    assert isinstance(status.title, Words)
    for text, card in cards.items():
        deeds = offered(card)
        assert len(card.buttons) == len({str(one.press) for one in card.buttons}), text
        if state in {*IN_THE_PROGRAMME, Stage.WAITING, Stage.WITHDRAWN, "offered", "leaving"}:
            assert "book_presentation" not in deeds, text
            assert not deeds & {"decide_later", "confirm_participation"}, text
        if when == "too late" and state != "offered":
            assert not deeds & DECIDES, (text, deeds)
        if when != "early":
            assert "register_for_kickoff" not in deeds, (text, deeds)
        if text in {"hei", "hjelp"}:  # the one sentence
            assert isinstance(card.text, Words)
            assert card.text.values["state"] == status.title, text


@pytest.mark.parametrize("when", DATES)
@pytest.mark.parametrize("state", STATES)
async def test_what_a_card_offers_is_not_refused(state: str, when: str, teams: Teams):
    teams.clock.now = DATES[when]
    office = Office(teams)
    await teams.look(_at(state, Language.NB))
    refusals = {
        "presentation-first", "too-late-to-confirm", "decided-already", "place-first", "kickoff-after-place",
        "no-offer", "no-place-to-give-up", "decline-has-place", "no-such-meeting", "not-yours",
    }  # fmt: skip
    found = await office.says(KARI, Said("hvor står vi?"))
    for deed in sorted(offered(found) - {""}):
        if deed in DECIDES | {"stay", "decline"}:
            continue
        said = await office.says(KARI, Said(press={"deed": deed}))
        assert isinstance(said.title, Words)
        assert said.title.id not in refusals or deed == "my_status", deed
