"""A message as the parts that a sentence about companies has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from programme.companies.conditions import Condition
from programme.people import Language
from reading.companies import looks_like_company_name
from reading.conditions.vocabulary import Kind, Meaning, Phrase, Vocabulary
from reading.language import language_of
from reading.message import Message

BETWEEN = 3
"""So many words that say nothing may stand between two words of a phrase."""
_MARKS = re.compile(r"[,;:.?!/&+\n()]|\s[-–—]\s|…")
_KINDS = {",": Kind.COMMA, "/": Kind.OR, "&": Kind.AND, "+": Kind.AND, "(": Kind.COMMA, ")": Kind.COMMA}
_ENDS_A_NAME = frozenset(
    {
        Kind.WHO,
        Kind.NOT,
        Kind.WITHOUT,
        Kind.EXCEPT,
        Kind.BUT,
        Kind.WITH,
        Kind.WHERE,
        Kind.VERB,
        Kind.COMMA,
        Kind.STOP,
        Kind.OR,
    }
)
_SENSE = frozenset({Kind.CONDITION, Kind.NOT, Kind.WITHOUT, Kind.NEITHER, Kind.EXCEPT, Kind.DOUBT})
_MERGES = frozenset({Kind.UNKNOWN, Kind.CONDITION, Kind.AND, Kind.LABEL, Kind.SET})


@dataclass(frozen=True)
class Item:
    """A part of the sentence, and the places of its words."""

    kind: Kind
    places: frozenset[int] = frozenset()
    condition: Condition | None = None
    label: str = ""
    finite: bool = False
    """Whether it begins with a verb that makes a clause of its own."""
    unread: bool = False
    """Whether it's only likely, and so is named whatever comes of it."""


def items_of(message: Message, known: Vocabulary) -> Sequence[Item]:
    """The parts in their order; words that say nothing are left out."""
    spelled = [
        known.meant(word.plain, name=bool(at) and word.typed[0].isupper() and not word.typed.isupper())
        for at, word in enumerate(message.words)
    ]
    items = list(_named(message, list(_items(message, spelled, known))))
    return [item for item in _without_the_doubtful(items, spelled, known) if item.kind is not Kind.EMPTY]


def _items(message: Message, spelled: Sequence[str], known: Vocabulary) -> Iterator[Item]:
    taken: set[int] = set()
    english = language_of(message, Language.EN) is Language.EN  # in nynorsk "no" is "now"
    understood = denied = False
    for at, word in enumerate(spelled):
        if at and (mark := _mark_between(message, at)):
            yield Item(mark)
        if at in taken:
            continue
        meaning, places = _meaning(message, spelled, at, known, taken)
        if word == "no" and english and meaning.kind is Kind.EMPTY:
            meaning = Meaning(Kind.WITHOUT if _is_noun(spelled[at + 1 : at + 2], known) else Kind.DOUBT)
        taken |= places
        if word == "but" and not understood:
            meaning = Meaning(Kind.DOUBT)  # "all but the bakeries", misspelt
        if meaning.kind is Kind.NOR and not denied:
            meaning = Meaning(Kind.DOUBT)  # "neither … nor", misspelt
        understood = understood or meaning.kind is Kind.CONDITION
        denied = denied or meaning.kind in {Kind.NOT, Kind.NEITHER, Kind.WITHOUT}
        link = known.link_like(word) if meaning.kind is Kind.UNKNOWN else None
        finite = word in known.verbs or link is Kind.VERB
        yield Item(
            link or meaning.kind, places, meaning.condition, meaning.label, finite, unread=link is not None
        )


def _is_noun(words: Sequence[str], known: Vocabulary) -> bool:
    """Whether the word says what a company has ("no meeting")."""
    return any(
        meaning.kind is Kind.CONDITION for word in words for _, meaning in known.by_first.get(word, ())
    )


def _mark_between(message: Message, at: int) -> Kind | None:
    """The mark between the word and the one before it."""
    found = _MARKS.search(message.text[message.words[at - 1].end : message.words[at].start])
    if found is None:
        return None
    mark = found[0].strip()
    return Kind.COMMA if mark in {"-", "–", "—"} else _KINDS.get(mark, Kind.STOP)


def _meaning(
    message: Message, spelled: Sequence[str], at: int, known: Vocabulary, taken: set[int]
) -> tuple[Meaning, frozenset[int]]:
    for phrase, meaning in known.by_first.get(spelled[at], ()):
        places = _places(message, spelled, at, phrase, known)
        if places and not places & taken:
            return meaning, places
    for begin, meaning in known.beginnings:
        if spelled[at].startswith(begin):
            return meaning, frozenset({at})
    return Meaning(Kind.UNKNOWN), frozenset({at})


