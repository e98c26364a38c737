"""What stands on a card is true when it's read: settled, moved, past its date, or somebody else's now."""

from dataclasses import replace

import pytest

from programme.companies.road import Stage
from programme.people import PersonId, Role
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
