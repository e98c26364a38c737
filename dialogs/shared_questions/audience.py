"""Who is meant, heard in a sentence and said in one: "har plass, men ingen påmeldt til kick-off"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.broadcasts.audiences import Audience, Where
from programme.companies.conditions import (
    STILL_THERE,
    Condition,
    Either,
    Holds,
    NotAll,
    conditions_token,
    every,
    read_conditions_token,
)
from programme.companies.counties import COUNTIES
from programme.companies.selections import Mark, Selection
from programme.deeds.progress import moment_of
from programme.desk import Desk
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Value, Words

ME = "me"
"""The host that a sentence means by "mine"."""
HAS = (Mark.REGISTERED, Mark.MEETING_BOOKED, Mark.PREPARED, Mark.DECIDES_SOON)
LACKS = (
    Mark.UNREGISTERED,
    Mark.NO_MEETING,
    Mark.UNPREPARED,
    Mark.SILENT,
    Mark.NO_ANSWER,
    Mark.DECISION_OVERDUE,
)
"""What an audience may be chosen by; what stands here is said with a "but"."""


def in_words(selection: Selection, desk: Desk) -> Words:
    """All of the selection as a sentence without its first capital."""
    yes = [*_on_the_road(selection), *_known_by(selection, desk)]
    yes += [
        Words(f"audience-{one}" if one in HAS else f"mark-{one}")
        for one in selection.marks
        if one not in LACKS
    ]
    are_there = set(STILL_THERE) <= set(selection.conditions)
    rest = [one for one in selection.conditions if not (are_there and one in STILL_THERE)]
    yes += [spoken(one, desk) for one in rest]
    if are_there:
        yes = [*yes, Words("audience-still-there")] if yes else [Words("audience-all-still-there")]
    said = _joined("audience-and", yes or [Words("audience-all")])
    but: tuple[Value, ...] = tuple(Words(f"audience-{one}") for one in selection.marks if one in LACKS)
    return Words("audience-but", {"yes": said, "but": but}) if but else said


def spoken(one: Holds, desk: Desk) -> Words:
    """A condition in words."""
    match one:
        case Either(options):
            return _joined("audience-or", [_one_spoken(each, desk) for each in options])
        case NotAll(conditions):
            return Words("condition-not-all", {"all": tuple(_one_spoken(each, desk) for each in conditions)})
        case Condition():
            return _one_spoken(one, desk)


def _one_spoken(one: Condition, desk: Desk) -> Words:
    words, shown = f"condition-{'not-' if one.negated else ''}{one.name}", one.value
    match one.name:
        case "county":
            return Words(words, {"value": COUNTIES[shown]})
        case "branch":
            return Words(words, {"value": Words(f"branch-{shown}")})
        case "theme":
            return Words(words, {"value": desk.programme.theme(shown)})
        case "host":
            return Words(words, {"value": Plain(desk.programme.host(shown).name)})
        case "name":
            return Words(words, {"value": Plain(shown)})
    return Words(words)


def _on_the_road(selection: Selection) -> list[Words]:
    """Any of these stages."""
    where = [one for one in Where if set(one.stages) <= set(selection.stages)]
    spoken = {stage for one in where for stage in one.stages}
    said = [Words(f"where-{one}") for one in where]
    said += [Words(f"stage-name-{one}") for one in selection.stages if one not in spoken]
    return [_joined("audience-or", said)] if said else []


def _known_by(selection: Selection, desk: Desk) -> list[Words]:
    """Where they are and what they do."""
    said = []
    if selection.county:
        county = COUNTIES.get(selection.county, selection.county)
        said.append(Words("audience-in", {"county": county}))
    if selection.branch:
        said.append(Words("audience-branch", {"branch": Words(f"branch-{selection.branch}")}))
    if selection.theme:
        said.append(Words("audience-theme", {"theme": desk.programme.theme(selection.theme)}))
    if selection.host:
        said.append(Words("audience-host", {"host": Plain(desk.programme.host(selection.host).name)}))
    if selection.name:
        said.append(Words("named-like", {"name": Plain(selection.name)}))
    return said


@dataclass(frozen=True)
class Meant:
    """Which companies a sentence means."""

    conditions: tuple[Holds, ...] = ()
    unread: tuple[str, ...] = ()
    """Words that aren't understood, as they were typed; then nothing is chosen."""


