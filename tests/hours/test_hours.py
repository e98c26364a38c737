"""Hours that are opened and closed in the chat, a host who is ill, and the leader's morning card."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
import pytest_asyncio

from programme.companies.road import Stage
from programme.leading.overrides import Setting
from programme.letters.letters import Letter, LetterState
from programme.meetings.meetings import MeetingState
from programme.people import PersonId
from programme.questions import PassedOn
from storage.unit import Unit
from tests.companies.test_contacts import accept
from tests.conftest import Teams
from tests.leading.test_status import on_the_road
from tests.played_teams import Person

WEDNESDAY = "2027-03-03"
"""Only Vera has hours then."""


@pytest_asyncio.fixture
async def lise(leader: Person) -> Person:
    await leader.says("hei")
    return leader


@pytest_asyncio.fixture
async def vera(teams: Teams) -> Person:
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


async def book(person: Person, teams: Teams, company: str, when: str) -> None:
    await person.says(f"presentasjon {when}")
    await person.says(company)
    await teams.look(accept(person))


async def close(person: Person, day: str = WEDNESDAY, hours: str = "stengt", host: str = "vera") -> str:
    await person.says("endre tider")
    return await person.presses(
        "Lagre", whose_hours=host, first_day=day, last_day="", hours=hours, why_changed="kurs"
    )


async def free(kari: Person) -> str:
    """What is free on that Wednesday, as a contact sees it."""
    seen = await kari.says("presentasjon onsdag 3. mars")
    await kari.says("avbryt")
    return seen


async def test_closed_hours_are_gone_at_once_and_undone_at_once(lise: Person, kari: Person):
    assert "onsdag 3. mars kl. 09.00" in await free(kari)
    assert "Tidene er endret" in await close(lise)
    assert "onsdag 3. mars" not in await free(kari)

    await lise.says("angre")
    assert "onsdag 3. mars kl. 09.00" in await free(kari)


async def test_hours_are_opened_where_there_are_none(lise: Person, kari: Person):
    assert "lørdag 6. mars" not in await kari.says("presentasjon lørdag 6. mars")
    await close(lise, "2027-03-06", "kl 10-11")
    assert "lørdag 6. mars kl. 10.00" in await kari.says("presentasjon lørdag 6. mars")


async def test_meetings_that_are_booked_stand_and_are_shown(lise: Person, kari: Person, teams: Teams):
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")

    seen = await close(lise)

    assert "Ett møte er bestilt da. Det gjelder" in seen
    assert "Presentasjon for Prøvebrød AS" in seen
    assert "Prøvebrød AS" in await lise.presses("onsdag 3. mars kl. 09.00")
    assert "onsdag 3. mars kl. 09.00" in await kari.says("mine møter")


async def test_a_period_is_closed_for_all_and_opened_again(lise: Person, kari: Person, teams: Teams):
    await lise.says("steng en periode")
    await lise.presses("Steng", first_day="2027-03-01", last_day="2027-03-05", why_changed="vinterferie")
    assert "onsdag 3. mars" not in await free(kari)
    assert "mandag 1. mars til fredag 5. mars (vinterferie)" in await lise.says("tider")
    (kept,) = await teams.look(lambda unit: unit.overrides.all())
    assert (kept.setting, kept.by, kept.why) == (Setting.CLOSED, lise.id, "vinterferie")

    await lise.says("åpne periode")
    await lise.presses("Åpne", first_day=WEDNESDAY, last_day="", why_changed="likevel")
    assert "onsdag 3. mars kl. 09.00" in await free(kari)


async def test_a_closed_period_is_no_time_for_chasing_either(lise: Person, teams: Teams):
    await lise.says("steng")
    await lise.presses("Steng", first_day="2027-02-23", last_day="2027-03-05", why_changed="vinterferie")
    await teams.send_due()

    closed = await teams.look(lambda unit: unit.meetings.programme.closed)
    assert (2027, 2, 23) in {(one.first.year, one.first.month, one.first.day) for one in closed}


async def test_the_daily_maximum_is_changed(lise: Person, kari: Person, ola: Person, teams: Teams):
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")
    assert "onsdag 3. mars kl. 10.00" in await free(ola)
    await lise.says("maks om dagen")
    assert "Maks om dagen er endret" in await lise.presses(
        "Lagre", whose_hours="vera", most_a_day="1", why_changed="mye reising"
    )
    assert "onsdag 3. mars" not in await free(ola)
    assert "høyst ett møte om dagen" in await lise.says("tider")


@pytest.mark.parametrize(("field", "value"), [("hours", "når det passer"), ("first_day", "2020-01-01")])
async def test_what_is_no_hours_or_no_day_ahead_is_asked_again(
    lise: Person, field: str, value: str, teams: Teams
):
    await lise.says("endre tider")
    filled = {
        "whose_hours": "vera",
        "first_day": WEDNESDAY,
        "hours": "9-11",
        "why_changed": "kurs",
        field: value,
    }
    assert "! " in await lise.presses("Lagre", **filled)
    assert await teams.look(lambda unit: unit.overrides.all()) == []


async def test_a_host_changes_only_their_own_hours(vera: Person, teams: Teams):
    assert "Harald" not in await vera.says("tider")
    await vera.says("endre tider")
    await vera.presses(
        "Lagre", whose_hours="harald", first_day=WEDNESDAY, hours="stengt", why_changed="prøve"
    )
    assert await teams.look(lambda unit: unit.overrides.all()) == []
    await close(vera)
    assert len(await teams.look(lambda unit: unit.overrides.all())) == 1


async def test_a_contact_sees_free_times_and_books_one_with_a_press(kari: Person):
    assert "Disse presentasjonstidene er ledige" in await kari.says("ledige tider")
    await kari.presses("Ledig: tirsdag 23. februar kl. 10.00")
    assert "Presentasjonen er bestilt" in await kari.presses("Bestill", company="Prøvebrød AS")
    assert "tirsdag 23. februar kl. 10.00" in kari.sees


# A host is ill today.


async def ill(person: Person) -> str:
    await person.says("syk i dag")
    if "Ja, ordne det" not in person.last.buttons:
        await person.presses("Gå videre", whose_hours="vera")
    return person.sees


async def test_meetings_of_an_ill_host_go_to_one_who_is_free_and_the_company_hears_at_once(
    lise: Person, vera: Person, kari: Person, teams: Teams
):
    harald = teams.person("Harald Eksempel", 6)
    await harald.says("hei")
    await teams.make_host(harald, "harald")
    await close(lise, "2027-02-25", "stengt", "harald")
    await book(kari, teams, "Prøvebrød AS", "torsdag 25. februar kl 13")
    await lise.says("angre")
    await teams.send_due()
    teams.clock.passes(days=3)

    assert "Prøvebrød AS: Harald Eksempel tar det" in await ill(vera)
    await vera.presses("Ja, ordne det")
    assert "God bedring til Vera Eksempel" in vera.sees
    await teams.send_due()

    (told,) = kari.got("er syk i dag, og en annen tar møtet")
    assert "Vera Eksempel er syk i dag" in told.text
    assert "Med: \nHarald Eksempel" in told.text
    assert "Prøvebrød AS" in harald.sees
    assert "Vera Eksempel er syk i dag" in lise.sees
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert meeting.hosts == ("harald",)


async def test_where_nobody_is_free_the_meeting_gets_a_new_time(vera: Person, kari: Person, teams: Teams):
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")
    teams.clock.passes(days=9, hours=-2)

    seen = await ill(vera)
    assert "Prøvebrød AS: ny tid" in seen
    await vera.presses("Ja, ordne det")
    await teams.send_due()

    assert "møtet har fått ny tid" in kari.sees
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert meeting.state is MeetingState.BOOKED
    assert meeting.start.date().isoformat() > WEDNESDAY
    assert "Flytt" in kari.last.buttons


async def test_what_was_shown_is_what_happens_or_it_is_shown_anew(
    vera: Person, kari: Person, ola: Person, teams: Teams
):
    for person, company, at in ((kari, "Prøvebrød AS", "9"), (ola, "Demoost AS", "10.30")):
        await book(person, teams, company, f"onsdag 3. mars kl {at}")
    teams.clock.passes(days=9, hours=-2)

    seen = await ill(vera)
    new_times = re.findall(r"ny tid (.*), med", seen)
    assert len(set(new_times)) == len(new_times) == 2
    nina = teams.person("Nina Test", 7)
    await nina.says(f"presentasjon {new_times[0]}")
    await nina.says("Testfisk AS")

    changed = await vera.presses("Ja, ordne det")
    assert "Noe er endret siden dette ble vist" in changed
    assert await teams.look(lambda unit: unit.overrides.all()) == []
    await vera.presses("Gå videre")
    shown = re.findall(r"ny tid (.*)", vera.sees)
    done = await vera.says("ja")
    assert [one in done for one in shown] == [True, True]


async def test_who_holds_it_at_its_new_time_is_shown_and_the_ill_host_hears_it(
    lise: Person, vera: Person, kari: Person, teams: Teams
):
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")
    teams.clock.passes(days=9, hours=-2)
    await close(lise, "2027-03-04", "stengt", "vera")

    assert "Prøvebrød AS: ny tid torsdag 4. mars kl. 09.00, med Harald Eksempel" in await ill(lise)
    await lise.presses("Ja, ordne det")
    assert "09.00, med Harald Eksempel" in lise.sees
    await teams.send_due()
    assert "torsdag 4. mars kl. 09.00" in kari.sees
    assert "Med: \nHarald Eksempel" in kari.sees
    assert "Harald Eksempel" in vera.sees
    assert "Prøvebrød AS" in vera.sees


async def at_most(host: str, count: int, lise: Person) -> None:
    await lise.says("maks om dagen")
    await lise.presses("Lagre", whose_hours=host, most_a_day=str(count), why_changed="rolig")


async def held_by_day(teams: Teams) -> Counter[tuple[str, date]]:
    """How many meetings each host has on each day."""
    coming = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    return Counter((host, one.start.date()) for one in coming for host in one.hosts)


async def two_meetings(teams: Teams, *people: Person) -> None:
    """On one day, all of them Vera's."""
    for person, (company, at) in zip(people, (("Prøvebrød AS", "9"), ("Demoost AS", "10.30")), strict=True):
        await book(person, teams, company, f"onsdag 3. mars kl {at}")
    teams.clock.passes(days=9, hours=-2)


