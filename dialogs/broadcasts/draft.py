"""A broadcast before it's sent: what was written, for whom it is, and what is still in its way."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from dialogs.broadcasts.broadcast import ALL
from dialogs.broadcasts.merge_fields import filling
from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import in_words
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from programme.broadcasts.audiences import Audience, Reached
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, Press
from programme.broadcasts.merge_fields import fields_in
from programme.calendar import is_quiet, out_of_quiet
from programme.companies.selections import Selection, read_selection
from programme.deeds.progress import moment_of
from programme.errors import NotAnAnswerError
from programme.people import Language
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Words
from texts.voice import voice_of

NINE = time(9)
"""When it's sent on a day without a time."""
_AHEAD = timedelta(days=365)


class IfMissing(StrEnum):
    """What who reads a language without a text gets."""

    REFUSE = "refuse"
    NB = "nb"
    NN = "nn"
    EN = "en"


class ToWhom(Question[Selection]):
    """Who is meant: chosen before, and shown."""

    fills = noun = "audience"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """What was chosen."""
        chosen = so_far.get(ToWhom, Selection())
        return [Choice(chosen.token or ALL, in_words(chosen, scene))]

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """All that haven't left, until somebody chooses."""
        return Selection().of_those_still_there.token

    def take(self, token: str, scene: Scene) -> Selection:  # noqa: ARG002 - a Question
        """The selection."""
        return Selection() if token == ALL else read_selection(token)


class WordsIn(OwnWords):
    """The text in one language."""

    optional = True
    longest = 2000

    def __init__(self, language: Language) -> None:
        """Each language has a field of its own."""
        self.fills = f"broadcast_{language}"
        self.noun = f"ask-{self.fills}"
        self.language = language

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """Where somebody who is meant reads it; all of them where nobody is meant."""
        read = readers(so_far, scene)
        return not read or self.language in read

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The text; NotAFieldError for a field that isn't there, TooLongError for what no card holds."""
        text = token.strip()
        if len(text) > self.longest:
            raise TooLongError
        fields_in([text])
        return text


def readers(so_far: Answers, scene: Scene) -> Mapping[Language, int]:
    """How many of those who are meant read each language."""
    return scene.audiences.languages(so_far.get(ToWhom, Selection()), moment_of(scene))


class TooLongError(NotAnAnswerError):
    """More than a card holds."""

    words = "broadcast-too-long"


TEXTS = tuple(WordsIn(language) for language in Language)


class Otherwise(OneOf[IfMissing]):
    """What becomes of readers of a language without a text."""

    fills = noun = "otherwise"
    speaks = "if-missing"
    few = IfMissing

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """Where more than one language is read."""
        return len(readers(so_far, scene)) != 1

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """It isn't sent."""
        return IfMissing.REFUSE


class WhichPress(OneOf[Press]):
    """The button under it."""

    fills = noun = "press"
    speaks = "press"
    few = Press

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """None."""
        return Press.NONE


class NotALinkError(NotAnAnswerError):
    """It isn't an address that a button may open."""

    words = "not-a-link"


class LinkTo(Question[str]):
    """What the button opens, where it's a link."""

    fills = noun = "link_to"
    optional = True

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """An address with https."""
        link = token.strip()
        if not link.startswith("https://") or len(link.split()) != 1 or len(link) > self.holds:
            raise NotALinkError
        return link


class NotATimeToSendError(NotAnAnswerError):
    """It isn't one moment, or not one ahead."""

    words = "not-a-time-to-send"


class SendAt(Question[datetime]):
    """When it's sent; at once if nobody says."""

    fills = noun = "send_at"
    optional = True

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The one moment that a sentence means ("torsdag kl. 10")."""
        return [one.isoformat() for one in _moments(said, scene)]

    def decides(self, said: Reading, scene: Scene) -> bool:
        """Whether it can be read in one way only, or in one that is in the working day."""
        meant = said.times
        return meant is None or not meant.unclear or len(_moments(said, scene)) == 1

    def written(self, token: str, scene: Scene) -> str:
        """The moment as it's spoken, where that is read as the same."""
        try:
            spoken = voice_of(scene.speaker.language, scene.programme.zone).speak(
                datetime.fromisoformat(token)
            )
        except ValueError:
            return token
        return (
            spoken if [one.isoformat() for one in _moments(scene.read(spoken), scene)] == [token] else token
        )

    def take(self, token: str, scene: Scene) -> datetime:
        """The moment, at most a year ahead."""
        try:
            moment = datetime.fromisoformat(token)
        except ValueError:
            raise NotATimeToSendError from None
        if moment.tzinfo is None or moment > scene.now + _AHEAD:
            raise NotATimeToSendError
        return moment


