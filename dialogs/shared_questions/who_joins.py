"""Who of the company joins: persons in one field, pasted, typed or filled in."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dialogs.flows.buttons import button
from dialogs.flows.flow import Answers, Question
from dialogs.flows.own_company import is_on_behalf
from dialogs.flows.scene import Scene
from programme.meetings.inviting import Inviting
from programme.meetings.meetings import Attendee
from reading.persons.people import read_list, read_people
from reading.reading import Reading
from texts.say import Button, Field, Figure, Keeps, Plain, Say, Value, Words

QUOTED, MOST_QUOTED = 40, 5
"""Characters of what wasn't understood that are said back, and of how many pieces."""
MOST = 50
"""So many persons one list takes."""
TYPED = "\n"
"""How a list ends that was said in a sentence: it counts once it was shown."""
_BETWEEN = re.compile(r"[,;\n]|\s(?:og|and|&)\s")


@dataclass(frozen=True)
class Persons:
    """Who joins, as it was understood."""

    persons: tuple[Attendee, ...] = ()
    unread: tuple[str, ...] = ()
    """What wasn't understood, as it was written."""
    plain: bool = True
    """Whether it was a list with one person in each part, filled in as it's read; else it's shown first."""
    beyond: int = 0
    """How many more were named than a list takes; they aren't among the persons."""

    @property
    def wrong(self) -> Words | None:
        """What is to be put right, as it's said at the field."""
        if self.beyond:
            return Words("persons-too-many", {"most": MOST, "count": MOST + self.beyond})
        return _not_read(self.unread) if self.unread else None


class WhoJoins(Question[Persons]):
    """Who of the company joins: names, and e-mails where they are given."""

    fills = "attendees"
    noun = "attendees"
    longest = 4000
    """Some fifty names with their addresses."""
    optional = True

    def label(self, scene: Scene) -> Words:
        """It asks for addresses only where something is sent to them, and says what."""
        return Words(f"ask-{self.fills}" + "-by-mail" * (scene.inviting is not Inviting.NOBODY))

    def known(self, scene: Scene) -> str:
        """The person who books, unless it's the project group for a company."""
        return "" if is_on_behalf(scene) else _own_name(scene)

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """Those whom a sentence names with their addresses, and what else it seems to say of them.

        "Legg til Ola" and "fjern Ola" give the list as it is then.
        """
        if changed := self.changed(said, scene):
            return changed
        if "@" not in said.text:
            return ()
        people = said.listed
        rest = [piece for piece in people.unread if not _says_something_else(piece, scene)]
        persons = [*people.persons]
        if people.myself and len(rest) == len(people.unread) and not is_on_behalf(scene):
            persons.insert(0, Attendee(_own_name(scene)))
        return ["; ".join([written(persons), *rest]) + TYPED] if persons else ()

    def changed(self, said: Reading, scene: Scene) -> Sequence[str]:
        """The list with somebody put on it or taken off; nothing where the text says neither, or not whom."""
        change = said.list_change
        if change is None:
            return ()
        listed = self.take(scene.talk.answers.get(self.fills) or self.known(scene), scene).persons
        named = read_people(change.names)
        if named.unread or named.myself or not named.persons:
            return ()
        if change.adds:
            are_names = all(one.email or one.name[0].isupper() for one in named.persons)
            new = [one for one in named.persons if one not in listed]
            return [written([*listed, *new]) + TYPED] if are_names else ()
        gone = [_only_one(listed, one) for one in named.persons]
        left = [one for one in listed if one not in gone]
        return [written(left) + TYPED] if left and None not in gone else ()

    def take(self, token: str, scene: Scene) -> Persons:
        """Those who are named, as many as a list takes, and what isn't understood of it."""
        if token == self.known(scene):
            return Persons(self.expected(token, scene))
        people = read_list(token)
        persons, unread = people.persons, people.unread
        if people.myself and is_on_behalf(scene):
            unread = (*unread, token.strip())
        elif people.myself:
            persons = (Attendee(_own_name(scene)), *persons)
        if len(token) > self.longest:
            unread = (*unread, f"… {token[self.longest - 20 :]}")
        if not persons and not unread:
            unread = (token.strip(),)
        parts = [part.strip() for part in _BETWEEN.split(token)]
        plain = not token.endswith(TYPED) and parts == [_written(one) for one in persons]
        return Persons(persons[:MOST], unread, plain, len(persons[MOST:]))

    def expected(self, token: str, scene: Scene) -> tuple[Attendee, ...]:  # noqa: ARG002 - for WhoComes
        """Whom the token stands for that is known beforehand, however they are called."""
        return (Attendee(token),) if token else ()


