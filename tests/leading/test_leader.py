"""What the project leader sees and does."""

from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from bot.jobs.passing_time import PassingTime
from programme.letters.letters import Letter, LetterState
from storage.unit import Unit
from tests.conftest import MONDAY, Teams
from tests.played_teams import Person


async def book(person: Person, company: str) -> None:
    await person.says("bestill presentasjon")
    await person.presses("Første ledige", company=company)


async def test_the_calendar_shows_what_is_coming_and_opens_each_meeting(leader: Person, kari: Person):
    await book(kari, "Prøvebrød AS")

    seen = await leader.says("møter")

    assert "Ett møte framover" in seen
    assert "tirsdag 23. februar kl. 10.00: \nPresentasjon for Prøvebrød AS, med Harald Eksempel" in seen
    assert "Kari Prøve" in await leader.presses("tirsdag 23. februar kl. 10.00")
    assert leader.last.buttons[:3] == ["Flytt", "Avlys", "Vis bedriften"]


async def test_the_leader_moves_and_cancels_meetings_of_others(leader: Person, kari: Person, ola: Person):
    await book(kari, "Prøvebrød AS")
    await ola.says("presentasjon onsdag 3. mars kl 9")
    await ola.says("Demosjømat AS")

    await leader.says("flytt møte")
    assert leader.last.choices("meeting") == [
        "1  Presentasjon tirsdag 23. februar kl. 10.00 (Prøvebrød AS)",
        "2  Presentasjon onsdag 3. mars kl. 09.00 (Demosjømat AS)",
    ]
    await leader.says("avbryt")
    await leader.says("møter")
    await leader.presses("tirsdag 23. februar kl. 10.00")
    assert "Presentasjon tirsdag 23. februar kl. 10.00" in await leader.presses("Avlys")
    assert "avlyst" in await leader.presses("Ja, avlys")


async def test_status_is_the_companys_own_for_a_contact(kari: Person, ola: Person):
    await book(kari, "Prøvebrød AS")

    assert "Prøvebrød AS" in await kari.says("status")
    assert "Prøvebrød" not in await ola.says("status")


async def test_a_leaders_name_in_another_tenant_is_nobody(teams: Teams, kari: Person):
    await book(kari, "Prøvebrød AS")
    impostor = teams.person("Lise Leder", 900, tenant=77)

    assert "Prøvebrød" not in await impostor.says("status")
    await impostor.posts(impostor.activity(type="message", value={"deed": "status"}))
    assert "Det er prosjektlederen som kan gjøre det" in impostor.sees


async def test_only_the_leader_moves_the_clock(leader: Person, kari: Person, teams: Teams):
    assert "Det er prosjektlederen som kan gjøre det" in await kari.says("spol")
    assert "Det forsto jeg ikke" in await kari.says("spol +1d")
    assert await teams.look(lambda unit: unit.clock.get()) == timedelta()

    assert "tirsdag 23. februar kl. 10.00" in await leader.says("spol +1d")
    assert "torsdag 4. mars kl. 09.00" in await leader.says("spol 2027-03-04 09:00")
    assert "fredag 5. mars kl. 09.00" in await leader.says("spol til 2027-03-05 09:00")
    assert "mandag 22. februar kl. 10.00" in await leader.says("spol nå")
    assert "Skriv «spol +1d»" in await leader.says("spol bakover litt")


