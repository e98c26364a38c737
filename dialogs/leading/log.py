"""`logg`: who did what, when and why, ten lines at a time."""

from dialogs.companies.company import told as told_of_company
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import TEN, Page, read_page
from dialogs.flows.scene import Scene
from programme.companies.history import Happened
from programme.leading.journal import Done
from programme.rights import Right
from texts.say import Plain, Say, Sentence, Value, Words

_OF_ROLES = frozenset({"role-given", "role-taken"})
MOST = 500
"""So far back it goes; a company's own history goes back all the way."""


def log(scene: Scene, about: str = "") -> Say:
    """A page of what people did, latest first; for leaders alone."""
    page = read_page(about) or Page()
    happened: list[Happened | Done] = [*scene.history.by_people(MOST), *scene.journal.lately(MOST)]
    happened.sort(key=lambda one: one.at, reverse=True)
    count = min(len(happened), MOST)
    return Say(
        Words("log-title"),
        page.shown(count),
        lines=tuple(_line(one, scene) for one in happened[page.first : min(page.first + TEN, MOST)]),
        buttons=(*page.more("log", count), deed_button("undo"), deed_button("status")),
        more=(deed_button("help"),),
    )


def _line(one: Happened | Done, scene: Scene) -> Sentence:
    if isinstance(one, Done):
        return told(one, scene)
    company = scene.companies.get(one.company)
    line = told_of_company(one, scene)
    return Words("log-of-company", {"company": Plain(company.called.shown if company else ""), "line": line})


def told(done: Done, scene: Scene) -> Words:
    """The deed in a line."""
    by = scene.people.get(done.by)
    values: dict[str, Value] = {
        "when": done.at,
        "what": Words(f"done-{done.what}"),
        "called": _called(done),
        "by": Plain(by.name if by else ""),
        "why": Plain(done.why or "–"),
        "undone": "yes" if done.undone_at else "no",
    }
    return Words("log-line", values)


def _called(done: Done) -> Value:
    """What it was about; of a role it's kept whose it is, and its code."""
    name, _, role = done.called.rpartition(", ")
    if done.what not in _OF_ROLES or not name:
        return Plain(done.called)
    return Words("log-of-role", {"name": Plain(name), "role": Words(f"role-{role}")})


DEEDS = (Deed("log", needs=Right.LEAD, answers=log),)
