"""Questions that several commands ask."""

from collections.abc import Sequence

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OwnWords
from programme.companies.companies import Company, CompanyId
from programme.errors import NotAnAnswerError
from programme.rights import Right, may
from reading.companies import Names, is_said, name_key
from reading.reading import Reading
from texts.say import FieldKind

FOR_COMPANIES = frozenset(
    {"book_presentation", "book_startup_meeting", "register_for_kickoff", "confirm_participation"}
    | {"decide_later", "decline", "withdraw", "prepare", "about_us"}
)
"""What the project group does for a company that it names."""


class NoSuchCompanyError(NotAnAnswerError):
    """No company of the programme is called so."""

    words = "no-such-company"


class SeveralCompaniesError(NotAnAnswerError):
    """More than one is."""

    words = "several-companies"


class WhichKnownCompany(Question[Company]):
    """A company that the programme has to do with, by its number, its name or a part of it."""

    fills = "known_company"
    noun = "company"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The company that a sentence names, unless it's known ("noter at Prøvebrød har ny sjef")."""
        if self.fills in so_far.names():
            return ()
        named = company_named(said, scene)
        return [named.id] if named else ()

    def takes_words(self, said: Reading) -> bool:
        """A few words that don't ask anything."""
        return not said.has_question_mark

    def written(self, token: str, scene: Scene) -> str:
        """The company's name, or its number where others are called so, too."""
        company = scene.companies.get(CompanyId(token))
        if company is None:
            return token
        name = company.called.name
        alone = [one.id for one in scene.companies.found(name)] == [company.id]
        return name if alone else company.called.number or token

    def take(self, token: str, scene: Scene) -> Company:
        """The one company that is meant; a button brings its id."""
        if known := scene.companies.get(CompanyId(token)):
            return known
        found = scene.companies.found(token)
        if not found:
            raise NoSuchCompanyError
        if len(found) > 1:
            raise SeveralCompaniesError
        return found[0]


def company_named(said: Reading, scene: Scene) -> Company | None:
    """The one company that a sentence names, as names are written or said; None for several."""
    if not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return None
    companies, message = _by_name(scene), said.message
    found = Names(companies).found(message)
    named = [one for name in {one.name for one in found if is_said(one, message)} for one in companies[name]]
    return named[0] if len(named) == 1 else None


def companies_named(said: Reading, scene: Scene) -> Sequence[Company]:
    """The companies that a sentence names, in its order, also in small letters; no name that several have."""
    if not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return ()
    companies = _by_name(scene)
    found = [one for one in Names(companies).found(said.message) if one.whole or one.marked]
    in_order = dict.fromkeys(one.name for one in sorted(found, key=lambda one: min(one.places)))
    return [companies[name][0] for name in in_order if len(companies[name]) == 1]


def _by_name(scene: Scene) -> dict[str, list[Company]]:
    companies: dict[str, list[Company]] = {}
    for one in scene.companies.all():
        companies.setdefault(one.called.name, []).append(one)
    return companies


def company_alone(text: str, scene: Scene) -> Company | None:
    """The company whose name is all that was said."""
    found = [one for one in scene.companies.found(text) if name_key(one.called.name) == name_key(text)]
    return found[0] if len(found) == 1 else None


def on_behalf_of(deed: str, said: Reading, scene: Scene) -> str:
    """The id of the company for which the project group does it, by its name; empty if it's for nobody."""
    named = company_named(said, scene) if deed in FOR_COMPANIES else None
    return named.id if named else ""


class WhyChanged(OwnWords):
    """Why, for the history."""

    fills = "why_changed"
    noun = "why-changed"
    kind = FieldKind.TEXT
