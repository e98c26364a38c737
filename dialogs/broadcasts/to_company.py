"""The broadcasts that one company's contacts were sent."""

from dialogs.broadcasts.broadcasts import beginning
from dialogs.companies.company import has_to_do_with, sent_to
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from programme.companies.companies import CompanyId
from programme.errors import NotAllowedError
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Words


def company_broadcasts(scene: Scene, about: str) -> Say:
    """Each with when it went out and how it begins, latest first; the leader opens them."""
    page = read_page(about) or Page(about)
    company = scene.companies.get(CompanyId(page.about))
    if company is None or not has_to_do_with(company, scene.history.of(company.id), scene):
        raise NotAllowedError
    sent = sent_to(company, scene)
    leads = may(scene.speaker, Right.LEAD)
    return Say(
        Words("broadcasts-to", {"company": Plain(company.called.shown)}),
        page.shown(len(sent)),
        tuple(
            Figure(
                one.starts,
                beginning(one, scene),
                {"deed": "broadcast_progress", "about": one.id} if leads else {},
            )
            for one in page.of(sent)
        ),
        buttons=(
            *page.more("company_broadcasts", len(sent)),
            deed_button("company", known_company=company.id),
            deed_button("help"),
        ),
    )


DEEDS = (
    Deed("company_broadcasts", needs=Right.ACT_FOR_COMPANIES, answers=company_broadcasts, by_label=False),
)
