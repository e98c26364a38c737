"""A date in another year than the one in which it's said has its year."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from programme.people import Language
from tests.conftest import Teams
from tests.played_teams import Person
from texts.say import Dated, InLanguage
from texts.voice import voices

VOICES = voices(ZoneInfo("Europe/Oslo"))


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        (Language.NB, "fredag 1. oktober 2027", "fredag 1. oktober 2027 kl. 14.00"),
        (Language.NN, "fredag 1. oktober 2027", "fredag 1. oktober 2027 kl. 14.00"),
        (Language.EN, "Friday 1 October 2027", "Friday 1 October 2027, 14:00"),
    ],
)
def test_it_is_said_with_its_year_where_that_is_another(language: Language, day: str, moment: str):
    when, at = date(2027, 10, 1), datetime(2027, 10, 1, 12, tzinfo=UTC)
    before, then = VOICES[language].in_year(2026), VOICES[language].in_year(2027)

    assert (before.speak(when), before.speak(at)) == (day, moment)
    assert then.speak(when) == day.removesuffix(" 2027")
    assert before.speak(InLanguage(Language.NB, when)) == "fredag 1. oktober 2027"


def test_on_paper_the_year_stands_always():
    assert VOICES[Language.NN].in_year(2027).speak(Dated(date(2027, 10, 1))) == "1. oktober 2027"
    assert VOICES[Language.EN].speak(Dated(date(2027, 10, 1))) == "1 October 2027"


async def test_answers_and_letters_are_said_in_the_year_that_it_is(
    leader: Person, kari: Person, teams: Teams
):
    await leader.says("hei")
    assert "fredag 1. oktober" in await kari.says("når er fristen for å bestemme seg?")
    assert "2027" not in kari.sees
    await leader.says("spol 2026-11-30 09:00")
    assert "fredag 1. oktober 2027" in await kari.says("når er fristen for å bestemme seg?")
    await kari.says("presentasjon torsdag 7. januar kl 14")
    teams.clock.passes(days=1)
    assert "2027" in kari.sees
