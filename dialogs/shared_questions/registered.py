"""Which company of the register a person means by what they typed."""

from collections.abc import Sequence

from dialogs.flows.flow import Answers, Question
from dialogs.flows.own_company import company_at_hand
from dialogs.flows.scene import LookUpNeeded, Scene
from dialogs.shared_questions.company_questions import WhichCompany
from programme.companies.companies import (
    Company,
    CompanyName,
    ends_in_legal_form,
    may_be_one,
    read_company,
    spelling_key,
)
from programme.companies.register import Looked, RegisterEntry
from programme.desk import Desk
from programme.errands import Errand, ErrandKind
from programme.errors import NotAnAnswerError
from reading.companies import looks_like_company_name
from reading.reading import Reading
from texts.say import Choice, FieldKind, Figure, Plain, Value, Words

NONE_OF_THESE = "none"


class NoSuchUnitError(NotAnAnswerError):
    """The register has no unit of that number."""

    words = "no-such-unit"
    about = "company"


class ClosedCompanyError(NotAnAnswerError):
    """The company is deleted, bankrupt or being wound up."""

    words = "closed-company"
    about = "company"


class RegisterSilentError(NotAnAnswerError):
    """The register doesn't answer, and a number alone says too little."""

    words = "register-silent"
    about = "company"


def looked_up(asked: str, scene: Scene) -> Looked:
    """What the register says of a number or a name; LookUpNeeded while it hasn't been asked."""
    if asked not in scene.looked_up:
        raise LookUpNeeded(asked)
    return scene.looked_up[asked]


class WhichRegisteredCompany(WhichCompany):
    """A company by its number, which the register must know, or by its name."""

    def forgets(self, said: Reading) -> bool:
        """A wish for another company than the one that was filled in."""
        return said.of_another_company

    def take(self, token: str, scene: Scene) -> CompanyName:
        """The company as the register calls it.

        Raises NoSuchUnitError, ClosedCompanyError, or RegisterSilentError for a number alone.
        """
        called = super().take(token, scene)
        if not called.number:
            return called
        entry = scene.register.get(called.number)
        if entry is None:
            found = looked_up(called.number, scene)
            if found is None and not called.name and not scene.companies.found(called.number):
                raise RegisterSilentError
            if not found:
                if found is not None:
                    raise NoSuchUnitError
                return called
            entry = found[0]
        if not entry.is_active:
            raise ClosedCompanyError
        return CompanyName(called.name or entry.name, entry.number)

    def doubt(self, token: str, scene: Scene) -> Words | None:
        """Whether it's called so, where that isn't plain."""
        return None if _is_plainly_a_name(token, scene) else Words("whether-company", {"name": Plain(token)})


class WhichUnit(Question[RegisterEntry | None]):
    """Which of the register's companies: the whole one or this site, or which of several of a name."""

    fills = "unit"
    noun = "company"
    kind = FieldKind.CHOICE
    after = ("company",)

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """Where there is something to choose."""
        return bool(self.choices(so_far, scene))

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The company and the site; or those of the name, and none of them."""
        called = so_far[WhichCompany]
        if called.number:
            return [_choice(entry) for entry in _site_and_company(called.number, scene)]
        found = _of_that_name(called, scene)
        if not found or _just_that(called, found):
            return ()
        as_typed = Words("none-of-these", {"name": Plain(called.name)})
        return [*map(_choice, found), Choice(NONE_OF_THESE, as_typed)]

    def take(self, token: str, scene: Scene) -> RegisterEntry | None:
        """The chosen entry; None for none of them."""
        if token == NONE_OF_THESE:
            return None
        entry = scene.register.get(token)
        if entry is None:
            raise NotAnAnswerError
        return entry


def names_a_company(typed: str, scene: Scene) -> bool:
    """A number, or a name that says what kind of company it is: the same whether or not anybody knows it."""
    if ends_in_legal_form(typed):
        return not _is_said(typed, scene)
    try:
        return bool(read_company(typed).number)
    except NotAnAnswerError:
        return False


def _is_said(typed: str, scene: Scene) -> bool:
    """Whether it's something said that ends in a legal form, and no name in capitals ("Tirsdag Mat AS")."""
    words = typed.split()
    if all(word[0].isupper() for word in words) and looks_like_company_name(typed):
        return False
    return scene.read(" ".join(words[:-1])).is_sentence


def _is_plainly_a_name(typed: str, scene: Scene) -> bool:
    """A name that says what kind of company it is, or that the programme or the register knows; no sentence.

    A name with a capital answers the question whether it's another one.
    """
    has_form = ends_in_legal_form(typed)
    if _is_said(typed, scene) if has_form else scene.read(typed).is_sentence:
        return False
    if has_form or (scene.talk.proposed and typed[0].isupper()):
        return True
    called = read_company(typed)
    return bool(called.number) or _is_known(called, scene) or bool(_of_that_name(called, scene))


def meant(answers: Answers, scene: Scene) -> CompanyName:
    """The company, by the register's name and number where it is in there."""
    called = answers[WhichCompany]
    chosen = answers.get(WhichUnit, None)
    if chosen is None and not called.number and WhichUnit.fills not in answers.names():
        chosen = _just_that(called, _of_that_name(called, scene))
    return CompanyName(chosen.name, chosen.number) if chosen else called


def look_up_later(called: CompanyName, desk: Desk) -> None:
    """Have the register asked for a number of which it hasn't told yet."""
    if called.number and desk.register.get(called.number) is None:
        desk.errands.plan(Errand(ErrandKind.LOOK_UP, called.number, desk.now))


def _site_and_company(number: str, scene: Scene) -> Sequence[RegisterEntry]:
    """The company that a site belongs to, and the site; nothing for a whole company."""
    site = scene.register.get(number)
    company = scene.register.get(site.parent) if site and site.parent else None
    return [company, site] if site and company else ()


def _of_that_name(called: CompanyName, scene: Scene) -> Sequence[RegisterEntry]:
    """What the register finds by the name, of a company that the programme doesn't know yet."""
    return () if _is_known(called, scene) else looked_up(called.name, scene) or ()


def _is_known(called: CompanyName, scene: Scene) -> bool:
    """Whether the programme knows a company of just that name: most often it's the speaker's."""
    own = company_at_hand(scene)
    known = [own] if own and _is_spelled_so(own, called) else scene.companies.found(called.name)
    return any(_is_spelled_so(one, called) for one in known)


def _is_spelled_so(company: Company, called: CompanyName) -> bool:
    return _is_alike(company.called.name, called.name)


def _is_alike(name: str, other: str) -> bool:
    return name == other or (spelling_key(name) == spelling_key(other) and may_be_one(name, other))


def _just_that(called: CompanyName, found: Sequence[RegisterEntry]) -> RegisterEntry | None:
    """The only one that is spelled so."""
    same = [entry for entry in found if _is_alike(entry.name, called.name)]
    return same[0] if len(same) == 1 else None


def _choice(entry: RegisterEntry) -> Choice:
    kind = "unit-site" if entry.parent else "unit-company"
    return Choice(entry.number, Words(kind, {"name": entry.name, "place": entry.municipality}))


def register_facts(company: Company, desk: Desk) -> tuple[Figure, ...]:
    """What the company register says of it, where that was read."""
    entry = desk.register.get(company.called.number) if company.called.number else None
    if entry is None:
        return ()
    facts = [entry.municipality, entry.industry]
    said: list[Value] = [Plain(fact) for fact in facts if fact]
    if entry.employees is not None:
        said.append(Words("employees", {"count": entry.employees}))
    return (Figure(Words("from-the-register"), tuple(said)),) if said else ()
