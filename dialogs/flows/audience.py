"""Who is meant, said in a sentence: "har plass, men ingen påmeldt til kick-off"."""

from collections.abc import Iterable, Sequence
from functools import reduce

from dialogs.flows.scene import Scene
from programme.broadcasts.audiences import Audience, Where
from programme.companies.counties import COUNTIES
from programme.companies.selections import Mark, Selection
from programme.desk import Desk
from texts.heard import plain
from texts.say import Plain, Value, Words
from texts.searched import Sought, searched

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
    said = _joined("audience-and", yes or [Words("audience-all")])
    but: tuple[Value, ...] = tuple(Words(f"audience-{one}") for one in selection.marks if one in LACKS)
    return Words("audience-but", {"yes": said, "but": but}) if but else said


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
    themes = [one for one in desk.programme.themes if one.id == selection.theme]
    hosts = [one.name for one in desk.programme.hosts if one.id == selection.host]
    said += [Words("audience-theme", {"theme": one}) for one in themes]
    said += [Words("audience-host", {"host": Plain(one)}) for one in hosts]
    if selection.name:
        said.append(Words("named-like", {"name": Plain(selection.name)}))
    return said


def sought(text: str, scene: Scene) -> Sought:
    """Whom a sentence means ("fellesmelding til bekreftede i Rogaland"), greetings and thanks aside."""
    return searched().sought(" ".join(scene.heard.bare(plain(text).split())), scene.programme)


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
