"""A contact books, moves and cancels a presentation."""

import asyncio

from tests.conftest import Clock, Teams
from tests.played_teams import Person


async def test_a_person_is_welcomed_once_though_teams_tells_of_the_install_twice(kari: Person):
    await kari.installs()

    assert len(kari.inbox) == 1
    assert "Velkommen til FREMtid for kompetanse" in kari.sees
    assert "Bestill presentasjon" in kari.last.buttons


async def test_a_form_with_everything_on_it_is_one_press_from_a_booking(teams: Teams, kari: Person):
    teams.register.has("100000083", "PRØVEBRØD AS")
    form = await kari.says("kan dere presentere prosjektet for oss?")
    assert "Bedrift (organisasjonsnummer eller navn)" in form
    assert kari.last.inputs["attendees"] == "Kari Prøve"

    wednesday = kari.last.token("slot", "onsdag 24. februar kl. 10.00")
    booked = await kari.presses("Bestill", company="100 000 083 MVA", slot=wednesday)

    assert "Presentasjonen er bestilt" in booked
    assert "onsdag 24. februar kl. 10.00" in booked
    assert "Du får en påminnelse her tirsdag 23. februar kl. 09.00." in booked
    assert kari.last.buttons[:2] == ["Flytt", "Avlys"]
    assert len(kari.inbox) == 1, "the form became its outcome"
    assert kari.last.updates == 1


async def test_the_form_says_how_long_about_what_and_in_which_zone(kari: Person):
    form = await kari.says("bestill presentasjon")

    assert "45 minutter på Teams, om FREMtid for kompetanse. Tidene er norsk tid." in form


async def test_the_first_free_time_is_one_press_away(kari: Person):
    await kari.says("bestill presentasjon")

    booked = await kari.presses("Første ledige", company="Prøvebrød AS")

    assert "tirsdag 23. februar kl. 10.00" in booked


async def test_everything_can_be_typed_piece_by_piece(kari: Person):
    await kari.says("vi vil gjerne ha en presentasjon")
    assert "Bedrift" in await kari.says("torsdag 4. mars kl 14")

    booked = await kari.says("Prøvebrød AS")

    assert "Presentasjonen er bestilt" in booked
    assert "torsdag 4. mars kl. 14.00" in booked


async def test_a_second_time_everything_fits_in_one_sentence(kari: Person):
    await kari.says("vi vil gjerne ha en presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")

    booked = await kari.says("presentasjon torsdag 4. mars kl 14")

    assert "Presentasjonen er bestilt" in booked
    assert "Prøvebrød AS" in booked


async def test_a_day_narrows_the_times_and_an_hour_then_decides(kari: Person):
    form = await kari.says("vi vil gjerne ha en presentasjon på torsdag 4. mars")
    assert "Flere tider passer" in form
    assert all("torsdag 4. mars" in title for title in kari.last.choices("slot"))

    await kari.says("kl 14")
    booked = await kari.says("Prøvebrød AS")

    assert "torsdag 4. mars kl. 14.00" in booked


async def test_a_time_that_is_not_free_gives_the_nearest_ones_by_number(kari: Person):
    await kari.says("vi vil gjerne ha en presentasjon")
    nearest = await kari.says("torsdag 4. mars kl 16.30")

    assert "Den tiden er ikke ledig. Disse er nærmest:" in nearest
    assert any("torsdag 4. mars kl. 14.30" in title for title in kari.last.choices("slot"))

    chosen = kari.last.choices("slot")[0].split("  ")[1]
    await kari.says("1")
    assert chosen in await kari.says("Prøvebrød AS")


async def test_more_times_are_shown_without_losing_what_was_filled_in(kari: Person):
    await kari.says("bestill presentasjon")
    first = kari.last.choices("slot")

    await kari.presses("Flere tider", company="Prøvebrød AS")

    assert not set(kari.last.choices("slot")) & set(first)
    assert kari.last.inputs["company"] == "Prøvebrød AS"


async def test_a_form_that_lacks_something_says_what_and_keeps_the_rest(kari: Person):
    await kari.says("bestill presentasjon")

    again = await kari.presses("Bestill", company="100000084")

    assert "Det organisasjonsnummeret finnes ikke" in again
    assert "Velg en tid, eller trykk Første ledige." in again
    assert kari.last.inputs["attendees"] == "Kari Prøve"


async def test_changing_language_keeps_the_form(kari: Person):
    await kari.says("bestill presentasjon")

    english = await kari.presses("English", company="Prøvebrød AS")
    assert "Who will join?" in english
    assert kari.last.inputs["company"] == "Prøvebrød AS"

    nynorsk = await kari.says("nynorsk")
    assert "Kven blir med?" in nynorsk
    assert kari.last.inputs["company"] == "Prøvebrød AS"


