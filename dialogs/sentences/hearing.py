"""What a typed message asks for, as its reading tells: by its words alone, and then with the classifier."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.deeds import not_for
from dialogs.flows.own_company import MEETING_CHANGES, company_at_hand, meetings_to_change
from dialogs.flows.scene import Found, Said, Scene
from programme.rights import Right, may
from reading.intents.questions import Asks
from reading.intents.read import Intent
from reading.message import Word, read_message
from reading.reading import Reading, no_scores


@dataclass(frozen=True)
class HeardNow:
    """A message in its surroundings."""

    text: str
    reading: Reading
    found: Found | None
    """What the classifier made of it; None until it was asked."""
    of_group: bool
    unread: Sequence[Word]
    """The words that nobody used, and that aren't about what the speaker has already."""

    @property
    def intent(self) -> Intent:
        """What it wants."""
        return self.reading.intent

    @property
    def sure(self) -> bool:
        """Whether the deed that it names may be done at once.

        The project group's deeds read what stands beside their words, and name what they don't use.
        """
        if self.of_group:
            asked = self.intent.asks in {Asks.HOW, Asks.WHAT_IF}
            return self.intent.named and (self.intent.sure or not asked)
        return self.intent.sure and not self.unread and not self.reading.asks_when

    @property
    def is_command(self) -> bool:
        """Whether it's a deed's words and nothing else."""
        words = range(len(self.reading.message.words))
        return self.intent.whole or (self.sure and self.intent.used.issuperset(words))

    @property
    def asks(self) -> bool:
        """Whether it's a question."""
        return self.intent.asks is not Asks.NOTHING

    @property
    def asks_something(self) -> bool:
        """Whether it asks more than whether one may ("må vi kanskje avlyse")."""
        return self.intent.asks not in {Asks.NOTHING, Asks.WHETHER} or self.reading.has_question_mark

    @property
    def is_plain(self) -> bool:
        """Whether nothing in it is denied, asked or not understood: what it says of a form counts."""
        return self.of_group or not (self.asks or self.unread or self.intent.denied)

    @property
    def tells_of_a_time(self) -> bool:
        """Whether it states a time, and little else: it's for the form, whatever answer it resembles."""
        few = len(self.unread) * 2 <= len(self.reading.message.words)
        return self.reading.times is not None and few and not self.asks and not self.intent.deed

    @property
    def is_decided(self) -> bool:
        """Whether the classifier has nothing to add."""
        return self.found is not None or self.sure


def hear(said: Said, scene: Scene) -> HeardNow:
    """What is heard in the message."""
    of_group = may(scene.speaker, Right.ACT_FOR_COMPANIES)
    text = said.text.strip()
    scores = said.found.scores if said.found else no_scores(text)
    reading = scene.read(text, lambda _: scores, not_for(scene.speaker))
    unread = reading.unread if of_group else _without_own(reading, scene)
    found = said.found
    if found and of_group and _is_of_ones_own(found, scene):
        found = replace(found, sure="", near=())
    return HeardNow(text, reading, found, of_group, unread)


def _is_of_ones_own(found: Found, scene: Scene) -> bool:
    """Whether the answer is of the asker's own company: the project group has none."""
    entry = scene.entries.get(found.sure or "")
    return entry is not None and entry.deed in _OF_ONES_OWN


_OF_ONES_OWN = {"my_status", "my_meetings", "move_meeting", "cancel_meeting"}


def _without_own(reading: Reading, scene: Scene) -> Sequence[Word]:
    """The unread words without the company's own name, and without the time that the one meeting has."""
    unread = reading.unread
    companies = [company_at_hand(scene), *scene.companies.all_of(scene.speaker.id)] if unread else []
    for company in filter(None, companies):
        own = {word.plain for word in read_message(company.called.name).words}
        unread = tuple(word for word in unread if word.plain not in own)
    if unread and reading.intent.deed in MEETING_CHANGES:
        rest = scene.read(reading.message.text[unread[0].start : unread[-1].end]).times
        mine = meetings_to_change(scene) if rest else ()
        if rest and len(mine) == 1 and rest.fits(mine[0].start):
            return ()
    return unread
