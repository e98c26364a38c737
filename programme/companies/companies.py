"""Companies: known by their Norwegian organisation number, or by their name until it's known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType, Protocol

from stdnum.exceptions import ValidationError
from stdnum.no import orgnr

from programme.companies.road import Stage
from programme.errors import NotAnAnswerError
from programme.people import PersonId
from programme.visible import visible

CompanyId = NewType("CompanyId", str)

LONGEST_NAME = 120
_LEGAL_FORMS = {"as", "asa", "sa", "da", "ans", "ba", "nuf", "a/s"}
_USUAL = "as"
_WORDS_TOO = {"sa", "da", "ba"}
"""Forms in capitals; in small letters they are words ("vent da")."""
_GLUED = re.compile(r"(?<=[^\W\dA-ZÆØÅ])(ASA?|SA|DA|ANS|BA|NUF)$")
"""A form in capitals right behind the name's last small letter ("PrøvebrødAS")."""


@dataclass(frozen=True)
class CompanyName:
    """What a person typed for a company: a number, a name, or both."""

    name: str
    number: str = ""
    """Nine digits, or empty while only the name is known."""

    @property
    def key(self) -> str:
        """The same for two spellings of one company; "AS" says no more than no form does."""
        form = legal_form(self.name)
        return self.number or f"{spelling_key(self.name)} {'' if form == _USUAL else form}".strip()

    @property
    def shown(self) -> str:
        """The name, or the number in groups of three where no name is known."""
        return self.name or orgnr.format(self.number)


@dataclass(frozen=True)
class Company:
    """A company that the programme has to do with."""

    id: CompanyId
    called: CompanyName
    stage: Stage = Stage.TO_CONTACT
    decides_on: date | None = None
    """When the board or the management decides, as far as the company has said."""
    leaves_at: datetime | None = None
    """When its withdrawal takes effect, while it can still be taken back."""
    tried_at: datetime | None = None
    """When the project group last tried to reach it, until it answers."""
    left_alone: bool = False
    """Whether it asked not to be contacted any more."""
    host: str = ""
    """The id of the host who follows it up; empty while nobody was named."""


@dataclass(frozen=True)
class Contact:
    """A person who speaks for a company."""

    person: PersonId
    company: CompanyId
    accepted: bool = False
    """Whether more than the person's own word says so; until then the company's own data isn't shown."""


class NotACompanyError(NotAnAnswerError):
    """Neither an organisation number nor a name."""

    words = "not-a-company"
    about = "company"


class BadNumberError(NotAnAnswerError):
    """Nine digits whose check digit is wrong: a typing slip."""

    words = "bad-organisation-number"
    about = "company"


def read_company(text: str) -> CompanyName:
    """The company a person means by a number ("974 760 673 MVA"), a name, or both.

    Raises BadNumberError for nine digits with a wrong check digit, NotACompanyError for anything
    that can't be a name. The check digit is modulus 11: Brønnøysundregistrene, "Organisasjonsnummeret".
    """
    text = " ".join(visible(text).split())
    digits = re.search(r"(?<!\d)(?:no\s?)?(\d{3}\s?\d{3}\s?\d{3})(?:\s?mva)?(?!\d)", text, re.IGNORECASE)
    if not digits:
        return _named(text)
    try:
        number = orgnr.validate(digits[1])
    except ValidationError:
        raise BadNumberError from None
    rest = (text[: digits.start()] + " " + text[digits.end() :]).strip(" ,;:-()")
    return CompanyName(_named(rest).name if rest else "", number)


def _named(text: str) -> CompanyName:
    letters = sum(character.isalpha() for character in text)
    if letters < 2 or len(text) > LONGEST_NAME:  # noqa: PLR2004 - one letter is a slip, not a name
        raise NotACompanyError
    return CompanyName(text)


