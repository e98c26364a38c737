"""One Reading of a typed message: everything that it says, and the words that nobody used.

Whoever decides what follows asks this value, never the text. Each part is read when it's first asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from propcache.api import cached_property

from programme.people import Language
from programme.plan import Programme
from reading.another_company import wishes_another
from reading.companies import KnownName, Names, OrganisationNumber, organisation_numbers
from reading.conditions.read import read_conditions
from reading.conditions.values import Conditions
from reading.heard import heard
from reading.intents.known_words import names_a_deed
from reading.intents.phrases import deed_named
from reading.intents.read import Companies, Intent, read_intent
from reading.intents.vocabulary import vocabulary
from reading.language import language_of
from reading.message import Message, Word, read_message
from reading.persons.list_changes import ListChange, list_change
from reading.persons.people import People, read_list, read_people
from reading.persons.phones import Phone, phones_in
from reading.reported import reported
from reading.times import Times, read_times
from reading.times.names import months

Scores = Callable[[str], Mapping[str, float]]
"""What a classifier makes of a text: the probability of each class; nothing where there is none."""


def no_scores(text: str) -> Mapping[str, float]:  # noqa: ARG001 - Scores
    """What is made of a text where no classifier is asked."""
    return {}


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

    text: str
    """As it was typed; mentions are to be taken out before."""
    asker: Asker
    scores: Mapping[str, float] = field(default_factory=dict)
    """What a classifier makes of it."""

    @cached_property
    def message(self) -> Message:
        """Its words."""
        return read_message(self.text)

    @cached_property
    def intent(self) -> Intent:
        """What it wants."""
        of_group = self.asker.of_group
        return read_intent(
            self.message,
            self.scores,
            of_group=of_group,
            passing_over=self.asker.may_not,
            times=self.times,
            companies=self._how_companies_are_named if of_group else Companies.NOT_NAMED,
        )

    @cached_property
    def times(self) -> Times | None:
        """The times that it names; None if it says nothing of any."""
        return read_times(self.message, self.asker.now)

    @cached_property
    def starts(self) -> Times | None:
        """The same of when a meeting is to start: a day is told of beside a word that isn't known."""
        times = self.times
        if times is None or not times.beside:
            return times
        known = {at for at in times.beside if names_a_deed(self.message.words[at].plain)}
        return times.known_by(known | self._used)

    @property
    def months(self) -> frozenset[int]:
        """The months that it names, January 1."""
        return frozenset(month for word in self.message.words if (month := months().get(word.plain)))

    @cached_property
    def conditions(self) -> Conditions:
        """Which companies the project group means."""
        of_group = self.asker.of_group
        return read_conditions(self.message, self.asker.programme) if of_group else Conditions()

    @cached_property
    def people(self) -> People:
        """The persons whose addresses it has, and those beside them."""
        people = read_people(self.text) if "@" in self.text else People()
        return people if any(one.email for one in people.persons) else People()

    @cached_property
    def listed(self) -> People:
        """Everybody whom it names where it's a list of persons."""
        return read_list(self.text)

    @cached_property
    def list_change(self) -> ListChange | None:
        """Whom to put on a list of persons, or to take off it."""
        return list_change(self.message)

    @cached_property
    def companies(self) -> tuple[KnownName, ...]:
        """The companies that it names."""
        return self.asker.names.found(self.message) if self.asker.names else ()

    @cached_property
    def numbers(self) -> tuple[OrganisationNumber, ...]:
        """The organisation numbers in it."""
        return organisation_numbers(self.message)

    @cached_property
    def phones(self) -> tuple[Phone, ...]:
        """The telephone numbers in it."""
        return phones_in(self.message)

    @cached_property
    def unread(self) -> tuple[Word, ...]:
        """The words that mean something and that nobody used."""
        return tuple(word for at, word in enumerate(self.message.words) if at not in self._used)

    @property
    def language(self) -> Language | None:
        """The language that it's written in, or that was spoken so far where its words prove none."""
        return language_of(self.message, self.asker.language)

    @property
    def sure(self) -> bool:
        """Whether the deed may be done at once: every word is used, and there's one way to take it."""
        return self.intent.sure and not self.unread and not self.asks_when

    @property
    def asks_when(self) -> bool:
        """Whether it has to be asked what time is meant: it may be one or another, or a day is told of."""
        return bool(self.starts and (self.starts.unclear or self.starts.told))

    @property
    def in_doubt(self) -> bool:
        """Whether it denies, excludes or puts off something, so that it isn't plain what is wanted."""
        return heard().is_in_doubt(self.text)

    @property
    def is_sentence(self) -> bool:
        """Whether it's something said, rather than a name alone."""
        return heard().is_sentence(self.text)

    @property
    def has_question_mark(self) -> bool:
        """Whether it's asked, as far as marks tell."""
        return "?" in self.text

    @property
    def name(self) -> str:
        """A name as it was typed, without what says that it is one ("vi er fra …")."""
        return heard().name_in(self.text)

    @property
    def deed_named(self) -> str | None:
        """The deed that it names most specifically by its very words, whoever may do it."""
        return deed_named(self.text)

    def what_follows(self, deed: str) -> str:
        """What stands behind the words that begin it for this deed, as typed; empty if none do."""
        return heard().what_follows(self.text, deed)

    def reported(self, deed: str) -> str:
        """What it tells behind the words of such a deed ("noter at …"), as typed; empty if nothing."""
        return reported(self.text, deed)

    @property
    def language_named(self) -> Language | None:
        """The one language that it names."""
        return heard().language_named(self.text)

    @property
    def asks_for_a_call(self) -> bool:
        """Whether somebody wants to be called."""
        return heard().asks_for_a_call(self.text)

    @property
    def of_another_company(self) -> bool:
        """Whether it's for another company than the one that the speaker speaks for, without its name."""
        return wishes_another(self.message)

    @cached_property
    def _used(self) -> frozenset[int]:
        """The places of the words that something was read in, or that mean nothing."""
        message = self.message
        used = set(self.intent.used | self.conditions.used)
        used.update(*(one.places for one in self.companies))
        used.update(*(message.between(one.start, one.end) for one in self.numbers))
        used.update(*(message.between(one.start, one.end) for one in self.phones))
        if self.times:
            used |= self.times.used
        persons = {
            word.plain
            for one in self.people.persons
            for word in read_message(f"{one.name} {one.email}").words
        }
        small = vocabulary().small
        used.update(
            at for at, word in enumerate(message.words) if word.plain in persons or word.plain in small
        )
        return frozenset(used)

    @property
    def _how_companies_are_named(self) -> Companies:
        if self._is_of_a_set:
            return Companies.BY_WHAT_THEY_SHARE
        return Companies.BY_NAME if self._is_of_names else Companies.NOT_NAMED

    @property
    def _is_of_a_set(self) -> bool:
        """Whether it says which companies and no more ("bedrifter som venter")."""
        words, small = [word.plain for word in self.message.words], vocabulary().small
        size = vocabulary()["sets"].at(words, 0)
        rest = enumerate(words[size:], size)
        return size > 0 and all(at in self.conditions.used or word in small for at, word in rest)

    @property
    def _is_of_names(self) -> bool:
        """Whether a word inside it is written as a name, and none of a host or of a condition."""
        hosts = {word.plain for host in self.asker.programme.hosts for word in read_message(host.name).words}
        return any(
            at
            and word.typed[0].isupper()
            and len(word.typed) > 1
            and at not in self.conditions.used
            and word.plain not in hosts
            for at, word in enumerate(self.message.words)
        )


def read(text: str, asker: Asker, scores: Scores = no_scores) -> Reading:
    """The reading of a typed message; mentions are to be taken out before."""
    return Reading(text, asker, scores(text))
