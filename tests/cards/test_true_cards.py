"""What stands on a card is true when it's read: settled, moved, past its date, or somebody else's now."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from programme.companies.road import Stage
from programme.letters.shown_cards import KEPT_OF_A_THING
from programme.people import PersonId, Role
from storage import tables
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person


async def second_leader(teams: Teams) -> Person:
    other = teams.person("Leif Leder", 901, tenant=-1)
    await other.says("hei")

    def lead(unit: Unit) -> None:
        known = unit.people.get(PersonId(other.id))
        assert known
        unit.people.put(replace(known, roles=known.roles | {Role.LEADER}))

    await teams.look(lead)
    return other


@pytest.mark.parametrize(
    ("press", "then"), [("Godkjenn", "Godkjent som kontakt"), ("Ikke godkjenn", "Ikke godkjent som kontakt")]
)
async def test_a_claim_that_is_settled_has_no_live_buttons_anywhere(
    teams: Teams, kari: Person, leader: Person, press: str, then: str
):
    await leader.says("hei")
    other = await second_leader(teams)
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("inviter en kollega")
    await kari.presses("Spør prosjektlederen")
    await teams.send_due()
    of_leader, of_other = (next(one for one in who.inbox if press in one.buttons) for who in (leader, other))

    await leader.presses(press, of_leader)
    for _ in range(3):
        await teams.send_due()
    for card in (of_leader, of_other):
        assert then in card.text
        assert press not in card.buttons


async def test_a_card_about_a_meeting_follows_it(
    teams: Teams, kari: Person, confirmed: Confirmed, leader: Person
):
    await confirmed(kari, "Prøvebrød AS")
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await teams.send_due()
    news = [one for one in vera.inbox if "onsdag 3. mars kl. 09.00" in one.text]
    assert news
    await kari.says("kan vi flytte til torsdag 4. mars kl 10")
    for _ in range(3):
        await teams.send_due()
    assert "onsdag 3. mars kl. 09.00" not in news[0].text
    assert "torsdag 4. mars kl. 10.00" in news[0].text
    teams.clock.passes(minutes=1)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    for _ in range(3):
        await teams.send_due()
    assert "er avlyst" in news[0].text
    assert "Flytt" not in news[0].buttons


async def test_after_the_last_day_to_decide_no_letter_asks_for_it(
    teams: Teams, kari: Person, confirmed: Confirmed
):
    await confirmed(kari, "Prøvebrød AS")

    def deciding(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        day = unit.programme.about.decide_by
        unit.companies.put(replace(company, stage=Stage.DECIDING, decides_on=day))

    await teams.look(deciding)
    await teams.bot.upkeep.plan_all()
    ends = teams.bot.resources.programme.about.decide_by
    teams.clock.passes(days=(ends - teams.clock.now.date()).days + 1)
    before = len(kari.inbox)
    await teams.send_due()
    for one in kari.inbox[before:]:
        assert not {"Vi blir med", "Ja, vi blir med", "Vi bestemmer senere"} & set(one.buttons)


@pytest.mark.parametrize("said", ["Prøvebrød AS", "vi er fra Prøvebrød AS"])
async def test_a_companys_name_leads_on(kari: Person, said: str):
    await kari.says("hei")
    await kari.says(said)
    assert "Bestill presentasjon" in kari.sees
    assert kari.last.inputs["company"] == "Prøvebrød AS"


async def test_the_name_of_ones_own_company_shows_where_it_is(kari: Person, confirmed: Confirmed):
    await confirmed(kari, "Prøvebrød AS")
    assert "Dere er med" in await kari.says("Prøvebrød AS")


async def test_a_host_whose_meeting_is_anothers_now_hears_it(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    people = {}
    for number, host in ((5, "vera"), (6, "harald")):
        people[host] = teams.person(host.title(), number)
        await people[host].says("hei")
        await teams.make_host(people[host], host)
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    (before,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    for day in (
        "torsdag 4. mars kl 9",
        "mandag 8. mars kl 12.30",
        "tirsdag 9. mars kl 10",
        "torsdag 11. mars kl 14",
    ):
        await kari.says(f"kan vi flytte til {day}")
        (after,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
        if after.hosts != before.hosts:
            break
    else:
        pytest.fail("always the same host")
    await teams.send_due()
    (gone,) = set(before.hosts) - set(after.hosts)
    assert people[gone].got("Du har ikke lenger dette møtet")


async def settle(teams: Teams) -> None:
    for _ in range(4):
        await teams.send_due()


async def test_a_receipt_further_up_follows_its_meeting(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    booked = kari.last
    assert "onsdag 3. mars kl. 09.00" in booked.text
    await settle(teams)

    await kari.says("kan vi flytte til mandag 8. mars kl 12.30")
    moved = kari.last
    await settle(teams)
    assert "onsdag 3. mars" not in booked.text
    assert "mandag 8. mars kl. 12.30" in booked.text
    assert moved.updates == 0

    await leader.says("kalender")
    await leader.presses("mandag 8. mars")
    of_leader = leader.last
    assert "Avlys" in of_leader.buttons
    teams.clock.passes(minutes=1)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await settle(teams)
    for card in (booked, moved, of_leader):
        assert "er avlyst" in card.text
        assert "Flytt" not in card.buttons


async def test_an_answer_that_is_not_noted_yet_follows_too(teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    booked = kari.last
    noted, teams.bot.turns.shown = teams.bot.turns.shown, {}
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await teams.send_due()
    assert "er avlyst" not in booked.text
    teams.bot.turns.shown = noted
    teams.clock.passes(seconds=2)
    await settle(teams)
    assert "er avlyst" in booked.text


async def test_a_claim_that_was_opened_from_the_list_has_no_live_buttons_once_it_is_settled(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("inviter en kollega")
    await kari.presses("Spør prosjektlederen")
    await leader.says("nye kontakter")
    await leader.presses("Kari Prøve")
    opened = leader.last
    await leader.presses("Godkjenn")
    await settle(teams)
    assert "Godkjent som kontakt" in opened.text
    assert "Godkjenn" not in opened.buttons


async def test_only_the_latest_cards_of_a_meeting_are_kept(teams: Teams, kari: Person):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    for _ in range(12):
        await kari.says("mine møter")
        await teams.send_due()
        teams.clock.passes(seconds=1)
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    kept = await teams.look(lambda unit: unit.cursor.execute(select(tables.shown_cards)).mappings())
    assert len(kept) == KEPT_OF_A_THING
    assert {one["follows"] for one in kept} == {meeting.id}
    assert {one["message"] for one in kept} == {one.id for one in kari.inbox[-KEPT_OF_A_THING:]}