async def test_the_reminder_comes_the_day_before_at_nine_and_only_once(
    leader: Person, kari: Person, teams: Teams
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    before = len(kari.inbox)

    await leader.says("spol 2027-03-03 08:59")
    await teams.send_due()
    assert len(kari.inbox) == before

    await leader.says("spol 2027-03-03 09:00")
    await teams.send_due()
    await teams.send_due()
    assert len(kari.inbox) == before + 1
    assert "Påminnelse: presentasjonen er torsdag 4. mars kl. 14.00" in kari.sees
    assert kari.last.buttons[:2] == ["Flytt", "Avlys"]


async def test_no_reminder_comes_for_a_meeting_that_was_cancelled_or_moved_away(
    leader: Person, kari: Person, ola: Person, teams: Teams
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await ola.says("presentasjon torsdag 4. mars kl 9")
    await ola.says("Demosjømat AS")
    await ola.says("flytt til tirsdag 16. mars kl 9")

    await leader.says("spol 2027-03-03 09:30")
    await teams.send_due()
    assert not any("Påminnelse:" in sent.text for sent in (*kari.inbox, *ola.inbox))

    await leader.says("spol 2027-03-15 09:00")
    await teams.send_due()
    assert "Påminnelse: presentasjonen er tirsdag 16. mars kl. 09.00" in ola.sees


async def test_a_reminder_that_falls_on_a_sunday_comes_when_the_week_begins(
    leader: Person, kari: Person, teams: Teams
):
    await kari.says("presentasjon mandag 8. mars kl 13")
    booked = await kari.says("Prøvebrød AS")

    assert "Du får en påminnelse her mandag 8. mars kl. 08.00." in booked


async def test_a_booking_is_told_to_its_host(teams: Teams, kari: Person):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")

    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await teams.send_due()

    assert "Ny presentasjon" in vera.sees
    assert "Prøvebrød AS" in vera.sees
    assert "Bedriften venter på lenken: gi den her" in vera.sees
    await vera.says("nynorsk")
    assert "Bedrifta ventar på lenkja: gje ho her" in await vera.says("møta mine")


async def test_a_host_who_books_for_a_company_is_asked_for_the_link_too(teams: Teams):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")

    await vera.says("presentasjon onsdag 3. mars kl 9")
    booked = await vera.says("Prøvebrød AS")

    assert "Bedriften venter på lenken: gi den her" in booked
    await vera.says("english")
    assert "The company is waiting for the link: give it here" in await vera.says("my meetings")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("hvordan får jeg avtalen inn i kalenderen?", "Jeg sender ingen kalenderinvitasjon"),
        ("korleis får eg avtalen inn i kalenderen?", "Eg sender ingen kalenderinvitasjon"),
        ("will I get a calendar invitation?", "I send no calendar invitation"),
        ("hvor er Teams-lenken til møtet?", "Trykk «Bli med» på møtet under «Mine møter»"),
        ("kvar er Teams-lenkja til møtet?", "Trykk «Bli med» på møtet under «Møta mine»"),
        ("where is the Teams link?", "Press “Join” on the meeting under “My meetings”"),
    ],
)
async def test_no_answer_promises_an_invitation_that_nobody_sends(kari: Person, asked: str, said: str):
    assert said in await kari.says(asked)


async def test_in_quiet_time_the_clock_says_when_the_next_message_comes_and_goes_there(
    leader: Person, kari: Person
):
    await leader.says("hei")
    assert "Det er stille tid, og ingen melding er planlagt." in await leader.says("spol 2027-02-27 20:00")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    assert "Det er stille tid. Neste melding kommer onsdag 3. mars kl. 09.00." in await leader.says(
        "spol +1h"
    )
    assert leader.last.buttons[0] == "Til neste melding"
    assert "Klokken er nå onsdag 3. mars kl. 09.00" in await leader.presses("Til neste melding")


async def test_time_passes_moment_by_moment_and_nothing_on_the_way_is_missed(
    teams: Teams, leader: Person, kari: Person
):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await leader.says("spol 2027-03-08 12:00")

    came = [one.text for one in kari.inbox]
    reminders = [place for place, text in enumerate(came) if "Påminnelse" in text or "i morgen" in text]
    assert reminders
    assert leader.got("Hvordan gikk presentasjonen")
    counts = await teams.look(lambda unit: unit.outbox.counts())
    assert not counts.get(LetterState.MISSED)
    written = await teams.look(lambda unit: unit.outbox.written(MONDAY))
    assert [one.at for one in written] == sorted(one.at for one in written)
    assert len({one.at.date() for one in written}) > 2


async def test_a_part_of_the_calendar_says_nothing_of_the_weeks_outside_it(leader: Person, kari: Person):
    await kari.says("presentasjon torsdag 25. februar kl 14")
    await kari.says("Prøvebrød AS")

    await leader.says("hei")
    whole = await leader.says("kalender")
    assert "Ett møte framover" in whole
    assert "Denne uken: \n1" in whole
    await leader.posts(leader.activity(type="message", value={"deed": "calendar", "about": "neste uke"}))
    assert "Ingen møter da" in leader.sees
    assert "Denne uken" not in leader.sees
    await leader.posts(leader.activity(type="message", value={"deed": "calendar", "about": "denne uka"}))
    assert "torsdag 25. februar" in leader.sees


@pytest.mark.parametrize("deed", ["bekreft plassen", "trekk oss", "inviter en kollega", "meld på kick-off"])
async def test_who_speaks_for_no_company_but_acts_for_all_is_asked_which_one(leader: Person, deed: str):
    await leader.says("hei")
    answer = await leader.says(deed)
    assert "hvem du svarer for" not in answer
    assert "Skriv navnet på bedriften" in answer or "Hvilken bedrift" in answer


async def test_a_letter_that_is_tried_again_every_second_does_not_hold_the_time_up(
    teams: Teams, kari: Person
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    tried: list[Letter] = []

    def refuse(unit: Unit) -> None:
        due = unit.deliveries.claim(kari.tenant, unit.now, 10, ())
        tried.extend(due)
        for letter in due:
            unit.deliveries.again(letter.key, unit.now + timedelta(seconds=1), "refused")

    passing = PassingTime(teams.bot.transactions, lambda: teams.look(refuse), monotonic)
    wanted = datetime(2027, 3, 4, 12, tzinfo=UTC)
    assert await passing.until(wanted) == wanted
    assert {letter.what for letter in tried} == {"presentation:presentation-day-before"}
    assert len(tried) == 3, "when it was due, the next morning, and where the way ended"
