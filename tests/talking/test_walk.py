"""The whole road with two places for three companies, by pressing and by typing alone, in each language."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.teams.limits import Limits
from programme.companies.road import Stage
from programme.people import Language, PersonId
from tests.conftest import UNHURRIED, Teams
from tests.played_teams import Person, Sent
from texts.say import Words
from texts.voice import Voice, voice_of

OSLO = ZoneInfo("Europe/Oslo")
COMPANIES = ("Prøvebrød AS", "Demobakst AS", "Eksempelost SA")


@pytest.fixture
def programme_file(tmp_path: Path) -> Path:
    """The shipped programme with two places."""
    file = tmp_path / "programme.toml"
    file.write_text(Path("programme.toml").read_text("utf-8").replace("places = 40", "places = 2"), "utf-8")
    return file


@dataclass
class Walk:
    """Three companies' contacts, two hosts and the leader, and the one way in which they all talk."""

    teams: Teams
    voice: Voice
    kari: Person
    ola: Person
    nina: Person
    leader: Person
    vera: Person
    harald: Person

    @property
    def everybody(self) -> tuple[Person, ...]:
        return (self.kari, self.ola, self.nina, self.leader, self.vera, self.harald)

    def label(self, words: str, **values: str) -> str:
        return self.voice.speak(Words(words, values))

    def sees(self, person: Person, words: str, **values: str) -> None:
        assert self.label(words, **values) in person.sees, person.sees

    async def later(self, moment: str) -> None:
        """The clock is moved, the road kept, and what is due is sent."""
        self.teams.clock.now = datetime.fromisoformat(moment).replace(tzinfo=OSLO)
        await self.sent()

    async def sent(self) -> None:
        await self.teams.bot.upkeep.keep()
        while await self.teams.send_due():
            pass

    async def stage(self, person: Person) -> Stage | None:
        company = await self.teams.look(lambda unit: unit.companies.of(PersonId(person.id)))
        return company.stage if company else None

    # What differs between the two ways.

    async def begins(self, person: Person, deed: str) -> None:
        raise NotImplementedError

    async def fills(self, person: Person, send: str, *answers: tuple[str, str]) -> None:
        """Each answer as field and what is written or chosen, and the form sent."""
        raise NotImplementedError

    async def first_free(self, person: Person) -> None:
        raise NotImplementedError

    async def says_yes(self, person: Person, label: str) -> None:
        raise NotImplementedError

    async def accepts(self, person: Person) -> None:
        raise NotImplementedError

    async def tells_outcomes(self, person: Person) -> None:
        raise NotImplementedError


class Typing(Walk):
    """Nobody presses anything."""

    async def begins(self, person: Person, deed: str) -> None:
        await person.says(self.label(f"deed-{deed}"))

    async def fills(self, person: Person, send: str, *answers: tuple[str, str]) -> None:  # noqa: ARG002
        for _, words in answers:
            await person.says(words)

    async def first_free(self, person: Person) -> None:
        await person.says("1")

    async def says_yes(self, person: Person, label: str) -> None:  # noqa: ARG002
        await person.says(self.label("representatives-yes"))

    async def accepts(self, person: Person) -> None:
        await person.says(self.label("deed-accept_contact"))
        await person.says(self.label("deed-accept_contact"))

    async def tells_outcomes(self, person: Person) -> None:
        while True:
            await self.begins(person, "outcome")
            if self.label("outcome-known") in person.sees:
                return
            if self.label("ask-meeting") in person.sees:
                await person.says("1")
            await person.says(self.label("outcome-interested"))
            await person.says(self.label("representatives-yes"))


class Pressing(Walk):
    """Nobody types anything but into a form's fields."""

    def _card(self, person: Person, label: str) -> Sent:
        """The latest card of the chat with that button."""
        having = [sent for sent in person.inbox if label in sent.buttons]
        assert having, f"{person.name} has no {label!r} to press; the last card says {person.sees!r}"
        return having[-1]

    async def begins(self, person: Person, deed: str) -> None:
        label = self.label(f"deed-{deed}")
        await person.presses(label, card=self._card(person, label))

    async def fills(self, person: Person, send: str, *answers: tuple[str, str]) -> None:
        given = {}
        for name, words in answers:
            titles = {one: person.last.token(name, one) for one in self._titles(person, name)}
            given[name] = next((token for title, token in titles.items() if title.endswith(words)), words)
        await person.presses(self.label(send), **given)

    def _titles(self, person: Person, name: str) -> list[str]:
        try:
            return person.last.choices(name)
        except KeyError:
            return []

    async def first_free(self, person: Person) -> None:
        await person.presses(self.label("first-free"))

    async def says_yes(self, person: Person, label: str) -> None:
        await person.presses(self.label(label))

    async def accepts(self, person: Person) -> None:
        label = self.label("deed-accept_contact")
        cards = [one for one in person.inbox if label in one.buttons]
        for card in cards:
            await person.presses(label, card=card)

    async def tells_outcomes(self, person: Person) -> None:
        label = self.label("outcome-interested")
        for card in [one for one in person.inbox if label in one.buttons]:
            await person.presses(label, card=card)
            await person.presses(self.label("outcome-send-it"))


WAYS = {"typing": Typing, "pressing": Pressing}


@pytest.fixture
def limits() -> Limits:
    """A person may write as much as these tests do."""
    return Limits(person_burst=1_000, patience=UNHURRIED)


