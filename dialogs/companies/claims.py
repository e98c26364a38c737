"""Who says that they speak for a company, and asked to be known: a list for the leader, and one of them."""

from dialogs.companies.letters import about_claim, claim_shown
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


def claims(scene: Scene, about: str = "") -> Say:
    """A page of them; each opens with a press, and is accepted or not there."""
    page = read_page(about) or Page()
    waiting = scene.companies.claims()
    rows = []
    for one in page.of(waiting):
        person, company = scene.people.get(one.person), scene.companies.get(one.company)
        name, shown = person.name if person else "", company.called.shown if company else ""
        rows.append(
            Figure(
                Plain(name), Plain(shown), {"deed": "claim", "about": about_claim(one.person, one.company)}
            )
        )
    return Say(
        Words("claims-title", {"count": len(waiting)}),
        page.shown(len(waiting)),
        tuple(rows),
        buttons=(*page.more("claims", len(waiting)), deed_button("status"), deed_button("help")),
    )


def claim(scene: Scene, about: str) -> Say:
    """One of them, with the two answers; the list where it's settled already."""
    return claim_shown(about, scene) or claims(scene)


DEEDS = (
    Deed("claims", needs=Right.LEAD, answers=claims),
    Deed("claim", needs=Right.LEAD, answers=claim),
)
