"""Persons in one field, as they are pasted and typed: names, and e-mails where they are given."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parseaddr
from functools import cache, lru_cache
from pathlib import Path

from email_validator import EmailNotValidError, validate_email

from programme.meetings.meetings import Attendee
from programme.visible import visible
from reading.companies import looks_like_company_name
from reading.message import read_message
from reading.persons.entries import Entry, Part, entries_of

FILE = Path(__file__).parent / "people_words.toml"
LONGEST = 4000
"""Characters of a list that are read."""
LONGEST_NAME = 80
"""Characters of one person's name."""
MOST_WORDS = 5
"""A name of more words than this is a sentence, and so is what stands before a list."""
_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_ADDRESSES = frozenset({Part.ADDRESS, Part.BRACKETED})
_FIRST = re.compile(r"^\W*(?:\d{1,3}[.):]\s*)?")


@dataclass(frozen=True)
class People:
    """Who was named, in the order of the text."""

    persons: tuple[Attendee, ...] = ()
    """Of each name as many as were named; whoever has an e-mail and no name is called as the e-mail."""
    myself: bool = False
    """Whether whoever wrote is one of them ("jeg og Kari")."""
    unread: tuple[str, ...] = ()
    """What wasn't understood, as it was typed; addresses that aren't any among it."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(tomllib.loads(FILE.read_text("utf-8"))[table])


@lru_cache(maxsize=256)  # a turn reads the same field several times
def read_people(text: str) -> People:
    """Everybody whom the text names; no address is none, and nothing is passed over in silence.

    Understood are lines, "Name <address>; …", "Surname, Name <address>", "name, address", addresses in
    brackets and after "mailto:", and names alone, also in a short sentence ("vi blir Kari og Per").
    """
    text = visible(text[:LONGEST]).replace("\u00a0", " ")
    entries = list(entries_of(text))
    found = _Found(surnames_first=_all_have_surnames_first(entries), capitals=text != text.casefold())
    for entry in entries:
        found.read(entry)
    persons = []
    for person in found.persons:
        if len(person.name) > LONGEST_NAME and person.name != person.email:
            found.unread.append(person.name)
        elif not (person.email and person in persons):
            persons.append(person)
    return People(tuple(persons), found.myself, tuple(found.unread))


def read_list(text: str) -> People:
    """Everybody on a list, without what only says that it follows ("Disse kommer: …")."""
    before, colon, rest = text.partition(":")
    words = {word.plain for word in read_message(before).words}
    is_heading = colon and "@" not in before and not words.isdisjoint(_words("heading"))
    return read_people(rest.strip() if is_heading and len(before.split()) <= MOST_WORDS else text)


def _all_have_surnames_first(entries: Sequence[Entry]) -> bool:
    """Whether each of several entries is "Surname, Name", with or without an address."""
    names = [[piece for kind, piece in entry if kind is not Part.BRACKETED] for entry in entries]
    return len(entries) > 1 and all(
        len(pieces) == 3 and pieces[1].strip() == "," and len(pieces[2].split()) <= 2  # noqa: PLR2004 - "Hansen , Per"
        for pieces in names
    )


@dataclass
class _Pending:
    """A name whose address may follow."""

    name: str
    after_comma: bool


class _Found:
    """What has been found so far."""

    def __init__(self, *, surnames_first: bool, capitals: bool) -> None:
        self.persons: list[Attendee] = []
        self.unread: list[str] = []
        self.myself = False
        self._surnames_first = surnames_first
        self._capitals = capitals
        self._pending: list[_Pending] = []

    def read(self, entry: Entry) -> None:
        """The persons of an entry."""
        comma = False
        for at, (kind, piece) in enumerate(entry):
            if kind is Part.QUOTED and "," in piece:
                last, _, first = piece.partition(",")
                self._pending.append(_Pending(f"{first.strip()} {last.strip()}", after_comma=comma))
            elif kind in {Part.WORDS, Part.QUOTED}:
                following = [kind for kind, _ in entry[at + 1 : at + 3]]
                addressed = bool(_ADDRESSES & set(following))
                found = self._name_in(
                    piece, labels=bool(_ADDRESSES & set(following[:1])), addressed=addressed
                )
                if found:
                    self._pending.append(_Pending(found, after_comma=comma))
            elif kind in {Part.ADDRESS, Part.BRACKETED}:
                self._addressed(piece, bracketed=kind is Part.BRACKETED)
            elif kind is Part.ASIDE and piece:
                self.unread.append(piece)
            comma = kind is Part.COMMA
        if self._surnames_first and len(self._pending) == 2 and self._pending[1].after_comma:  # noqa: PLR2004
            surname, name = self._pending
            self._pending = [_Pending(f"{name.name} {surname.name}", after_comma=False)]
        self._flush()

    def _flush(self) -> None:
        self.persons.extend(Attendee(one.name, "") for one in self._pending)
        self._pending = []

    def _addressed(self, typed: str, *, bracketed: bool) -> None:
        """The address belongs to the name before it; those before that one have none."""
        address = valid_address(typed)
        if not address:
            self.unread.append(typed)
        last = self._pending.pop() if self._pending else None
        if last and last.after_comma and self._pending:
            surname = self._pending[-1]
            if self._surnames_first or _is_surname(surname.name, last.name, typed, bracketed=bracketed):
                self._pending.pop()
                last = _Pending(f"{last.name} {surname.name}", after_comma=False)
        self._flush()
        if last or address:
            self.persons.append(Attendee(last.name if last else address, address))

    def _name_in(self, text: str, *, labels: bool, addressed: bool) -> str:
        """The name in a few words; empty if there is none, and then they are unread or say nothing.

        `labels`: whether an address follows, so that "e-post" alone says nothing; `addressed`: whether one
        does, perhaps behind a comma, so that a name may end a sentence ("inviter kollegaen min Kari Berg").
        """
        words = [word.strip('<>()[]":,!?') for word in _FIRST.sub("", text).split()]
        if looks_like_company_name(" ".join(words)):
            self.unread.append(text)
            return ""
        left = [word for word in words if word.casefold() not in _words("labels") and word.strip(".:!?*-–—")]
        if not any(map(str.isalnum, text)) or (not left and (labels or ":" in text)):
            return ""
        plain = ["myself" if word == "I" else word.casefold().strip(".") for word in left]
        if plain[-1:] == ["me"] or any(word in _words("myself") for word in plain):
            self.myself = True
            left = [word for word in left if word != "I" and word.casefold() not in _words("myself") | {"me"}]
        while left and left[0].casefold() in _words("around") | _words("polite"):
            left.pop(0)
        while left and left[-1].casefold().strip(".") in _words("around") | _words("polite"):
            left.pop()
        if left and self._is_name(left):
            return " ".join(left)
        if addressed and (name := self._last_name(left)):
            self.unread.append(" ".join(left[: -len(name)]))
            return " ".join(name)
        polite = bool(plain) and all(word in _words("polite") | _words("myself") | {"me"} for word in plain)
        if left or not (polite or self.myself):
            self.unread.append(text)
        return ""

    def _last_name(self, words: Sequence[str]) -> Sequence[str]:
        """The words with capitals at the end of a sentence, where they are a name; empty if they aren't."""
        small = max((at for at, word in enumerate(words) if not word[0].isupper()), default=-1)
        name = words[small + 1 :]
        return name if 0 <= small < len(words) - 1 and self._is_name(name) else ()

    def _is_name(self, words: Sequence[str]) -> bool:
        if len(words) > MOST_WORDS or not all(_NAME.fullmatch(word) for word in words):
            return False
        if any(word.casefold().strip(".") in _words("no_names") for word in words):
            return False
        small = len(words) > 1 and self._capitals and not any(word[0].isupper() for word in words)
        return sum(map(len, words)) > 1 and not small


def valid_address(text: str) -> str:
    """The address as it's written to; empty if it isn't one that a letter could be sent to."""
    _, address = parseaddr(f"<{text}>")
    try:
        return validate_email(address, check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        return ""


def _is_surname(surname: str, name: str, address: str, *, bracketed: bool) -> bool:
    """Whether "Nordmann, Kari <…>" is one person: by the address, else by the mail program's brackets."""
    if len(surname.split()) > 2 or len(name.split()) > 2:  # noqa: PLR2004 - "Berg Hansen", "Kari Anne"
        return False
    local = _folded(address.partition("@")[0])
    if any(_folded(word) in local for word in surname.split()):
        return True
    if len(name.split()) > 1 and _folded(name.rsplit(maxsplit=1)[-1]) in local:
        return False
    return bracketed and len(surname.split()) == 1


def _folded(text: str) -> str:
    """Letters as addresses have them."""
    text = text.casefold().replace("ø", "o").replace("æ", "ae").replace("å", "a")
    return "".join(one for one in unicodedata.normalize("NFKD", text) if one.isalnum() and one.isascii())
