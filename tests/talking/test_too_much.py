"""Somebody pastes far too much: it's answered at once, and nobody else waits."""

from time import process_time

import pytest

from dialogs.deeds import DEEDS
from tests.played_teams import Person

FAR = 60_000
AT_ONCE = 3.0
"""Seconds of the processor's time; what was quadratic took twenty."""


@pytest.mark.parametrize("pasted", ["a", "a@", "a.", "<at>", "{ ", "1 ", " "])
async def test_far_too_many_attendees_are_answered_at_once(kari: Person, pasted: str):
    await kari.says("vi vil gjerne ha en presentasjon")

    began = process_time()
    await kari.presses("Første ledige", company="Prøvebrød AS", attendees=pasted * (FAR // len(pasted)))
    await kari.says(pasted * (FAR // len(pasted)))

    assert process_time() - began < AT_ONCE
    assert len(kari.inbox) == 2


async def test_every_field_of_every_form_takes_far_too_much_at_once(leader: Person):
    await leader.says("hei")
    for name, flow in ((name, deed.flow) for name, deed in DEEDS.items() if deed.flow):
        far = {question.fills: "a" * FAR for question in flow.questions[:3]}
        began = process_time()
        await leader.posts(leader.activity(type="message", value={"deed": name, **far}))
        assert process_time() - began < AT_ONCE, name
        assert "Noe gikk galt" not in leader.sees, name


async def test_a_field_says_how_much_it_holds(kari: Person, leader: Person):
    await kari.says("vi vil gjerne ha en presentasjon")
    longest = {one["id"]: one.get("maxLength") for one in kari.card["body"] if "Input" in one["type"]}
    assert longest["company"] == 500
    assert longest["attendees"] == 4000
    assert longest["slot"] is None

    await leader.posts(leader.activity(type="message", value={"deed": "import_companies"}))
    longest = {one["id"]: one.get("maxLength") for one in leader.card["body"] if "Input" in one["type"]}
    assert longest == {"company_list": 20_000}


async def test_a_long_list_of_companies_fits(leader: Person):
    await leader.posts(leader.activity(type="message", value={"deed": "import_companies"}))
    listed = "\n".join(f"Prøvebedrift {number} AS" for number in range(300))

    assert "300" in await leader.presses(leader.last.buttons[0], company_list=listed)