def _moments(said: Reading, scene: Scene) -> Sequence[datetime]:
    """The moments ahead that a sentence may mean; of ten in the morning and in the evening, the morning."""
    meant = said.times
    ahead = [one for one in (meant.moments(NINE) if meant else ()) if one > scene.now]
    by_day = [one for one in ahead if not is_quiet(one, scene.programme)]
    days = {one.date() for one in ahead}
    return by_day if len(by_day) == 1 and len(days) == 1 else ahead


@dataclass(frozen=True)
class Draft:
    """A broadcast that isn't sent yet, and who is meant by it now."""

    broadcast: Broadcast
    audience: Audience
    wanted: datetime
    """When it was to be sent, before quiet time was looked at."""

    def unread_languages(self) -> dict[Language, int]:
        """How many read a language that has no text, nor one instead."""
        counted = self.audience.languages
        return {one: count for one, count in counted.items() if not self.broadcast.text_for(one)}

    def instead(self) -> dict[Language, int]:
        """How many get a text in another language than theirs."""
        counted = self.audience.languages
        return {one: count for one, count in counted.items() if not self.broadcast.texts.get(one)}


def draft_of(answers: Answers, scene: Scene) -> Draft:
    """What was written so far."""
    chosen = answers.get(ToWhom, Selection())
    wanted = max(answers.get(SendAt, scene.now), scene.now)
    otherwise = answers.get(Otherwise, IfMissing.REFUSE)
    broadcast = Broadcast(
        id=BroadcastId(scene.talk.run),
        by=scene.speaker.id,
        made_at=scene.now,
        starts=out_of_quiet(wanted, scene.programme),
        audience=chosen,
        texts={one.language: text for one in TEXTS if (text := answers.get(one, ""))},
        otherwise=None if otherwise is IfMissing.REFUSE else Language(otherwise),
        button=answers.get(WhichPress, Press.NONE),
        link=answers.get(LinkTo, ""),
    )
    return Draft(broadcast, scene.audiences.of(chosen, moment_of(scene), broadcast.starts), wanted)


def to_put_right(draft: Draft, scene: Scene) -> list[Figure]:
    """What has to be put right before it can be sent."""
    broadcast, found = draft.broadcast, []
    if not draft.audience.people:
        found.append(Figure(Words("audience"), Words("nobody-is-meant")))
    if not any(broadcast.texts.values()):
        found.append(Figure(Words("broadcast-text"), Words("broadcast-without-text")))
        return found
    found += [
        Figure(Words(f"language-{language}"), Words("language-without-text", {"count": count}))
        for language, count in draft.unread_languages().items()
    ]
    if broadcast.button is Press.LINK and not broadcast.link:
        found.append(Figure(Words("link_to"), Words("not-a-link")))
    return found + empty_fields(broadcast, reached(draft, scene), scene)


def reached(draft: Draft, scene: Scene) -> Iterator[Reached]:
    """Everybody who gets it, by company and person."""
    return scene.audiences.reached(draft.broadcast.audience, moment_of(scene))


def first_readers(draft: Draft, scene: Scene) -> Mapping[Language, Reached]:
    """The first who gets it of each language that is read."""
    found: dict[Language, Reached] = {}
    for one in reached(draft, scene):
        found.setdefault(one.language, one)
        if len(found) == len(draft.audience.languages):
            break
    return found


def empty_fields(
    broadcast: Broadcast, whom: Iterable[Reached], scene: Scene, told: str = "field-is-empty"
) -> list[Figure]:
    """Its fields that would be empty, told with the first for whom."""
    filled = filling(scene, fields_in(broadcast.texts.values()))
    if not filled.used:
        return []
    counts, first = Counter[str](), dict[str, Reached]()
    for one in whom:
        for field in filled.empty(one):
            counts[field] += 1
            first.setdefault(field, one)
    return [
        Figure(
            Plain(f"{{{field}}}"),
            Words(
                told,
                {"count": counts[field], "name": f"{lacking.name} ({lacking.company_name})"},
            ),
        )
        for field, lacking in first.items()
    ]
