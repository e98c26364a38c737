"""Who joins a meeting, and who comes to the kick-off: lists of persons as they are pasted and typed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.shared_questions.who_joins import written
from programme.meetings.meetings import Attendee
from reading.persons.people import read_people
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

CASES = Path(__file__).parent / "cases"
KARI, PER, LIV = (
    ("Kari Nordmann", "kari@fjord.example"),
    ("Per Hansen", "per@fjord.example"),
    ("Liv Lie", "liv@fjord.example"),
)
FILES = [
    ("attendees-from-outlook.txt", [KARI, PER]),
    ("attendees-mail-in-brackets.txt", [PER]),
    ("attendees-name-comma-mail.txt", [LIV, PER]),
]


async def _join(teams: Teams) -> Sequence[tuple[str, str]]:
    """Who joins the one meeting that is booked."""
    meetings = await teams.look(lambda unit: list(unit.meetings.upcoming(unit.now)))
    return [(one.name, one.email) for meeting in meetings for one in meeting.booking.attendees]


async def _come(teams: Teams, company: str = "Prøvebrød AS") -> Sequence[tuple[str, str]]:
    """Who is registered for the kick-off."""
    found = await teams.look(lambda unit: unit.registrations.of(unit.companies.found(company)[0].id))
    return [(one.name, one.email) for one in found]


@pytest.fixture
def pasted(request: pytest.FixtureRequest) -> str:
    return (CASES / request.param).read_text("utf-8").strip()


@pytest.mark.parametrize(("pasted", "meant"), FILES, indirect=["pasted"])
async def test_a_list_pasted_in_the_booking_is_shown_and_then_counts(
    kari: Person, teams: Teams, pasted: str, meant: list[tuple[str, str]]
):
    await kari.says("bestill presentasjon")
    shown = await kari.presses("Første ledige", company="Prøvebrød AS", attendees=pasted)
    assert all(f"{name} ({email})" in shown for name, email in meant)
    assert await _join(teams) == []

    assert "Presentasjonen er bestilt" in await kari.presses("Ja, ta med disse")
    assert await _join(teams) == meant


@pytest.mark.parametrize(("pasted", "meant"), FILES, indirect=["pasted"])
async def test_a_list_for_the_kick_off_is_shown_and_then_counts(
    confirmed: Confirmed, kari: Person, teams: Teams, pasted: str, meant: list[tuple[str, str]]
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    shown = await kari.says(pasted)
    assert all(f"{name} ({email})" in shown for name, email in meant)
    assert await _come(teams) == []

    await kari.says("ja")
    assert await _come(teams) == meant


async def test_typed_names_are_shown_before_they_count_and_are_put_beside_the_others(
    confirmed: Confirmed, kari: Person, teams: Teams
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Prøve kari@bedrift.example")
    await kari.presses("Endre listen")
    shown = await kari.says("Per Hansen og Per Hansen")
    assert "Per Hansen, Per Hansen" in shown.replace(" og ", ", ")
    assert await _come(teams) == [("Kari Prøve", "kari@bedrift.example")]

    await kari.presses("Ja, ta med disse")
    assert await _come(teams) == [
        ("Kari Prøve", "kari@bedrift.example"),
        ("Per Hansen", ""),
        ("Per Hansen", ""),
    ]


async def test_what_is_not_understood_is_named_at_the_field_and_stands_in_it(
    confirmed: Confirmed, kari: Person, teams: Teams
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    typed = "Kari Nordmann kari@@fjord.example, Per Hansen, 91234567"
    shown = await kari.presses("Lagre", coming=typed)
    field = next(one for one in kari.card["body"] if one.get("id") == "coming")
    assert "«kari@@fjord.example» og «91234567»" in shown + str(field)
    assert field["value"] == typed
    assert await _come(teams) == []

    await kari.presses("Lagre", coming="Kari Nordmann kari@fjord.example, Per Hansen")
    assert await _come(teams) == [KARI, ("Per Hansen", "")]


async def test_those_understood_count_without_the_rest_if_that_is_said(
    confirmed: Confirmed, kari: Person, teams: Teams
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Nordmann og to til")
    await kari.presses("Ja, ta med disse")
    assert await _come(teams) == [("Kari Nordmann", "")]


async def test_what_names_nobody_empties_no_list(confirmed: Confirmed, kari: Person, teams: Teams):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Nordmann")
    await kari.presses("Endre listen")
    for typed in ("vet ikke ennå", "alle sammen", "ja takk", "kari@@x"):
        await kari.says("meld på kick-off")
        await kari.presses("Lagre", coming=typed)
        assert "Jeg fant ingen navn der" in kari.sees
        assert f"«{typed.split()[0]}" in str(kari.card)
        await kari.says("ja")
        assert await _come(teams) == [("Kari Nordmann", "")], typed


async def test_nobody_beyond_the_most_is_lost_in_silence(confirmed: Confirmed, kari: Person, teams: Teams):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    names = ", ".join(f"Per Prøve{'a' * number}" for number in range(1, 53))
    shown = await kari.presses("Lagre", coming=names)
    assert f"Prøve{'a' * 52}" in shown + str(kari.card)
    assert await _come(teams) == []


async def test_a_sentence_with_addresses_and_a_time_is_shown_before_it_books(kari: Person, teams: Teams):
    await kari.says("bestill presentasjon onsdag 3. mars kl 9, Kari Nordmann kari@fjord.example")
    shown = await kari.says("Prøvebrød AS")
    assert "Kari Nordmann (kari@fjord.example)" in shown
    assert await _join(teams) == []
    await kari.presses("Ja, ta med disse")
    assert await _join(teams) == [KARI]


async def test_a_name_that_teams_turns_round_is_one_person(teams: Teams):
    kari = teams.person("Nordmann, Kari", 7)
    await kari.says("bestill presentasjon")
    assert kari.last.inputs["attendees"] == "Kari Nordmann"
    await kari.presses("Første ledige", company="Prøvebrød AS")
    assert await _join(teams) == [("Kari Nordmann", "")]


async def test_a_name_that_is_no_name_to_us_books_as_well(teams: Teams):
    kari = teams.person("K4ri (Prøvebrød AS)", 8)
    await kari.says("bestill presentasjon")
    assert "Presentasjonen er bestilt" in await kari.presses("Første ledige", company="Prøvebrød AS")
    assert await _join(teams) == [("K4ri (Prøvebrød AS)", "")]


async def test_an_address_in_angle_brackets_is_read_where_teams_left_it(
    confirmed: Confirmed, kari: Person, teams: Teams
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    html = {"contentType": "text/html", "content": "<p>Kari Nordmann &lt;kari@fjord.example&gt;</p>"}
    assert "Kari Nordmann (kari@fjord.example)" in await kari.says("Kari Nordmann", attachments=[html])


names = st.lists(st.sampled_from(["Kari", "Per", "Hansen", "Liv Lie", "Åse-Marie Aas"]), max_size=2).map(
    " ".join
)
addresses = st.sampled_from(["", "", "per@fjord.example", "hansen@fjord.example", "lie.liv@fjord.example"])


@given(st.lists(st.tuples(names, addresses), min_size=1, max_size=5))
def test_a_list_that_stands_in_a_field_is_read_as_it_was(listed: list[tuple[str, str]]):
    persons: list[Attendee] = []
    for name, email in listed:
        person = Attendee(name or email, email)
        if person.name and not (email and person in persons):
            persons.append(person)
    assert read_people(written(persons)).persons == tuple(persons)


@pytest.mark.parametrize("count", [50, 51])
async def test_fifty_persons_fit_and_more_are_refused_with_how_many_there_are(
    kari: Person, teams: Teams, count: int
):
    names = [f"Kari{chr(97 + one // 26)}{chr(97 + one % 26)} Prøve" for one in range(count)]
    await kari.says("bestill presentasjon")
    shown = await kari.presses("Første ledige", company="Prøvebrød AS", attendees="\n".join(names))

    if count > 50:
        assert "Det er plass til 50 navn her, og du skrev 51." in shown
        assert await _join(teams) == []
        await kari.presses("Ja, ta med disse")
    assert [name for name, _ in await _join(teams)] == names[:50]


@pytest.mark.parametrize("written", ["{}", '"{}"', '"Prøve, {}"', "{} kari@bedrift.example"])
async def test_a_name_of_more_than_eighty_letters_is_refused(kari: Person, teams: Teams, written: str):
    await kari.says("bestill presentasjon")
    attendees = f"Per Hansen, {written.format('K' + 'a' * 80)}"
    shown = await kari.presses("Første ledige", company="Prøvebrød AS", attendees=attendees)

    assert "Jeg forsto ikke" in shown
    assert "aaaa …»" in shown
    assert await _join(teams) == []


@pytest.mark.parametrize(
    "heading", ["Disse kommer:", "Hvem blir med:", "Deltakere:", "Who comes:", "Desse kjem:", "Participants:"]
)
async def test_what_only_says_that_a_list_follows_is_no_person(teams: Teams, kari: Person, heading: str):
    await kari.says("bestill presentasjon")
    slot = kari.last.token("slot", "kl.")
    pasted = f"{heading}\nKari Nordmann <kari@fjord.example>\nPer Hansen <per@fjord.example>"
    seen = await kari.presses("Bestill", company="Prøvebrød AS", attendees=pasted, slot=slot)
    assert heading.rstrip(":") not in seen
    if "Presentasjonen er bestilt" not in seen:
        await kari.presses(kari.last.buttons[0])
    assert await _join(teams) == [KARI, PER]


async def test_a_name_before_a_colon_is_a_person_still(teams: Teams, kari: Person):
    await kari.says("bestill presentasjon")
    slot, pasted = kari.last.token("slot", "kl."), "Kari Nordmann: kari@fjord.example"
    seen = await kari.presses("Bestill", company="Prøvebrød AS", attendees=pasted, slot=slot)
    if "Presentasjonen er bestilt" not in seen:
        await kari.presses(kari.last.buttons[0])
    assert await _join(teams) == [KARI]


@pytest.mark.parametrize("heading", ["Disse kommer:", "Hvem blir med:", "Who comes:", "Desse kjem:"])
async def test_a_day_said_before_is_no_part_of_a_pasted_list(teams: Teams, kari: Person, heading: str):
    await kari.says("bestill presentasjon torsdag")
    await kari.says("Prøvebrød AS")
    pasted = f"{heading} Nordmann, Kari <kari@fjord.example>; Hansen, Per <per@fjord.example>"
    seen = await kari.says(pasted)
    assert heading.rstrip(":") not in seen
    await kari.says("1")
    if "Presentasjonen er bestilt" not in kari.sees:
        await kari.presses(kari.last.buttons[0])
    assert await _join(teams) == [KARI, PER]
