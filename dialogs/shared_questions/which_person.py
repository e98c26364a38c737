"""Whom of those who have written somebody means."""

from collections.abc import Sequence

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.errors import NotAnAnswerError
from programme.people import Person, PersonId
from reading.message import read_message
from reading.reading import Reading

FEW = 10
"""So many persons of a name are offered to choose from."""


class NobodyCalledSoError(NotAnAnswerError):
    """Nobody who has written is called so, or several are."""

    words = "nobody-called-so"


class WhichPerson(Question[Person]):
    """Somebody who has written to the bot, by their name or a part of it."""

    fills = "person"
    noun = "person"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The one person who is named in the sentence, in capitals as names are ("gi Kari rollen leder")."""
        capitals = [word.plain for word in said.message.words if word.typed[0].isupper()]
        found = {one.id: one for word in capitals for one in scene.people.called(word, FEW)}
        whole = {one.id: {word.plain for word in read_message(one.name).words} for one in found.values()}
        counts = {person: len(words.intersection(capitals)) for person, words in whole.items()}
        most = max(counts.values(), default=0)
        named = [found[person] for person, count in counts.items() if count == most > 0]
        return [named[0].id] if len(named) == 1 else ()

    def takes_words(self, said: Reading) -> bool:
        """A few words that don't ask anything."""
        return not said.has_question_mark

    def written(self, token: str, scene: Scene) -> str:
        """The person's name, where nobody else is called so."""
        person = scene.people.get(PersonId(token))
        if person is None:
            return token
        alone = [one.id for one in scene.people.called(person.name, FEW)] == [person.id]
        return person.name if alone else token

    def take(self, token: str, scene: Scene) -> Person:
        """The one person who is meant; NobodyCalledSoError for none or several."""
        if known := scene.people.get(PersonId(token)):
            return known
        found = scene.people.called(token, FEW)
        if len(found) != 1:
            raise NobodyCalledSoError
        return found[0]