def meant(said: Reading, scene: Scene) -> Meant:
    """Which companies a sentence means ("fellesmelding til bekreftede i Rogaland").

    An unknown word is a name only if it's written as one, or is all that was said, and some company has it.
    """
    message, read = said.message, said.conditions
    found, unread = list(read.all), [message.words.index(word) for word in read.unread]
    for run in _runs(unread):
        words = message.words[run[0] : run[-1] + 1]
        name = message.text[words[0].start : words[-1].end]
        is_marked = any(word.typed[0].isupper() for word in words) and run[0] > 0
        if (is_marked or (not found and len(run) == len(unread))) and _is_name(name, scene):
            found.append(Condition("name", name))
            unread = [place for place in unread if place not in run]
    lost = [message.words[place].typed for place in unread]
    lost += [one.value for one in every(found) if one.name == "name" and not _is_name(one.value, scene)]
    if any(one.name == "host" and one.value == ME for one in every(found)):
        if not scene.speaker.host:
            lost.append(message.text.strip())
        found = [_with_own_host(one, scene.speaker.host) for one in found]
    return Meant(tuple(found), tuple(lost))


def _runs(places: Sequence[int]) -> Iterator[Sequence[int]]:
    """Places that follow each other."""
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield run
            run = []
        run = [*run, place]
    if run:
        yield run


def _is_name(name: str, scene: Scene) -> bool:
    """Whether it stands in some company's name."""
    return scene.selections.count(Selection(name=name), moment_of(scene)) > 0


def _with_own_host(one: Holds, host: str) -> Holds:
    match one:
        case Either(options):
            return Either(tuple(_own(each, host) for each in options))
        case NotAll(conditions):
            return NotAll(tuple(_own(each, host) for each in conditions))
        case Condition():
            return _own(one, host)


def _own(one: Condition, host: str) -> Condition:
    return replace(one, value=host) if (one.name, one.value) == ("host", ME) else one


class Described(Question[tuple[Holds, ...]]):
    """Which companies are meant, in a sentence: it counts only if each of its words was used."""

    fills = "described"
    noun = "selected"
    kind = FieldKind.CHOICE
    optional = True

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """What was said, to be seen."""
        said = so_far.get(Described, ())
        return [Choice(conditions_token(said), in_words(Selection(conditions=said), scene))] if said else ()

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """What the sentence says of companies."""
        found = meant(said, scene)
        return [conditions_token(found.conditions)] if found.conditions and not found.unread else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """The words that weren't used; what is denied is understood."""
        unread = meant(said, scene).unread
        return not_used(unread) if unread else None

    def take(self, token: str, scene: Scene) -> tuple[Holds, ...]:  # noqa: ARG002 - a Question
        """The conditions; NotAnAnswerError for any that aren't known."""
        return read_conditions_token(token)


def doubtful(selection: Selection, scene: Scene) -> list[Figure]:
    """How many companies are left out only because the register says nothing of them."""
    count = scene.selections.doubtful(selection, moment_of(scene))
    return [Figure(Words("not-in-register"), Words("may-be-meant", {"count": count}))] if count else []


def not_used(words: Sequence[str]) -> Words:
    """Which words weren't understood, so that nothing is chosen."""
    return Words(
        "words-not-used", {"words": tuple(Words("quoted-word", {"word": Plain(one)}) for one in words)}
    )


def counted(audience: Audience) -> Words:
    """How many companies and people are reached."""
    return Words("audience-count", {"companies": audience.companies, "people": audience.people})


def _joined(by: str, words: Iterable[Words]) -> Words:
    return reduce(lambda one, other: Words(by, {"one": one, "other": other}), words)