async def test_a_question_in_the_middle_is_answered_and_the_form_is_still_there(kari: Person):
    await kari.says("bestill presentasjon")

    answer = await kari.says("hvem eier prosjektet?")
    assert "NHO Mat og Drikke" in answer

    form = await kari.presses("Fortsett bestillingen")
    assert "Når passer det?" in form


async def test_not_knowing_is_no_answer(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon")

    again = await kari.says("Hmm, vet ikke")

    assert "Det haster ikke" in again
    assert await teams.look(lambda unit: unit.companies.all()) == []


async def test_a_meeting_is_moved_by_typing_and_by_pressing(kari: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")

    fridays = await kari.says("kan vi flytte til fredag?")
    assert "fredag 26. februar" in fridays
    moved = await kari.says("2")
    assert "Møtet er flyttet" in moved
    assert "fredag 26. februar kl. 09.30" in moved

    await kari.presses("Flytt")
    wednesday = kari.last.token("slot", "onsdag 24. februar kl. 10.00")
    assert "onsdag 24. februar kl. 10.00" in await kari.presses("Flytt", slot=wednesday)


async def test_a_meeting_can_move_into_its_own_buffer(kari: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")

    moved = await kari.says("flytt til tirsdag 23. februar kl 10.30")

    assert "tirsdag 23. februar kl. 10.30" in moved


async def test_the_first_free_time_is_the_first_of_those_that_were_asked_for(kari: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")

    await kari.says("kan vi flytte til uke 10?")

    assert "mandag 8. mars kl. 09.00" in await kari.presses("Første ledige")


async def test_cancelling_shows_what_is_cancelled_first(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")

    asked = await kari.says("må avlyse")
    assert "Vil du avlyse dette møtet?" in asked
    assert "Presentasjon tirsdag 23. februar kl. 10.00" in asked

    await kari.presses("La møtet stå")
    assert len(await teams.look(lambda unit: unit.meetings.upcoming(unit.now))) == 1

    await kari.says("avlys")
    assert "er avlyst" in await kari.presses("Ja, avlys")
    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


async def test_one_slot_pressed_by_two_goes_to_one_and_the_other_sees_fresh_times(kari: Person, ola: Person):
    await kari.says("bestill presentasjon")
    await ola.says("bestill presentasjon")
    slot = kari.last.token("slot", "onsdag 24. februar kl. 09.00")

    await asyncio.gather(
        kari.presses("Bestill", company="Prøvebrød AS", slot=slot),
        ola.presses("Bestill", company="Demosjømat AS", slot=slot),
    )

    seen = sorted((kari.sees, ola.sees), key=lambda text: "er bestilt" in text)
    assert "Noen andre tok den tiden akkurat nå. Disse er ledige:" in seen[0]
    assert "onsdag 24. februar kl. 09.00" not in seen[0]
    assert "Presentasjonen er bestilt" in seen[1]


async def test_a_card_pressed_twice_books_once(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon")
    form = kari.last
    before = type(form)(form.id, form.activity)

    await kari.presses("Første ledige", company="Prøvebrød AS")
    again = await kari.presses("Første ledige", card=before, company="Prøvebrød AS")

    assert "Dette er allerede bestilt" in again
    assert len(await teams.look(lambda unit: unit.meetings.upcoming(unit.now))) == 1


async def test_the_same_activity_delivered_twice_is_answered_once(kari: Person):
    activity = kari.activity(type="message", text="hjelp")

    assert await kari.posts(activity) == 200
    assert await kari.posts(activity) == 200

    assert len(kari.inbox) == 1


async def test_a_form_further_up_is_closed_and_its_outcome_comes_below(kari: Person):
    await kari.says("bestill presentasjon")
    form = kari.last
    await kari.says("hvem eier prosjektet?")

    booked = await kari.presses("Første ledige", card=form, company="Prøvebrød AS")

    assert "Presentasjonen er bestilt" in booked
    assert "Dette kortet er ferdig" in form.text


async def test_a_company_that_was_presented_to_may_book_again(kari: Person, clock: Clock):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    assert "Dere har allerede bestilt en presentasjon" in await kari.says("bestill presentasjon")

    clock.passes(days=7)

    assert "Når passer det?" in await kari.says("kan vi få en presentasjon for styret også")
    assert "Presentasjonen er bestilt" in await kari.presses("Første ledige")


async def test_no_address_is_asked_for_where_nothing_is_sent_to_it(kari: Person):
    form = await kari.says("bestill presentasjon")

    assert "Hvem blir med? (navn, med komma mellom)" in form
    assert "e-post" not in form
