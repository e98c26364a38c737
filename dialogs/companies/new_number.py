"""A company gets another organisation number, after a merger or because the first was wrong."""

from dialogs.companies.company import company_page
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany, WhyChanged
from dialogs.shared_questions.registered import WhichRegisteredCompany, look_up_later
from programme.companies.companies import CompanyName
from programme.deeds.road import note
from programme.errors import NotAnAnswerError
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


class NoNumberError(NotAnAnswerError):
    """It's a name, not a number."""

    words = "no-number"
    about = "other_number"


class OtherNumber(WhichRegisteredCompany):
    """The number that it has now, as the register knows it."""

    fills = "other_number"
    noun = "organisation-number"

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Nothing is known beforehand."""
        return ""

    def take(self, token: str, scene: Scene) -> CompanyName:
        """The register's name and number; NoNumberError for a name."""
        called = super().take(token, scene)
        if not called.number:
            raise NoNumberError
        return called


def new_number(answers: Answers, scene: Scene) -> Say:
    """The company under its number; where another record has that number, the way to make one of the two."""
    company, other = scene.companies.locked(answers[WhichKnownCompany].id), answers[OtherNumber]
    called = CompanyName(other.name or company.called.name, other.number)
    if not scene.companies.call(company.id, called):
        return Say(
            Words("number-is-anothers"),
            Words("number-is-anothers-next"),
            (Figure(Words("organisation-number"), Plain(other.number)),),
            buttons=(
                deed_button(
                    "merge",
                    primary=True,
                    known_company=other.number,
                    gone_company=company.called.number or company.called.name,
                ),
                deed_button("help"),
            ),
        )
    look_up_later(called, scene)
    was = f"{company.called.number}: " if company.called.number else ""
    note(scene, company.id, "new-number", scene.speaker.id, was + answers[WhyChanged])
    return company_page(scene.companies.locked(company.id), scene)


DEEDS = (
    Deed(
        "new_number",
        needs=Right.LEAD,
        flow=Flow((WhichKnownCompany(), OtherNumber(), WhyChanged()), new_number),
    ),
)
