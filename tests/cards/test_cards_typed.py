"""Every card of every deed: the words of each button and choice, typed, do what a press on them does."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from bot.conversation.scenes import scene_of
from dialogs.begin import filling_of
from dialogs.deeds import DEEDS
from dialogs.flows.scene import LookUpNeeded, Place, Reply, Said
from dialogs.turn import turn
from programme.companies.road import Stage
from programme.errors import ProgrammeError
from programme.people import Language, PersonId, Role
from programme.rights import may
from programme.talks import Talk
from reading.heard import plain
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person
from texts.say import Button, Say, Words
from texts.voice import MissingWordsError, voice_of


class UndoneError(Exception):
    """Nothing of it stays in the database."""


@dataclass(frozen=True)
class Cards:
    """What somebody is answered, without anything being kept."""

    teams: Teams
    person: PersonId

    async def answer(self, said: Said, talk: Talk) -> Reply | str:
        """The reply at that place in the talk; a word for what isn't one."""
        answers: list[Reply | str] = []
        bot = self.teams.bot

        def work(unit: Unit) -> None:
            known = unit.people.get(self.person)
            assert known
            entries = bot.thinking.entries
            scene = scene_of(unit, known, bot.resources, entries, Place.PERSONAL, talk)
            try:
                chosen = replace(known, language_chosen=True)  # or a title would change the language
                reply = turn(said, replace(scene, speaker=chosen, new_run="new-run"))
                answers.append(reply if isinstance(reply, Reply) else type(reply).__name__)
            except (ProgrammeError, LookUpNeeded) as error:
                answers.append(type(error).__name__)
            raise UndoneError

        with pytest.raises(UndoneError):
            await self.teams.look(work)
        return answers[0]

    def titles(self, button: Button) -> Iterator[str]:
        """Its words in each language that has them."""
        zone = self.teams.bot.resources.programme.zone
        languages = list(Language) if isinstance(button.label, Words) and not button.label.values else []
        for one in languages or [Language.NB]:
            try:
                yield voice_of(one, zone).speak(button.label)
            except MissingWordsError:
                return


def said_of(reply: Reply | str) -> object:
    """What is compared: the card and where the talk is, but for the language that it's said in."""
    return reply if isinstance(reply, str) else (reply.say, replace(reply.talk, front=(), shown={}))


def mistyped(title: str, chance: random.Random) -> str:
    """The title with two letters changed places in its longest word."""
    words = title.split()
    at = max(range(len(words)), key=lambda one: len(words[one]))
    if len(plain(words[at])) < 6 or not words[at].isalpha():
        return title
    place = chance.randrange(1, len(words[at]) - 2)
    word = words[at]
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return " ".join([*words[:at], swapped, *words[at + 1 :]])


async def walked(cards: Cards, name: str) -> Mapping[str, int]:
    """Types all that stands on the deed's card; how many buttons and choices that were."""
    opened = await cards.answer(Said(press={"deed": name}), Talk())
    counted = Counter[str]()
    if isinstance(opened, str):
        return counted
    chance = random.Random(name)
    buttons = [one for one in (*opened.say.buttons, *opened.say.more) if one.press]
    named = Counter(plain(title) for one in buttons for title in {*cards.titles(one)})
    for button in buttons:
        expected = said_of(await cards.answer(Said(press=button.press), opened.talk))
        for title in {*cards.titles(button)}:
            if named[plain(title)] > 1:
                continue  # two that are called alike can't be told apart
            for typed in {title, mistyped(title, chance)}:
                assert said_of(await cards.answer(Said(typed), opened.talk)) == expected, (name, typed)
                counted["buttons"] += 1
    counted["choices"] += await choices_typed(cards, name, opened.say, opened.talk)
    return counted


async def choices_typed(cards: Cards, name: str, say: Say, talk: Talk) -> int:
    """Types each choice of the fields that nobody has answered."""
    count = 0
    zone = cards.teams.bot.resources.programme.zone
    for field in say.fields:
        question = next((one for one in DEEDS[name].asks.questions if one.fills == field.fills), None)
        if question is None or question.numbers or talk.answers.get(field.fills):
            continue
        for language in Language:
            shown = [one.shows for each in say.fields for one in each.choices]
            titles = Counter(plain(voice_of(language, zone).speak(one)) for one in shown)
            for choice in field.choices:
                title = voice_of(language, zone).speak(choice.shows)
                if titles[plain(title)] > 1 or any(plain(title) == plain(one) for one in ("Ja", "Nei")):
                    continue
                chosen = await chosen_by(cards, title, talk)
                assert chosen.get(field.fills) == choice.token, (name, field.fills, title)
                count += 1
    return count


async def chosen_by(cards: Cards, title: str, talk: Talk) -> Mapping[str, str]:
    """The answers that the form has once the title was typed."""
    found: list[Mapping[str, str]] = []
    bot = cards.teams.bot

    def work(unit: Unit) -> None:
        known = unit.people.get(cards.person)
        assert known
        filling = filling_of(scene_of(unit, known, bot.resources, {}, Place.PERSONAL, talk))
        chosen = filling.chosen(title) if filling else None
        found.append(chosen.talk.answers if chosen else {})
        raise UndoneError

    with pytest.raises(UndoneError):
        await cards.teams.look(work)
    return found[0]


@pytest.mark.parametrize("who", ["newcomer", "contact", "host", "leader"])
async def test_what_stands_on_a_card_can_be_typed(
    teams: Teams, kari: Person, ola: Person, leader: Person, confirmed: Confirmed, who: str
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says("bestill oppstartsmøte")
    await kari.presses("Første ledige")
    await ola.says("presentasjon fredag 5. mars kl 10")
    person = {"newcomer": ola, "contact": kari, "host": ola, "leader": leader}[who]
    if who == "host":
        await teams.make_host(ola, "vera")
    cards = Cards(teams, PersonId(person.id))
    known = await teams.look(lambda unit: unit.people.get(PersonId(person.id)))
    assert known

    counted = Counter[str]()
    for name, deed in DEEDS.items():
        if may(known, deed.needs):
            counted.update(await walked(cards, name))

    assert counted["buttons"] > 100
    if who == "leader":
        assert known.is_a(Role.LEADER)
        assert counted["choices"] > 30
    company = await teams.look(lambda unit: unit.companies.of(PersonId(kari.id)))
    assert company
    assert company.stage is Stage.STARTUP_BOOKED


@pytest.mark.parametrize("said", ["Minn meg i morgen", "minn meg i morgn", "Remind me tomorrow"])
async def test_what_stands_on_the_letter_that_came_last_is_done_when_typed(
    kari: Person, leader: Person, teams: Teams, said: str
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await kari.says("takk")
    await leader.says("spol 2027-03-02 10:00")
    await teams.send_due()
    assert "Minn meg i morgen" in kari.last.buttons

    await kari.says("takk")
    assert (await kari.says(said)).startswith(("Jeg minner deg igjen", "I'll remind you again"))
