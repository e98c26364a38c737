"""Questions that several commands ask."""

from dialogs.flows.flow import Question
from dialogs.flows.questions import OwnWords
from dialogs.flows.scene import Scene
from programme.companies.companies import Company, CompanyId
from programme.errors import NotAnAnswerError
from texts.say import FieldKind


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

    def takes_words(self, text: str) -> bool:
        """A few words that don't ask anything."""
        return "?" not in text

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


class WhyChanged(OwnWords):
    """Why, for the history."""

    fills = "why_changed"
    noun = "why-changed"
    kind = FieldKind.TEXT
