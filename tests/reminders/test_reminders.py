"""Reminders in the chat: what is coming and why, a pause, kinds that are off, later, and corrections."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.cli.forecast import planned
from bot.programme_file import read_programme
from programme.deeds.reminding import remind_of_meeting
from programme.letters.letters import LetterState
from programme.meetings.meetings import Booking, MeetingId
from programme.meetings.slots import Openings
from programme.people import Language, PersonId
from programme.plan import Kind, Programme
from storage.engine.database import open_database
from storage.unit import Unit
from tests.conftest import Clock, Confirmed, Teams
from tests.played_teams import Person

SHIPPED = read_programme(Path("programme.toml"))


@pytest_asyncio.fixture
async def booked(kari: Person, leader: Person) -> Person:
    """Kari has a presentation on Thursday 4 March at 14:00."""
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    return kari


async def _at(moment: str, leader: Person, teams: Teams) -> None:
    await teams.jumps(moment)
    await teams.send_due()


async def _goes_by(programme: Programme, teams: Teams) -> None:
    """As if the programme file said so from now on."""
    teams.bot.transactions.database = replace(teams.bot.transactions.database, openings=Openings(programme))
    await teams.bot.upkeep.note()


async def test_everybody_sees_what_is_coming_and_why(booked: Person):
    seen = await booked.says("påminnelser")

    assert "onsdag 3. mars kl. 09.00: presentasjonen for Prøvebrød AS er torsdag 4. mars kl. 14.00" in seen
    assert "kommer uansett" in seen
    await booked.says("english")
    assert "Wednesday 3 March, 09:00: the presentation for" in await booked.says("reminders")


async def test_who_has_nothing_coming_is_told_so(kari: Person):
    assert "Ingen påminnelser er planlagt til deg nå" in await kari.says("påminnelser")


async def test_a_kind_that_is_turned_off_comes_no_more_and_can_be_turned_on_again(
    booked: Person, leader: Person, teams: Teams
):
    await booked.says("påminnelser")
    off = await booked.presses("Slå av: presentasjonen")
    assert "Jeg minner deg ikke mer på presentasjonen" in off
    assert "mindre enn et døgn unna" in off
    assert "Slått av: \npresentasjonen" in await booked.says("påminnelser")
    await booked.presses("Slå på: presentasjonen")
    await booked.says("påminnelser")
    await booked.presses("Slå av: presentasjonen")
    await booked.presses("Angre")
    await booked.presses("Slå av: presentasjonen")
    before = len(booked.inbox)

    await _at("2027-03-03 09:00", leader, teams)
    assert len(booked.inbox) == before


async def test_what_cannot_be_turned_off_says_why(booked: Person):
    await booked.posts(
        booked.activity(type="message", value={"deed": "turn_off_reminders", "about": "offer"})
    )

    assert "kan ikke slås av" in booked.sees
    assert "de kan ikke vente" in booked.sees


async def test_a_pause_holds_reminders_back_until_that_day(booked: Person, leader: Person, teams: Teams):
    await booked.says("påminnelser")
    await booked.presses("Ta en pause")
    paused = await booked.presses("Ta en pause", pause_until="2027-03-04")
    assert "Ingen påminnelser før torsdag 4. mars kl. 09.00" in paused
    before = len(booked.inbox)

    await _at("2027-03-03 09:00", leader, teams)
    assert len(booked.inbox) == before
    await _at("2027-03-04 09:00", leader, teams)
    assert "Påminnelse: presentasjonen er torsdag 4. mars kl. 14.00" in booked.sees


async def test_a_pause_can_be_ended_before_its_day(booked: Person, leader: Person, teams: Teams):
    await booked.says("påminnelser")
    await booked.presses("Ta en pause")
    await booked.presses("Ta en pause", pause_until="2027-03-20")
    assert "presentasjonen for" in await booked.presses("Avslutt pausen")

    await _at("2027-03-03 09:00", leader, teams)
    assert "Påminnelse: presentasjonen er torsdag 4. mars kl. 14.00" in booked.sees


async def test_a_reminder_that_is_put_off_comes_once_more_the_next_day(
    booked: Person, leader: Person, teams: Teams
):
    await _at("2027-03-03 09:00", leader, teams)
    later = await booked.presses("Minn meg i morgen")
    assert "torsdag 4. mars kl. 09.00" in later
    await _at("2027-03-04 09:00", leader, teams)
    assert "Påminnelse: presentasjonen er torsdag 4. mars kl. 14.00" in booked.sees
    before = len(booked.inbox)
    await teams.send_due()
    assert len(booked.inbox) == before
    assert "Minn meg i morgen" not in booked.last.buttons


async def test_before_an_early_meeting_it_comes_when_quiet_time_ends(
    kari: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 9")
    await kari.says("Prøvebrød AS")
    await _at("2027-03-03 09:00", leader, teams)
    assert "torsdag 4. mars kl. 08.00" in await kari.presses("Minn meg i morgen")

    await _at("2027-03-04 08:00", leader, teams)
    assert "Påminnelse: presentasjonen er torsdag 4. mars kl. 09.00" in kari.sees


async def test_somebody_elses_reminder_cannot_be_put_off(booked: Person, ola: Person, teams: Teams):
    (letter,) = await teams.look(lambda unit: unit.outbox.coming(PersonId(booked.id)))

    await ola.posts(ola.activity(type="message", value={"deed": "remind_later", "about": letter.key}))

    assert "gjelder ikke lenger" in ola.sees
    assert await teams.look(lambda unit: unit.outbox.coming(PersonId(booked.id))) == [letter]


async def test_a_reminder_carries_what_one_would_want_to_do(booked: Person, leader: Person, teams: Teams):
    await _at("2027-03-03 09:00", leader, teams)

    wanted = {"Flytt", "Avlys", "Gi til en kollega", "Minn meg i morgen", "Påminnelser"}
    assert wanted <= set(booked.last.buttons)


async def test_who_was_reminded_of_a_meeting_hears_once_that_it_is_off(
    booked: Person, leader: Person, teams: Teams
):
    await _at("2027-03-03 09:00", leader, teams)
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "harald")
    before = len(booked.inbox)
    await vera.says("avlys")
    await vera.presses("Ja, avlys")
    await teams.send_due()
    await teams.send_due()

    told = [sent.text.partition("\n")[0] for sent in booked.inbox[before:]]
    assert told == ["Presentasjonen deres torsdag 4. mars kl. 14.00 er avlyst"]


async def test_a_colleague_who_takes_the_last_one_off_the_list_tells_who_was_reminded(
    confirmed: Confirmed, kari: Person, ola: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="")
    await confirmed(ola, "Prøvebrød AS")
    await teams.bot.upkeep.plan_all()
    await _at("2027-09-02 09:00", leader, teams)
    assert "Ingen fra dere er påmeldt til kick-off ennå" in kari.sees
    await ola.says("meld på kick-off")
    await ola.presses("Lagre", coming="Per Prøve")
    await ola.presses("Endre listen")
    await ola.presses("Lagre", coming="")
    before = len(kari.inbox)
    await teams.send_due()

    assert [one.text.partition("\n")[0] for one in kari.inbox[before:]] == [
        "Ingen fra dere er påmeldt til kick-off lenger"
    ]


async def test_the_leader_sees_what_everybody_will_get_and_a_contact_only_its_own(
    booked: Person, ola: Person, leader: Person
):
    await ola.says("presentasjon torsdag 4. mars kl 9")
    await ola.says("Demosjømat AS")

    everybody = await leader.says("påminnelser")
    assert "Kari Prøve får:" in everybody
    assert "Ola Demo får:" in everybody
    assert "presentasjonen for Demosjømat AS" in everybody
    assert "Dette minner jeg deg på" not in everybody
    assert "Demosjømat" not in await booked.says("påminnelser")
    assert "kommer uansett" in await leader.presses("Mine påminnelser")


async def test_the_forecast_of_the_command_line_changes_nothing_and_names_participants_by_e_mail(
    booked: Person, teams: Teams, confirmed: Confirmed, ola: Person, tmp_path: Path
):
    await confirmed(ola, "Demosjømat AS")
    await ola.says("meld på kick-off")
    await ola.presses("Lagre", coming="Ola Demo, Per Prøve per@bedrift.example")
    changed = replace(teams.bot.transactions.programme, reminders=SHIPPED.reminders[:1])
    before = await teams.look(lambda unit: unit.outbox.coming())
    database = open_database(f"sqlite:///{tmp_path}/bot.db", SHIPPED, teams.clock, str)
    english = teams.bot.resources.voices[Language.EN]

    rows = [(who, why) for _, who, why in planned(database, english)]
    by_other_rules = replace(database, openings=Openings(changed))
    fewer = [(who, why) for _, who, why in planned(by_other_rules, english)]
    database.close()

    assert ("Kari Prøve", "the presentation for Prøvebrød AS is Thursday 4 March, 14:00") in rows
    signed_up = "Demosjømat AS is signed up for the kick-off Tuesday 7 September, 09:00"
    assert {("Ola Demo", signed_up), ("per@bedrift.example", signed_up)} <= set(rows)
    assert not any("kick-off" in why for who, why in fewer if who == "Ola Demo")
    assert await teams.look(lambda unit: unit.outbox.coming()) == before


async def test_who_was_told_another_time_of_the_kick_off_hears_once_that_it_has_moved(
    confirmed: Confirmed, booked: Person, ola: Person, leader: Person, teams: Teams
):
    await confirmed(ola, "Demosjømat AS")
    await ola.says("meld på kick-off")
    await ola.presses("Lagre", coming="Ola Demo")
    await _at("2027-09-06 09:00", leader, teams)
    assert "Kick-off er tirsdag 7. september kl. 09.00" in ola.sees
    later = replace(SHIPPED.kickoff, starts=SHIPPED.kickoff.starts + timedelta(days=2))
    changed = replace(teams.bot.transactions.programme, kickoff=later)
    await _goes_by(changed, teams)
    before = len(ola.inbox)

    for _ in range(2):
        await teams.bot.upkeep.plan_all()
        await teams.send_due()
    assert [one.text.partition("\n")[0] for one in ola.inbox[before:]] == [
        "Kick-off er flyttet til torsdag 9. september kl. 09.00"
    ]
    await _at("2027-09-08 09:00", leader, teams)
    assert "Kick-off er torsdag 9. september kl. 09.00" in ola.sees


async def test_next_years_kick_off_is_not_last_years_moved(
    confirmed: Confirmed, booked: Person, ola: Person, leader: Person, teams: Teams
):
    await confirmed(ola, "Demosjømat AS")
    await ola.says("meld på kick-off")
    await ola.presses("Lagre", coming="Ola Demo")
    await _at("2027-09-06 09:00", leader, teams)
    await _at("2027-11-01 09:00", leader, teams)
    shipped = SHIPPED.kickoff
    next_year = replace(shipped, starts=shipped.starts + timedelta(days=364), register_by=date(2028, 9, 1))
    await _goes_by(replace(teams.bot.transactions.programme, kickoff=next_year), teams)
    before = len(ola.inbox)

    await teams.bot.upkeep.plan_all()
    await teams.send_due()
    assert not any("flyttet" in one.text for one in ola.inbox[before:])


async def test_reminders_that_fall_due_together_are_one_message(kari: Person, leader: Person, teams: Teams):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 9")
    await kari.says("Prøvebrød AS")

    def book_startup(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        booking = Booking(MeetingId("m"), Kind.STARTUP, company.id, PersonId(kari.id), Language.NB, ())
        meeting = unit.meetings.book(booking, datetime(2027, 3, 4, 11, 30, tzinfo=UTC), unit.now)
        remind_of_meeting(unit, meeting)

    await teams.look(book_startup)
    before = len(kari.inbox)
    await _at("2027-03-03 09:00", leader, teams)

    (message,) = kari.inbox[before:]
    assert message.text.startswith("1. Påminnelse: presentasjonen er torsdag 4. mars kl. 09.00")
    assert "Også: 2. Påminnelse: oppstartsmøtet er torsdag 4. mars kl. 12.30" in message.text
    assert {"1. Flytt", "2. Flytt", "1. Avlys", "2. Avlys", "Forbered møtet", "Gi til en kollega"} <= set(
        message.buttons
    )


async def test_planning_all_anew_changes_nothing_and_keeps_what_is_due(
    booked: Person, teams: Teams, clock: Clock, leader: Person
):
    planned = await teams.look(lambda unit: unit.outbox.coming())
    await teams.bot.upkeep.plan_all()
    assert await teams.look(lambda unit: unit.outbox.coming()) == planned

    await teams.jumps("2027-03-03 10:00")
    await teams.bot.upkeep.plan_all()
    assert await teams.look(lambda unit: unit.outbox.coming()) == planned, "due, not sent yet, and not lost"
    await teams.send_due()
    assert "Påminnelse:" in booked.sees


async def test_a_rule_that_is_added_later_sends_nothing_of_the_past(
    booked: Person, leader: Person, teams: Teams
):
    programme = teams.bot.transactions.programme
    late = replace(programme.reminders[0], id="late", when="8 days before at 09:00")
    soon = replace(programme.reminders[0], id="soon", when="2 hours before")
    changed = replace(programme, reminders=(*programme.reminders, late, soon))
    await _goes_by(changed, teams)
    await teams.jumps("2027-02-24 10:00")

    await teams.bot.upkeep.plan_all()

    coming = await teams.look(lambda unit: [one.what for one in unit.outbox.coming(PersonId(booked.id))])
    assert coming == ["presentation:presentation-day-before", "presentation:soon"]


async def test_a_rule_that_is_taken_out_withdraws_its_reminders(booked: Person, teams: Teams):
    programme = teams.bot.transactions.programme
    await _goes_by(replace(programme, reminders=()), teams)

    await teams.bot.upkeep.plan_all()

    assert not await teams.look(lambda unit: unit.outbox.coming(PersonId(booked.id)))
    assert (await teams.look(lambda unit: unit.outbox.counts()))[LetterState.WITHDRAWN] >= 1


SILENT = """
[[reminders]]
id = "silent"
about = "silence"
when = "14 days after at 09:00"
to = "leader"
"""


@pytest.fixture
def programme_file(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The shipped programme, with a rule about silence for the test that is about it."""
    text = Path("programme.toml").read_text("utf-8")
    if "silent" in request.node.name:
        text = text.replace("[[themes]]", SILENT + "\n[[themes]]", 1)
    file = tmp_path / "programme.toml"
    file.write_text(text, "utf-8")
    return file


async def test_the_leader_hears_of_a_company_that_has_been_silent_for_two_weeks(
    booked: Person, leader: Person, teams: Teams
):
    await booked.says("avlys")
    await booked.presses("Ja, avlys")

    await _at("2027-03-08 09:00", leader, teams)

    assert "Ingenting er hørt fra Prøvebrød AS siden da" in leader.sees
