"""Which company: a number or a name."""

from collections.abc import Sequence

from dialogs.flows.flow import Answers, Question
from dialogs.flows.own_company import company_at_hand
from dialogs.flows.scene import Scene
from programme.companies.companies import CompanyName, read_company
from programme.errors import NotAnAnswerError
from reading.companies import looks_like_company_name, spoken_for
from reading.reading import Reading
from texts.say import Words

LONGEST_COMPANY = 6
"""A typed sentence of more words than this is no company's name."""


class WhichCompany(Question[CompanyName]):
    """Whom the meeting is for: an organisation number or a name."""

    fills = "company"
    noun = "company"

    def known(self, scene: Scene) -> str:
        """The company that the person spoke for last, or acts for."""
        company = company_at_hand(scene)
        return f"{company.called.name} {company.called.number}".strip() if company else ""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """A sentence with a number in it; what stands around it is the name, if that was asked.

        Where none is known yet, also a name alone that ends as names do, whatever was asked, and whom a
        sentence wishes something for ("for Prøvebrød AS").
        """
        try:
            heard = read_company(said.text)
        except NotAnAnswerError:
            return ()
        is_named = scene.talk.question == self.fills and self.takes_words(said)
        if heard.number and is_named and not said.is_sentence:
            return [said.text.strip()]
        if heard.number:
            return [heard.number]
        if self.fills in so_far.names():
            return ()
        named = said.text.strip() if looks_like_company_name(said.text) else spoken_for(said.message)
        return [named] if named else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:
        """As for every question, of the name alone: "nei, vi heter Prøvebrød AS" isn't denied."""
        return super().refuses(scene.read(said.name), scene, heard=heard)

    def takes_words(self, said: Reading) -> bool:
        """A few words that don't ask anything."""
        return not said.has_question_mark and len(said.text.split()) <= LONGEST_COMPANY

    def worded(self, said: Reading) -> str:
        """The name alone."""
        return said.name

    def take(self, token: str, scene: Scene) -> CompanyName:  # noqa: ARG002 - a Question
        """The company's number and name as typed."""
        return read_company(token)
