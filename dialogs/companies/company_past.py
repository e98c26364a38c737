"""All that happened to a company, and all that was sent to it, five lines at a time."""

from dialogs.companies.company import EVER, has_to_do_with, told
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from dialogs.reminders.letter_names import name_of
from programme.companies.companies import Company, CompanyId
from programme.errors import NotAllowedError
from programme.letters.letters import Filed
from programme.letters.reminders import kickoff_of
from programme.rights import Right, may
from texts.say import Button, Figure, Plain, Say, Value, Words

MOST_MESSAGES = 50
FEW = 4
"""So many of its contacts have a button each."""


def company_history(scene: Scene, about: str) -> Say:
    """A page of all that happened to it, latest first."""
    company, page = _seen(about, scene)
    history = scene.history.of(company.id)
    return Say(
        Words("history-of", {"company": Plain(company.called.shown)}),
        page.shown(len(history)),
        lines=tuple(told(one, scene) for one in page.of(history)),
        buttons=(*page.more("company_history", len(history)), _back(company)),
        more=(deed_button("help"),),
    )


def company_messages(scene: Scene, about: str) -> Say:
    """A page of what was sent to it or about it, latest first, and what became of each."""
    company, page = _seen(about, scene)
    meetings = scene.meetings.of_company(company.id, scene.now - EVER)
    things = [company.id, kickoff_of(company.id), *(one.id for one in meetings)]
    filed = scene.outbox.filed(things, MOST_MESSAGES)
    return Say(
        Words("messages-of", {"company": Plain(company.called.shown)}),
        page.shown(len(filed)),
        tuple(_filed(one, scene) for one in page.of(filed)),
        buttons=(*page.more("company_messages", len(filed)), _back(company)),
        more=(*_to_each(company, scene), deed_button("help")),
    )


def _to_each(company: Company, scene: Scene) -> tuple[Button, ...]:
    """The leader's way to all that one of its contacts was sent."""
    if not may(scene.speaker, Right.LEAD):
        return ()
    people = [scene.people.get(one.person) for one in scene.companies.contacts(company.id)[:FEW]]
    return tuple(
        Button(
            Words("person-letters", {"name": Plain(one.name)}),
            {"deed": "person_letters", "about": Page(one.id).token},
        )
        for one in people
        if one
    )


def _seen(about: str, scene: Scene) -> tuple[Company, Page]:
    """The company that a button is about; NotAllowedError for who has nothing to do with it."""
    page = read_page(about) or Page(about)
    company = scene.companies.get(CompanyId(page.about))
    if company is None or not has_to_do_with(company, scene.history.of(company.id), scene):
        raise NotAllowedError
    return company, page


def _back(company: Company) -> Button:
    return deed_button("company", known_company=company.id)


def _filed(filed: Filed, scene: Scene) -> Figure:
    person = scene.people.get(filed.letter.to)
    values: dict[str, Value] = {
        "to": Plain(filed.letter.email or (person.name if person else "")),
        "about": name_of(filed.letter),
        "state": Words(f"letter-is-{filed.state}"),
    }
    return Figure(filed.letter.due, Words("letter-line", values))


DEEDS = (
    Deed("company_history", needs=Right.ACT_FOR_COMPANIES, answers=company_history),
    Deed("company_messages", needs=Right.ACT_FOR_COMPANIES, answers=company_messages, by_label=False),
)
