"""One Reading of a typed message: everything that it says, and the words that nobody used.

Whoever decides what follows asks this value, never the text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from programme.people import Language
from programme.plan import Programme
from reading.companies import KnownName, Names, OrganisationNumber, organisation_numbers
from reading.conditions.read import read_conditions
from reading.conditions.values import Conditions
from reading.intents.known_words import names_a_deed
from reading.intents.read import Intent, read_intent
from reading.intents.vocabulary import vocabulary
from reading.language import language_of
from reading.message import Message, Word, read_message
from reading.people import People, read_people
from reading.phones import Phone, phones_in
from reading.times import Times, read_times

Scores = Callable[[str], Mapping[str, float]]
"""What a classifier makes of a text: the probability of each class; nothing where there is none."""


@dataclass(frozen=True)
class Asker:
    """What is known of whoever writes, and of where and when."""

    programme: Programme
    now: datetime
    """The programme's local time."""
    language: Language | None = None
    """The reader's language so far."""
    of_group: bool = False
    """Whether it's the project group's deeds that are meant."""
    names: Names | None = None
    """The companies that are known."""
    may_not: frozenset[str] = frozenset()
    """Deeds that are others', which a sentence doesn't mean by their words alone."""


@dataclass(frozen=True)
class Reading:
    """What a message says."""

    message: Message
    language_so_far: Language | None
    intent: Intent
    times: Times | None
    conditions: Conditions
    people: People
    companies: tuple[KnownName, ...]
    numbers: tuple[OrganisationNumber, ...]
    phones: tuple[Phone, ...]
    unread: tuple[Word, ...]
    """The words that mean something and that nobody used."""

    @property
    def language(self) -> Language | None:
        """The language that it's written in, or that was spoken so far where its words prove none."""
        return language_of(self.message, self.language_so_far)

    @property
    def sure(self) -> bool:
        """Whether the deed may be done at once: every word is used, and there's one way to take it."""
        return self.intent.sure and not self.unread and not self.asks_when

    @property
    def asks_when(self) -> bool:
        """Whether it has to be asked what time is meant: it may be one or another, or a day is told of."""
        return bool(self.times and (self.times.unclear or self.times.told))


def times_of(message: Message, now: datetime) -> Times | None:
    """The times in a message, told of where a word beside them names no deed and means something."""
    times = read_times(message, now)
    if times is None or not times.beside:
        return times
    known = vocabulary().small
    used = {
        at for at in times.beside if message.words[at].plain in known or names_a_deed(message.words[at].plain)
    }
    return times.known_by(used)


def read(text: str, asker: Asker, scores: Scores) -> Reading:
    """The reading of a typed message; mentions are to be taken out before."""
    message = read_message(text)
    times = read_times(message, asker.now)
    conditions = read_conditions(message, asker.programme) if asker.of_group else Conditions()
    of_names = asker.of_group and _is_of_names(message, conditions.used, asker.programme)
    intent = read_intent(
        message,
        scores(text),
        of_group=asker.of_group,
        passing_over=asker.may_not,
        times=times,
        of_names=of_names,
    )
    companies = asker.names.found(message) if asker.names else ()
    numbers, phones = organisation_numbers(message), phones_in(message)
    people = read_people(text) if "@" in text else People()
    if not any(person.email for person in people.persons):
        people = People()
    used = set(intent.used | conditions.used)
    used.update(*(one.places for one in companies))
    spans = [*((one.start, one.end) for one in numbers), *((one.start, one.end) for one in phones)]
    used.update(*(message.between(start, end) for start, end in spans))
    if times:
        used |= times.used
    persons = {word.plain for one in people.persons for word in read_message(f"{one.name} {one.email}").words}
    used.update(at for at, word in enumerate(message.words) if word.plain in persons)
    small = vocabulary().small
    used.update(at for at, word in enumerate(message.words) if word.plain in small)
    return Reading(
        message=message,
        language_so_far=asker.language,
        intent=intent,
        times=times
        and times.known_by(used | {at for at in times.beside if names_a_deed(message.words[at].plain)}),
        conditions=conditions,
        people=people,
        companies=companies,
        numbers=numbers,
        phones=phones,
        unread=tuple(word for at, word in enumerate(message.words) if at not in used),
    )


def _is_of_names(message: Message, used: frozenset[int], programme: Programme) -> bool:
    """Whether a word inside it is written as a name, and none of a host or of a condition."""
    hosts = {word.plain for host in programme.hosts for word in read_message(host.name).words}
    return any(
        at and word.typed[0].isupper() and len(word.typed) > 1 and at not in used and word.plain not in hosts
        for at, word in enumerate(message.words)
    )
