"""Every deed of the project group is refused to whoever lacks the right, to a namesake, and in a channel."""

from collections.abc import Iterator

import pytest

from dialogs.deeds import ANSWERS, FLOWS, GROUP_DEEDS
from programme.people import Person as Known
from programme.people import PersonId
from programme.rights import may
from tests.conftest import Teams
from tests.talks.test_contacts import accept
from tests.teams import Person
from texts.heard import read_heard

NOT_YOURS = "Det er prosjektlederen som kan gjøre det"
EVERYBODYS = {
    *("book_presentation", "move_meeting", "cancel_meeting", "my_meetings", "calendar", "hours", "join_open"),
    *(
        "confirm_participation",
        "decide_later",
        "decline",
        "withdraw",
        "stay",
        "accept_offer",
        "why",
        "my_status",
    ),
    *("book_startup_meeting", "prepare", "register_for_kickoff", "feedback", "kickoff_feedback"),
    *("ask_a_person", "help", "read_broadcast"),
    *("reminders", "own_reminders", "remind_later"),
    *("pause_reminders", "resume_reminders", "turn_off_reminders", "turn_on_reminders"),
    *("invite_colleague", "our_contacts", "hand_over", "step_back", "vouch_leader", "vouch_colleague"),
    "who_speaks",
}
"""Deeds that anybody may begin; each sees what is their own."""
MEANS_LESS = {"undo"}
"""Words that are a step back in a form for everybody else."""
OF_ONE_THING = {
    *("outcome", "agree", "follow_up", "follow_up_done", "meeting"),  # a meeting's hosts, and the leader
    *("accept_contact", "refuse_contact"),  # the company's contacts, and the leader
}
"""Deeds whose right depends on what they are about."""


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may write as much as these tests do."""
    monkeypatch.setattr("bot.app.PERSON_BURST", 1_000)


def test_every_deed_says_whose_it_is():
    assert set(GROUP_DEEDS) | EVERYBODYS | OF_ONE_THING == {*FLOWS, *ANSWERS}
    assert not set(GROUP_DEEDS) & (EVERYBODYS | OF_ONE_THING)


def words_for(deed: str) -> Iterator[str]:
    """Whole messages that mean the deed."""
    for phrase in read_heard().wholes:
        if phrase.deed == deed and all(word.exact for word in phrase.words) and phrase.words:
            yield " ".join(min(word.exact) for word in phrase.words)


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
    refused = [deed for deed, right in GROUP_DEEDS.items() if not may(known, right)]
    assert refused

    for deed in refused:
        for about in ("", "0/"):
            before = len(person.inbox) + person.updates
            await person.posts(person.activity(type="message", value={"deed": deed, "about": about}))
            assert len(person.inbox) + person.updates > before
            assert NOT_YOURS in person.sees, deed
        word = next(words_for(deed), "")
        if word and deed not in MEANS_LESS:
            assert NOT_YOURS in await person.says(word), (deed, word)


async def test_none_of_them_is_done_in_a_channel_even_for_the_leader(teams: Teams, leader: Person):
    await leader.says_in_channel("hei")
    for deed in GROUP_DEEDS:
        for word in words_for(deed):
            assert "private chat" in await leader.says_in_channel(word), (deed, word)
        press = {**leader.in_channel(""), "value": {"deed": deed}}
        before = len(leader.connector.chats[press["conversation"]["id"]])
        await leader.posts(press)
        said = leader.connector.chats[press["conversation"]["id"]][before:]
        assert ["private chat" in one.text for one in said] == [True], deed