def _places(
    message: Message, spelled: Sequence[str], at: int, phrase: Phrase, known: Vocabulary
) -> frozenset[int]:
    """Where the phrase's words stand from there on; none if they don't."""
    places = [at]
    for word in phrase[1:]:
        for place in range(places[-1] + 1, min(places[-1] + 2 + BETWEEN, len(spelled))):
            if _mark_between(message, place):
                return frozenset()
            if spelled[place] == word or (word.endswith("*") and spelled[place].startswith(word[:-1])):
                places.append(place)
                break
            if spelled[place] not in known.between:
                return frozenset()
        else:
            return frozenset()
    return frozenset(places)


def _named(message: Message, items: Sequence[Item]) -> Iterator[Item]:
    """The parts, with what the sentence says to be a company's name as one of them."""
    at = 0
    while at < len(items):
        item = items[at]
        end = at + 1
        if item.kind is Kind.NAME_BEFORE or _may_come_before_a_name(message, items, at):
            end = _end_of_name(items, at + 1)
        if end > at + 1:
            yield _name(message, items[at + 1 : end], item.places)
        elif item.kind in {Kind.NAME_BEFORE, Kind.NAME_AFTER}:
            yield replace(item, kind=Kind.UNKNOWN)
        elif (after := _name_after(items, at)) is not None:
            yield _name(message, items[at : after[0]], items[after[1]].places)
            end = after[1] + 1
        elif (form := _legal_form(message, items, at)) > at:
            end = form + 1
            yield _name(message, items[at:end], frozenset())
        else:
            yield item
        at = end


def _may_come_before_a_name(message: Message, items: Sequence[Item], at: int) -> bool:
    """Whether it's the word of "companies called Fjord", and doesn't say that somebody was phoned."""
    if at == 0 or at + 1 == len(items) or items[at - 1].kind is not Kind.SET:
        return False
    return items[at + 1].kind is Kind.UNKNOWN and {
        message.words[place].plain for place in items[at].places
    } == {"called"}


def _end_of_name(items: Sequence[Item], at: int) -> int:
    """Just behind the name that begins there; the same place if none does."""
    end = at
    while end < len(items) and items[end].kind not in _ENDS_A_NAME and items[end].kind is not Kind.NOT:
        if items[end].kind is Kind.AND and (end + 1 == len(items) or items[end + 1].kind in _ENDS_A_NAME):
            break
        end += 1
    return end if any(item.kind is Kind.UNKNOWN for item in items[at:end]) else at


def _name_after(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """The ends of a name that begins there and of the words that say so ("Fjord i navnet")."""
    end = at
    while end < len(items) and items[end].kind in _MERGES:
        end += 1
    says = end
    while says < len(items) and items[says].kind in {Kind.WHERE, Kind.EMPTY}:
        says += 1
    said = end < says < len(items) and items[says].kind in {Kind.NAME_BEFORE, Kind.NAME_AFTER}
    return (end, says) if said and end > at and items[at].kind is Kind.UNKNOWN else None


def _legal_form(message: Message, items: Sequence[Item], at: int) -> int:
    """Where the legal form of a name that begins there stands; the same place if there is none."""
    if items[at].kind is not Kind.UNKNOWN:
        return at
    end = at + 1
    while end < len(items) and items[end].places:
        if looks_like_company_name(_text(message, items[at : end + 1])):
            return end
        if items[end].kind not in _MERGES:
            break
        end += 1
    return at


def _name(message: Message, items: Sequence[Item], says: frozenset[int]) -> Item:
    places = frozenset(place for item in items for place in item.places)
    return Item(Kind.CONDITION, places | says, Condition("name", _text(message, items)))


def _text(message: Message, items: Sequence[Item]) -> str:
    """The items as they were typed."""
    places = [place for item in items for place in item.places]
    return message.text[message.words[min(places)].start : message.words[max(places)].end] if places else ""


def _without_the_doubtful(items: Sequence[Item], spelled: Sequence[str], known: Vocabulary) -> Iterator[Item]:
    """The parts; where a word leaves it open what is meant, nothing of its sentence is understood."""
    sentence: list[Item] = []
    for item in (*items, Item(Kind.STOP)):
        sentence.append(item)
        if item.kind is Kind.STOP:
            doubtful = any(
                one.kind is Kind.DOUBT
                or (one.kind is Kind.UNKNOWN and any(known.doubtful(spelled[place]) for place in one.places))
                for one in sentence
            )
            for one in sentence:
                understood = not doubtful or one.kind not in _SENSE
                yield one if understood else replace(one, kind=Kind.UNKNOWN)
            sentence = []
