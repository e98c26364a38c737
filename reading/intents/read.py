"""The deed that a message names and how surely, what it denies, and the question that it asks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from reading.heard import heard
from reading.intents.answers import sure_and_near
from reading.intents.asked_about import only_asked, shows_what_if
from reading.intents.clauses import Clause, clauses_of
from reading.intents.denial import denial_in
from reading.intents.examples import NONE, contacts, group
from reading.intents.pausing import isnt_sure, puts_off
from reading.intents.phrases import Named, named_in
from reading.intents.questions import Asks, asks, begins_to_ask
from reading.intents.taken import AGREED, BY_WORDS, Taken
from reading.intents.vocabulary import vocabulary
from reading.message import Message
from reading.times import Times

LIKELY, LIKELY_OF_GROUP = 0.3, 0.5
"""A likely deed's least probability, that of what is as good as it counted in …"""
AGAINST, AGAINST_OF_GROUP = 0.5, 0.25
"""… its least share of what speaks for no deed …"""
AHEAD, AHEAD_OF_GROUP = 2.0, 1.5
"""… and how far it has to be ahead of the next deed: as many times as likely."""
MAYBE, MOST_MAYBE = 0.15, 2
"""From here on so many deeds are offered where none is likely enough to open."""

_SAME_MEETING = ("move_meeting", "cancel_meeting")


class Companies(Enum):
    """How a message names companies."""

    NOT_NAMED = auto()
    BY_NAME = auto()
    """Some word looks like a name."""
    BY_WHAT_THEY_SHARE = auto()
    """It says no more than that ("bedrifter som venter")."""


@dataclass(frozen=True)
class Intent:
    """What a message wants."""

    deed: str | None = None
    """What would open."""
    named: bool = False
    """Whether its very words are there; else it's likely."""
    whole: bool = False
    """Whether the whole message is a command, or words that steer a form."""
    sure: bool = False
    """Whether its very words are there, nothing is denied or asked, and there is no other way to take it.

    Where the classifier wasn't asked that holds only if no word is left unread (`Reading.sure`).
    """
    asks: Asks = Asks.NOTHING
    """The kind of question that the message is."""
    puts_off: bool = False
    """Whether it says that the answer comes later ("vent litt, må spørre sjefen", "kanskje vi blir med")."""
    denied: str | None = None
    """The deed that the message says isn't wished."""
    question: str | None = None
    """The entry that answers what it asks."""
    near: tuple[str, ...] = ()
    """Up to three entries that may answer it; none where one is sure."""
    maybe: tuple[str, ...] = ()
    """Deeds that may be meant where none is opened, likeliest first."""
    also: tuple[str, ...] = ()
    """Other deeds that it names by their very words."""
    used: frozenset[int] = frozenset()
    """The places of the words that were used for this."""


def read_intent(
    message: Message,
    scores: Mapping[str, float],
    *,
    of_group: bool = False,
    passing_over: Collection[str] = (),
    times: Times | None = None,
    companies: Companies = Companies.NOT_NAMED,
) -> Intent:
    """What the message wants, by its words and by the classifier's `scores` of it.

    `passing_over`: deeds that whoever writes may not do, which a sentence doesn't mean by their words alone.
    `times`: what it says of times; `companies`: how the project group names any.
    """
    deeds = group().deeds | group().shared if of_group else contacts().deeds
    clauses = clauses_of(message)
    named = named_in(message, clauses, passing_over, deeds)
    if times and times.included and times.excluded and not named:
        scores = _moved(scores)
    taken = Taken(
        clauses=clauses,
        named=named,
        denial=denial_in(clauses),
        asks=asks(clauses),
        looks=companies is Companies.BY_WHAT_THEY_SHARE or (of_group and any(map(begins_to_ask, clauses))),
        scores=scores,
        deeds=deeds - set(passing_over),
        of_times=times.used if times and times.excluded else frozenset(),
        of_names=companies is Companies.BY_NAME,
    )
    intent = _intent(taken, of_group=of_group)
    answers = not of_group and not _is_number(message)
    if answers and not intent.sure and (intent.deed is None or taken.asks in {Asks.HOW, Asks.OTHER}):
        question, near = sure_and_near(scores)
        intent = replace(intent, question=question, near=near)
    if intent.deed is None and not (intent.denied or intent.question):
        intent = replace(intent, maybe=_maybe(taken))
    words = [word.plain for word in message.words]
    waits = (intent.deed is None or _is_put_off(intent)) and puts_off(words)
    if waits := waits or isnt_sure(words, intent.deed):
        intent = replace(intent, deed=None, sure=False)
    return replace(intent, used=_used(message, taken, intent), asks=taken.asks, puts_off=waits)