def _only_one(listed: Sequence[Attendee], named: Attendee) -> Attendee | None:
    """The one on the list who is meant: by e-mail, by name, or by a first name that is no other's."""
    said = named.name.casefold()
    by_mail = [one for one in listed if named.email and one.email.casefold() == named.email.casefold()]
    by_name = [one for one in listed if one.name.casefold() == said]
    by_first_name = [one for one in listed if one.name.casefold().split()[:1] == [said]]
    meant = by_mail or by_name or by_first_name
    return meant[0] if len(meant) == 1 else None


def written(persons: Sequence[Attendee]) -> str:
    """The persons as they stand in a field; read again, they are the same."""
    text = ", ".join(map(_written, persons))
    return text if read_people(text).persons == tuple(persons) else "; ".join(map(_written, persons))


def _written(person: Attendee) -> str:
    return person.name if person.name == person.email else f"{person.name} {person.email}".strip()


def _own_name(scene: Scene) -> str:
    """The speaker's name; where their organisation turns names round ("Prøve, Kari"), turned back."""
    name = scene.speaker.name
    people = read_people(f'"{name}"')
    return people.persons[0].name if len(people.persons) == 1 and not people.unread else name


def _says_something_else(piece: str, scene: Scene) -> bool:
    """Whether a part of a sentence is about when, or what is wanted, rather than who."""
    said = scene.read(piece)
    return said.deed_named is not None or said.times is not None


def shown_first(question: WhoJoins) -> Callable[[Answers, Scene], Say | None]:
    """What a flow shows before a list of persons counts that wasn't filled in as it's read."""

    def consequence(answers: Answers, scene: Scene) -> Say | None:
        found = answers.get(question, Persons())
        error = found.wrong
        if found.plain and not error:
            return None
        run, name, token = scene.talk.run, scene.talk.flow, scene.talk.answers.get(question.fills, "")
        field = Field(question.fills, question.label(scene), question.kind, token.strip(), error=error)
        back = button(run, "show", "back-to-form")
        leave = (button(run, "leave", "leave"), button(run, "help", "deed-help"))
        sure = Button(Words("persons-yes"), {"run": run, "do": "sure"}, Keeps.NOTHING, primary=not error)
        understood = Figure(Words("persons-understood"), tuple(map(_shown, found.persons)))
        shown = Say(
            Words(f"{name}-title"), Words("persons-shown"), (understood,), buttons=(sure, back), more=leave
        )
        if not error:
            return shown
        change = button(run, "send", f"{name}-send", keeps=Keeps.INPUTS, primary=True)
        if not found.persons:
            nobody = Words("nobody-named")
            return replace(shown, text=nobody, figures=(), fields=(field,), buttons=(change, back))
        return replace(shown, fields=(field,), buttons=(change, sure), more=(back, *leave))

    return consequence


def _not_read(pieces: Sequence[str]) -> Words:
    """What wasn't understood, at the field where it stands."""
    shown = [one if len(one) <= QUOTED else f"{one[:QUOTED]} …" for one in pieces[:MOST_QUOTED]]
    quoted: tuple[Value, ...] = tuple(Words("quoted-word", {"word": Plain(one)}) for one in shown)
    return Words("persons-not-read", {"words": quoted})


def _shown(person: Attendee) -> Value:
    if not person.email or person.email == person.name:
        return Plain(person.name)
    return Words("person-with-email", {"name": Plain(person.name), "email": Plain(person.email)})
