"""Every deed of the project group is refused to whoever lacks the right, to a namesake, and in a channel."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import pytest

from bot.teams.limits import Limits
from dialogs.deeds import DEEDS
from programme.people import Person as Known
from programme.people import PersonId
from programme.rights import Right, may
from programme.talks import Talk
from reading.heard import read_heard
from tests.companies.test_contacts import accept
from tests.conftest import UNHURRIED, Teams
from tests.played_teams import Person

NOT_YOURS = "Det er prosjektlederen som kan gjøre det"
MEANS_LESS = {"undo"}
"""Words that are a step back in a form for everybody else."""


@pytest.fixture
def limits() -> Limits:
    """A person and a tenant may write as much as these tests do."""
    return Limits(person_burst=1_000, tenant_burst=1_000, patience=UNHURRIED)


@cache
def words() -> Mapping[str, Sequence[str]]:
    """Whole messages that mean each deed."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in read_heard().wholes:
        if phrase.words and all(word.exact for word in phrase.words):
            found[phrase.deed].append(" ".join(min(word.exact) for word in phrase.words))
    return found


async def speaker(role: str, teams: Teams, kari: Person) -> Person:
    """Somebody in that role."""
    match role:
        case "accepted contact":
            await kari.says("presentasjon onsdag 3. mars kl 9")
            await kari.says("Prøvebrød AS")
            await teams.look(accept(kari))
            return kari
        case "host":
            vera = teams.person("Vera Eksempel", 5)
            await vera.says("hei")
            await teams.make_host(vera, "vera")
            return vera
        case "leader's name in another tenant":
            return teams.person("Lise Leder", 900, tenant=77)
    return teams.person("Nils Ukjent", 7)


@pytest.mark.parametrize("role", ["stranger", "accepted contact", "host", "leader's name in another tenant"])
async def test_it_is_refused_by_press_and_by_word(role: str, teams: Teams, kari: Person, leader: Person):
    await leader.says("hei")
    person = await speaker(role, teams, kari)
    await person.says("hei")
    known: Known | None = await teams.look(lambda unit: unit.people.get(PersonId(person.id)))
    assert known
    refused = [name for name, deed in DEEDS.items() if not may(known, deed.needs)]
    assert refused

    for deed in refused:
        for about in ("", "0/"):
            before = len(person.inbox) + person.updates
            await person.posts(person.activity(type="message", value={"deed": deed, "about": about}))
            assert len(person.inbox) + person.updates > before
            assert NOT_YOURS in person.sees, deed
        word = next(iter(words().get(deed, ())), "")
        if word and deed not in MEANS_LESS:
            assert NOT_YOURS in await person.says(word), (deed, word)


async def test_none_of_them_is_done_in_a_channel_even_for_the_leader(teams: Teams, leader: Person):
    await leader.says_in_channel("hei")
    for deed in (name for name, deed in DEEDS.items() if deed.needs is not Right.ANYBODY):
        for word in words().get(deed, ()):
            assert "private chat" in await leader.says_in_channel(word), (deed, word)
        press = {**leader.in_channel(""), "value": {"deed": deed}}
        before = len(leader.connector.chats[press["conversation"]["id"]])
        await leader.posts(press)
        said = leader.connector.chats[press["conversation"]["id"]][before:]
        assert ["private chat" in one.text for one in said] == [True], deed


@pytest.mark.parametrize(
    "name", [name for name, deed in DEEDS.items() if deed.flow and deed.needs is not Right.ANYBODY]
)
async def test_a_form_is_not_finished_by_whoever_lost_the_right_to_it(name: str, teams: Teams, kari: Person):
    await kari.says("hei")
    chat, person, begun = kari.activity()["conversation"]["id"], PersonId(kari.id), Talk(name, "run-1")

    for said in (
        {"value": {"run": "run-1", "do": "send"}},
        {"value": {"run": "run-1", "do": "sure"}},
        {"text": "ja"},
    ):
        await teams.look(lambda unit: unit.talks.save(chat, person, begun))
        await kari.posts(kari.activity(type="message", **said))
        assert NOT_YOURS in kari.sees
    assert "Hei" in await kari.says("hei")