def spelling_key(name: str) -> str:
    """A name without case, punctuation, spaces and legal form; "&" is "og", and "A.S." a form like "AS"."""
    spelled = _seen(name).casefold().replace("&", " og ")
    bare = (word.replace(".", "") for word in spelled.split())
    spelled = " ".join(
        form if form in _LEGAL_FORMS else word for word, form in zip(spelled.split(), bare, strict=True)
    )
    words = re.sub(r"[^\w/ ]", " ", spelled).split()
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return "".join(kept or words)


def legal_form(name: str) -> str:
    """What kind of company it is ("AS", "A/S" and "A.S." are "as"); empty where the name doesn't say."""
    forms = [word.casefold().replace(".", "").replace("/", "") for word in _seen(name).split()]
    return forms[-1] if len(forms) > 1 and forms[-1] in _LEGAL_FORMS else ""


def _seen(name: str) -> str:
    return _GLUED.sub(r" \1", visible(name))


def may_be_one(name: str, other: str) -> bool:
    """Whether two names that are spelled alike may be one company's: one "AS" and one "DA" are two."""
    return len({legal_form(name), legal_form(other)} - {""}) < 2  # noqa: PLR2004 - both say what they are


def is_legal_form(word: str) -> bool:
    """Whether it says what kind of company it is ("AS")."""
    return word.casefold() in _LEGAL_FORMS


def ends_in_legal_form(name: str) -> bool:
    """Whether it's a name with what kind of company it is ("Prøvebrød AS")."""
    *before, last = name.split() or [""]
    return bool(before) and is_legal_form(last) and (last.isupper() or last.casefold() not in _WORDS_TOO)


class Companies(Protocol):
    """All companies."""

    def get(self, company: CompanyId) -> Company | None:
        """The company, or None."""

    def named(self, called: CompanyName) -> Company:
        """The company of that number or name, added if it isn't there."""

    def of(self, person: PersonId) -> Company | None:
        """The company that the person speaks for; None for nobody's contact, and for that of several."""

    def all_of(self, person: PersonId) -> Sequence[Company]:
        """Every company that the person speaks for, by name."""

    def put(self, company: Company) -> None:
        """Remember the company as it is now."""

    def locked(self, company: CompanyId) -> Company:
        """The company, which nobody else changes until this transaction ends; KeyError if there is none."""

    def contact(self, person: PersonId, company: CompanyId) -> Contact | None:
        """The person as one who speaks for that company; None if they don't."""

    def spoken_for_by(self, person: PersonId) -> Sequence[Contact]:
        """For which companies the person speaks, and whether that is accepted; by the companies' ids."""

    def contacts(self, company: CompanyId) -> Sequence[Contact]:
        """Everybody who speaks for the company, accepted or not, by id."""

    def is_shared(self, domain: str, company: CompanyId) -> bool:
        """Whether another company is known by that domain, too: as of one accountant's, or of a group."""

    def claims(self) -> Sequence[Contact]:
        """Those who asked to be known as contacts, and aren't yet, by id."""

    def spoken_for(self, company: CompanyId, person: PersonId) -> None:
        """Remember that the person speaks for the company too, by their own word if they didn't before."""

    def accept(self, company: CompanyId, person: PersonId) -> None:
        """It is known that the person speaks for the company."""

    def step_back(self, company: CompanyId, person: PersonId) -> None:
        """The person no longer speaks for that company; for others they still do."""

    def found(self, text: str) -> Sequence[Company]:
        """The company of that number or just that name; else those whose name holds it, at most ten."""

    def absorb(self, gone: CompanyId, into: CompanyId) -> None:
        """One company instead of two: people, meetings and history go along; nothing else may be left."""

    def call(self, company: CompanyId, called: CompanyName) -> bool:
        """Whether the company is called so from now on; False if another has that number or name."""

    def all(self) -> Sequence[Company]:
        """Every company, by name."""

    def following(self, company: str, most: int) -> Sequence[Company]:
        """At most so many companies, by their ids, from the one after that id on; all follow an empty one."""

    def in_stage(self, *stages: Stage) -> Sequence[Company]:
        """The companies that are there on the road, by name."""

    def leaving(self, by: datetime) -> Sequence[Company]:
        """The companies whose withdrawal has taken effect by then."""