async def test_no_day_gets_more_of_an_ill_hosts_meetings_than_somebody_holds(
    lise: Person, vera: Person, kari: Person, ola: Person, teams: Teams
):
    await two_meetings(teams, kari, ola)
    await at_most("vera", 1, lise)
    await lise.says("endre tider")
    harald = {"whose_hours": "harald", "hours": "stengt", "why_changed": "ferie"}
    await lise.presses("Lagre", **harald, first_day=WEDNESDAY, last_day="2027-04-30")

    shown = re.findall(r"ny tid (.*) kl", await ill(vera))
    assert len(shown) == 2
    await vera.presses("Ja, ordne det")
    assert "God bedring til Vera Eksempel" in vera.sees
    assert set((await held_by_day(teams)).values()) == {1}


async def test_nobody_stands_in_for_more_than_their_day_holds(
    lise: Person, vera: Person, kari: Person, ola: Person, teams: Teams
):
    await two_meetings(teams, kari, ola)
    await close(lise, WEDNESDAY, "09:00-15:00", "harald")
    await at_most("harald", 1, lise)

    seen = await ill(vera)
    assert seen.count("Harald Eksempel tar det") == seen.count("ny tid") == 1
    await vera.presses("Ja, ordne det")
    assert set((await held_by_day(teams)).values()) == {1}