@pytest_asyncio.fixture(params=[f"{way}-{language}" for way in WAYS for language in Language])
async def walk(request: pytest.FixtureRequest, teams: Teams) -> Walk:
    """Everybody has added the app, and reads the same language."""
    way, language = request.param.split("-")
    names = ("Kari Prøve", "Ola Demo", "Nina Test", "Lise Leder", "Vera Eksempel", "Harald Eksempel")
    numbers = (1, 2, 3, 900, 5, 6)
    people = [
        teams.person(name, number, tenant=-1 if number == 900 else 0)
        for name, number in zip(names, numbers, strict=True)
    ]
    voice = voice_of(Language(language), OSLO)
    walk = WAYS[way](teams, voice, *people)
    for person in people:
        await person.installs()
        if language != "nb":
            await person.presses(voice.speak(Language(language)))
    await teams.make_host(walk.vera, "vera")
    await teams.make_host(walk.harald, "harald")
    return walk


async def everybody_was_presented_to(walk: Walk) -> None:
    for person, company in zip((walk.kari, walk.ola, walk.nina), COMPANIES, strict=True):
        await walk.begins(person, "book_presentation")
        if isinstance(walk, Pressing):
            await person.presses(walk.label("first-free"), company=company)
        else:
            await person.says(company)
            await person.says("1")
        walk.sees(person, "presentation-booked")
    await walk.later("2027-03-01 16:30")
    for host in (walk.vera, walk.harald, walk.leader):
        await walk.tells_outcomes(host)
    await walk.sent()
    for person in (walk.kari, walk.ola, walk.nina):
        assert await walk.stage(person) is Stage.DECIDING
        walk.sees(person, "after-interested-title")


async def everybody_confirms(walk: Walk) -> None:
    for person in (walk.kari, walk.ola, walk.nina):
        await walk.begins(person, "confirm_participation")
        await walk.begins(person, "vouch_leader")
        walk.sees(person, "asked-whether-contact")
        await walk.sent()
        await walk.accepts(walk.leader)
        await walk.sent()
        walk.sees(person, "contact-accepted")
        await walk.begins(person, "confirm_participation")
        decided = (("who_decided", "Styret"), ("representatives_know", walk.label("representatives-not-yet")))
        await walk.fills(person, "confirm_participation-send", *decided)
        await walk.says_yes(person, "confirm-sure")
    assert [await walk.stage(one) for one in (walk.kari, walk.ola, walk.nina)] == [
        *(Stage.CONFIRMED, Stage.CONFIRMED, Stage.WAITING)
    ]


async def kari_prepares(walk: Walk) -> None:
    kari = walk.kari
    await walk.begins(kari, "my_status")
    await walk.begins(kari, "book_startup_meeting")
    await walk.first_free(kari)
    walk.sees(kari, "startup-booked")
    rest = (("prepared_goal", "Flere lærlinger"), ("prepared_support", "Noen å spørre"))
    await walk.begins(kari, "prepare")
    if isinstance(walk, Pressing):
        await walk.fills(kari, "prepare-send", ("prepared_theme", _theme(walk)), *rest)
    else:
        for words in (_theme(walk), *(one for _, one in rest)):
            await kari.says(words)
            await walk.begins(kari, "prepare")
    prepared = await walk.teams.look(
        lambda unit: unit.preparations.of(unit.companies.of(PersonId(kari.id)).id)  # type: ignore[union-attr]
    )
    assert prepared
    assert prepared.percent == 100
    await walk.begins(kari, "my_status")
    await walk.begins(kari, "register_for_kickoff")
    await walk.fills(kari, "register_for_kickoff-send", ("coming", "Kari Prøve, Per Prøve"))
    assert "Per Prøve" in kari.sees


def _theme(walk: Walk) -> str:
    return {"nb": "rekruttering", "nn": "rekruttering", "en": "recruitment"}[walk.voice.language]


async def ola_leaves_and_nina_gets_the_place(walk: Walk) -> None:
    await walk.begins(walk.ola, "my_status")
    await walk.begins(walk.ola, "withdraw")
    await walk.says_yes(walk.ola, "withdraw-send")
    await walk.says_yes(walk.ola, "withdraw-sure-yes")
    walk.sees(walk.ola, "withdrawal-announced")
    await walk.later("2027-03-02 09:00")
    walk.sees(walk.ola, "news-withdrawn-next")
    assert await walk.stage(walk.ola) is Stage.WITHDRAWN
    walk.sees(walk.nina, "offer-title")
    await walk.begins(walk.nina, "accept_offer")
    assert await walk.stage(walk.nina) is Stage.CONFIRMED


async def it_starts_and_the_kickoff_is_over(walk: Walk) -> None:
    kari = walk.kari
    await walk.later("2027-03-04 14:30")
    assert await walk.stage(kari) is Stage.STARTED
    await walk.begins(walk.vera, "agree")
    await walk.fills(walk.vera, "agree-send", ("agreed", "Vi ringer i mai"))
    walk.sees(walk.vera, "agreed-kept")
    await walk.later("2027-09-08 10:00")
    await walk.later("2027-09-10 10:00")
    await walk.begins(kari, "kickoff_feedback")
    await walk.fills(kari, "kickoff_feedback-send", ("worth", walk.label("worth-much")))
    walk.sees(kari, "feedback-kept")
    await walk.begins(kari, "my_status")
    walk.sees(kari, "stage-started")


async def test_the_whole_road_is_walked_in_one_way_alone(walk: Walk):
    await everybody_was_presented_to(walk)
    await everybody_confirms(walk)
    await kari_prepares(walk)
    await ola_leaves_and_nina_gets_the_place(walk)
    await it_starts_and_the_kickoff_is_over(walk)
