"""«Legg til NAVN» and «fjern NAVN» change who comes; what the list is then is shown before it counts."""

import pytest
import pytest_asyncio

from reading.message import read_message
from reading.persons.list_changes import ListChange, list_change
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

YES = ("Ja, ta med disse", "Yes, with these")


@pytest_asyncio.fixture
async def listed(confirmed: Confirmed, kari: Person) -> Person:
    """Kari, who has registered herself, Per and Ola for the kick-off."""
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på til kick-off")
    await kari.presses("Lagre", coming="Kari Prøve, Per Prøve, Ola Testesen ola@bedrift.example")
    return kari


async def coming(teams: Teams) -> list[str]:
    [company] = await teams.look(lambda unit: unit.companies.all())
    return [one.name for one in await teams.look(lambda unit: unit.registrations.of(company.id))]


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("legg til Siri Prøve", ["Kari Prøve", "Per Prøve", "Ola Testesen", "Siri Prøve"]),
        ("Kan du legge til Siri?", None),
        ("Siri Prøve kommer også", ["Kari Prøve", "Per Prøve", "Ola Testesen", "Siri Prøve"]),
        ("fjern Per Prøve", ["Kari Prøve", "Ola Testesen"]),
        ("fjern ola fra lista", ["Kari Prøve", "Per Prøve"]),
        ("Per og Ola kommer ikke likevel", ["Kari Prøve"]),
        ("ta vekk Per", ["Kari Prøve", "Ola Testesen"]),
        ("please remove Per from the list", ["Kari Prøve", "Ola Testesen"]),
        ("add Siri Prøve, thanks", ["Kari Prøve", "Per Prøve", "Ola Testesen", "Siri Prøve"]),
        ("fjern Torbjørn", None),
        ("fjern meg", None),
    ],
)
@pytest.mark.parametrize("is_open", [False, True])
async def test_a_name_is_put_on_the_list_or_taken_off(
    teams: Teams, listed: Person, said: str, then: list[str] | None, is_open: bool
):
    before = await coming(teams)
    if is_open:
        await listed.says("meld på til kick-off")
    await listed.says(said)

    assert await coming(teams) == before, "it is shown first"
    if then is not None:
        await listed.presses(next(one for one in YES if one in listed.last.buttons))
        assert await coming(teams) == then


async def test_a_name_is_put_on_the_list_of_a_meeting_that_is_being_booked(kari: Person):
    await kari.says("bestill presentasjon")
    shown = await kari.says("legg til Ola Testesen")

    assert "Kari" in str(kari.last.inputs) + shown
    assert "Ola Testesen" in str(kari.last.inputs) + shown


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("legg til Kari", ListChange(adds=True, names="Kari")),
        ("Hei, kan du fjerne", None),
        ("hei, fjern Kari Prøve, takk", ListChange(adds=False, names="Kari Prøve")),
        ("Ola Nord kjem ikkje", ListChange(adds=False, names="Ola Nord")),
        ("legg til Ola <ola@bedrift.example>", ListChange(adds=True, names="Ola <ola@bedrift.example>")),
        ("fjern", None),
        ("kommer ikke", None),
        ("skal vi fjerne Kari?", None),
        ("vi kommer", None),
    ],
)
def test_what_a_message_changes_in_a_list(text: str, meant: ListChange | None):
    assert list_change(read_message(text)) == meant