def writes(clauses: Sequence[Clause]) -> bool:
    """Whether somebody is to be written to ("minn dem som mangler oppstartsmøte")."""
    return any(vocabulary()["sending"].in_(one.mended) for one in clauses)


def _moved(scores: Mapping[str, float]) -> Mapping[str, float]:
    """The scores where one time is ruled out and another wished: what is cancelled is moved."""
    move, cancel = (scores.get(one, 0.0) for one in _SAME_MEETING)
    return {**scores, **dict(zip(_SAME_MEETING, (move + cancel, 0.0), strict=True))} if scores else scores


def _is_number(message: Message) -> bool:
    """Whether it's no more than a number ("nummer 3"), which asks nothing."""
    words = [word.plain for word in message.words]
    return any(map(str.isdecimal, words)) and all(
        word.isdecimal() or word in vocabulary().small for word in words
    )


def _is_put_off(intent: Intent) -> bool:
    """Whether it only seems to be a deed that is near to putting off."""
    return not intent.named and intent.deed in {"decide_later", "leave", "decline"}


def _intent(taken: Taken, *, of_group: bool) -> Intent:
    if taken.named and taken.named[0].whole:
        return Intent(taken.named[0].deed, named=True, whole=True, sure=True, used=taken.named[0].used)
    named = _named(taken)
    deed = named[0].deed if named else _likely(taken, of_group=of_group)
    if denied := _denied(deed, taken):
        left = _left(taken, denied)
        return Intent(left, denied=denied)
    if deed is None or only_asked(deed, taken, of_group=of_group):
        return Intent()
    if deed == "companies" and writes(taken.clauses):
        return Intent("broadcast")  # whoever they are, they're written to
    used = named[0].used if named else frozenset()
    others = tuple(dict.fromkeys(one.deed for one in named if one.deed != deed and not one.used <= used))
    sure = (
        bool(named)
        and not others
        and (taken.asks in {Asks.NOTHING, Asks.WHETHER} or shows_what_if(deed, taken))
        and not taken.denial.words
        and not taken.of_times & taken.denial.places
        and taken.score(deed) >= AGREED
    )
    return Intent(deed, named=bool(named), sure=sure, also=others, used=used)


def _named(taken: Taken) -> Sequence[Named]:
    """Those named by their very words that the classifier doesn't speak against, likeliest first."""
    named = [one for one in taken.named if one.deed not in taken.denial.denied]
    if taken.looks:
        named = [one for one in named if one.deed in vocabulary().looking]
    if {one.deed for one in named} >= set(_SAME_MEETING):
        return sorted(named, key=lambda one: one.deed != _SAME_MEETING[0])  # of the two, moving
    return sorted(
        (one for one in named if taken.score(one.deed) >= BY_WORDS), key=lambda one: -taken.score(one.deed)
    )


