"""An answer tells what stands for whoever asks, beside what holds for all."""

import pytest

from tests.conftest import Confirmed
from tests.played_teams import Person


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Hvordan flytter vi møtet?", "onsdag 3. mars kl. 09.00"),
        ("Korleis flyttar vi møtet?", "onsdag 3. mars kl. 09.00"),
        ("How do we move the meeting?", "Wednesday 3 March, 09:00"),
    ],
)
async def test_the_own_meeting_stands_beside_the_answer(kari: Person, asked: str, shown: str):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")

    assert shown in await kari.says(asked)


async def test_who_comes_to_the_kick_off_stands_beside_the_answer(confirmed: Confirmed, kari: Person):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Prøve, Per Prøve")

    assert "Per Prøve" in await kari.says("Hvordan melder vi oss på kick-off?")
