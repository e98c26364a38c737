"""A host's hours of a weekday, changed for every week."""

from tests.conftest import Teams
from tests.hours.test_hours import WEDNESDAY, book, free, lise, vera
from tests.played_teams import Person

__all__ = ["lise", "vera"]
NINE = "onsdag 3. mars kl. 09.00"


async def changes(person: Person, hours: str = "13-15", host: str = "vera") -> str:
    await person.says("faste tider")
    return await person.presses("Lagre", whose_hours=host, weekday="wed", hours=hours, why_changed="ny jobb")


async def test_a_weekday_has_other_hours_each_week_until_that_is_undone(lise: Person, kari: Person) -> None:
    assert NINE in await free(kari)

    assert "Tidene er endret" in await changes(lise)
    assert "onsdag 13.00–15.00" in await lise.says("tider")
    assert NINE not in await free(kari)
    assert "onsdag 3. mars kl. 13.00" in await free(kari)
    assert "endret tidene på onsdager: Vera Eksempel" in await lise.says("logg")

    await lise.says("angre")
    assert NINE in await free(kari)


async def test_hours_that_were_set_for_days_still_win_there(lise: Person, kari: Person) -> None:
    await lise.says("endre tider")
    await lise.presses(
        "Lagre", whose_hours="vera", first_day=WEDNESDAY, last_day="", hours="9-10", why_changed="kurs"
    )
    await changes(lise)

    assert NINE in await free(kari)


async def test_a_meeting_outside_of_them_stands_and_is_shown(
    lise: Person, kari: Person, teams: Teams
) -> None:
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")

    seen = await changes(lise)
    assert NINE in seen
    assert "Prøvebrød AS" in seen


async def test_typed_it_is_asked_for_piece_by_piece_and_a_host_changes_their_own(vera: Person) -> None:
    await vera.says("faste tider")
    for said in ("onsdag", "stengt", "ny jobb"):
        seen = await vera.says(said)

    assert "Tidene er endret" in seen
    assert "onsdag" not in await vera.says("tider")