def _likely(taken: Taken, *, of_group: bool) -> str | None:
    least, share, ahead = (
        (LIKELY_OF_GROUP, AGAINST_OF_GROUP, AHEAD_OF_GROUP) if of_group else (LIKELY, AGAINST, AHEAD)
    )
    deeds = set(taken.deeds)
    if taken.looks:
        deeds &= vocabulary().looking
    mine = {deed: score for deed, score in taken.scores.items() if deed in deeds}
    if not mine:
        return None
    deed = max(mine, key=lambda one: mine[one])
    near = frozenset({deed}).union(*(one for one in vocabulary().alternatives if deed in one))
    score = sum(mine.get(one, 0.0) for one in near)
    near |= set() if taken.of_names else {"company"}  # without a name it's no rival ("what's the status")
    others = max((score for one, score in mine.items() if one not in near), default=0.0)
    against = sum(score for one, score in taken.scores.items() if one not in taken.deeds)
    if score >= max(least, share * against, ahead * others):
        return deed
    of_company = taken.looks and taken.of_names and "company" in deeds
    return "company" if of_company and taken.scores.get(NONE, 0.0) < share else None


def _maybe(taken: Taken) -> tuple[str, ...]:
    mine = [one for one, score in taken.scores.items() if score >= MAYBE and one in taken.deeds]
    return tuple(sorted(mine, key=lambda one: -taken.scores[one])[:MOST_MAYBE])


def _denied(deed: str | None, taken: Taken) -> str | None:
    """The deed that the message denies, or None."""
    denial = taken.denial
    if deed is None:
        return min(denial.denied & set(taken.deeds), key=taken.by_likelihood, default=None)
    if deed in vocabulary().wished and _looked_for(taken) and not denial.all_of_it:
        return None
    if denial.all_of_it or deed in denial.denied:
        return deed
    if deed == "cancel_meeting" and denial.unable and denial.denied == {"move_meeting"}:
        return None  # "vi kommer ikke, trenger ikke ny tid"
    stems = vocabulary().stems
    denied = denial.denied & set(taken.deeds)
    if denied and deed in {*stems, "decline", "stay"} and deed not in denial.named:
        only_offered = denied <= vocabulary().wished
        return None if deed == "decline" and only_offered else min(denied, key=taken.by_likelihood)
    if not denial.places:
        return None
    wished = deed in vocabulary().wished and not _only_of_times(taken)
    if wished or (deed in _SAME_MEETING and _unnamed(deed, taken)):
        return deed
    return None


def _only_of_times(taken: Taken) -> bool:
    """Whether only a time is denied, beside a clause that denies nothing ("…? Torsdag passer ikke")."""
    places = taken.denial.places
    others = any(places.isdisjoint(range(one.first, one.first + len(one.words))) for one in taken.clauses)
    return others and places <= taken.of_times


def _looked_for(taken: Taken) -> bool:
    """Whether a clause begins with a wish to find something ("vi har ikke sett den, finn en tid til oss")."""
    return any(vocabulary()["finding"].at(one.mended, 0) for one in taken.clauses)


def _unnamed(deed: str, taken: Taken) -> bool:
    """Whether a message that says no to something names the deed by no word of its own, misspelt as it is."""
    return taken.denial.willing and deed not in taken.denial.named


def _left(taken: Taken, denied: str) -> str | None:
    """What is meant all the same where a deed is denied: a no to the programme."""
    if denied in vocabulary().wished and taken.score("decline") >= LIKELY and not taken.denial.all_of_it:
        return "decline" if taken.scores else None
    return None


def _used(message: Message, taken: Taken, intent: Intent) -> frozenset[int]:
    """The words that name the deed or deny it, and those that mean nothing beside it."""
    words = [word.plain for word in message.words]
    known = vocabulary()
    used = set(intent.used | taken.denial.words)
    for deed, stems in known.stems.items():
        if deed in {intent.deed, intent.denied}:
            used.update(at for place in stems.places(words) for at in place)
    if intent.deed:
        used.update(at for one in taken.named if one.deed == intent.deed for at in one.used)
        used.update(at for at, word in enumerate(words) if word in known.small)
    if intent.deed == "language":
        names = frozenset().union(*heard().languages.values())
        used.update(at for at, word in enumerate(words) if word in names)
    return frozenset(used)