async def test_a_host_without_meetings_today_is_wished_well_and_has_no_hours(vera: Person, teams: Teams):
    await vera.says("jeg er syk i dag")
    assert "Vera Eksempel har ingen flere møter i dag" in vera.sees
    assert [one.about for one in await teams.look(lambda unit: unit.overrides.all())] == [
        "vera 2027-02-22/2027-02-22"
    ]


# The morning card.


def cards(person: Person) -> list[str]:
    return [one.text for one in person.got("Dette venter i dag")]


async def morning(teams: Teams, days: int = 1) -> None:
    """Eight o'clock, so many days later."""
    teams.clock.passes(days=days, hours=-2)
    await teams.send_due()
    await teams.send_due()


async def test_the_morning_is_silent_when_nothing_waits(lise: Person, teams: Teams):
    await morning(teams)
    assert cards(lise) == []


async def test_the_morning_card_says_what_waits_once_a_working_day(lise: Person, kari: Person, teams: Teams):
    def waits(unit: Unit) -> None:
        late = on_the_road(unit, "Sein Sjømat AS", Stage.DECIDING)
        unit.companies.put(replace(late, decides_on=unit.now.date() - timedelta(days=1)))
        away = on_the_road(unit, "Stille AS", Stage.CONFIRMED)
        unit.companies.accept(away.id, PersonId("t/gone"))
        unit.questions.put(PassedOn("q", PersonId(kari.id), "Hva koster det?", unit.now))
        unit.outbox.plan(
            [Letter("k", PersonId("t/gone"), "offer", "x", unit.now, unit.now + timedelta(days=1))]
        )
        unit.deliveries.settle("k", LetterState.FAILED, "400")

    await teams.look(waits)
    await morning(teams)

    (card,) = cards(lise)
    for line in (
        "196 dager igjen til kick-off",
        "Skulle ha bestemt seg: \n1",
        "Bedrifter vi ikke når: \n1",
        "Spørsmål som venter: \n1",
        "Meldinger som ikke kom fram, siste tre dager: \n1",
    ):
        assert line in card
    await lise.presses("Skulle ha bestemt seg")
    assert "Sein Sjømat AS" in lise.sees
    await morning(teams, days=0)
    assert len(cards(lise)) == 1


async def test_there_is_no_morning_card_on_a_sunday(lise: Person, kari: Person, teams: Teams):
    await teams.look(lambda unit: unit.questions.put(PassedOn("q", PersonId(kari.id), "Hva?", unit.now)))
    await morning(teams, days=6)
    assert cards(lise) == []
