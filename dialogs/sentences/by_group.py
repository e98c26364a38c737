"""What the project group names, where no form is open and no deed's very words are there."""

from dialogs.begin import begin
from dialogs.flows.scene import Reply, Scene
from dialogs.leading.status_lines import line_named
from dialogs.sentences.hearing import HeardNow
from dialogs.shared_questions.audience import meant
from dialogs.shared_questions.group_questions import company_alone, company_named
from programme.companies.conditions import Condition
from programme.rights import Right, may
from reading.intents.clauses import clauses_of
from reading.intents.read import writes

PLAIN = 0.8
"""A deed's probability from which on it comes before a list of companies."""

_IN_THE_QUEUE = (Condition("waiting"),)
"""Those who are in it and no others are listed in its order."""


def by_group(now: HeardNow, scene: Scene) -> Reply | None:
    """The company, the line of the status, or the companies with something in common, that it names."""
    if now.intent.named:
        return None
    if company := company_alone(now.text, scene):
        return begin("company", scene, given={"known_company": company.id})
    if press := line_named(now.text, scene):
        return begin(press["deed"], scene, about=press.get("about", ""), given=press)
    if not now.is_decided or _is_a_deed(now, scene):
        return None
    found = meant(now.reading, scene)
    if found.conditions and writes(clauses_of(now.reading.message)) and may(scene.speaker, Right.LEAD):
        return begin("broadcast", scene, text=now.text)
    if found.conditions == _IN_THE_QUEUE and may(scene.speaker, Right.LEAD):
        return begin("waiting_list", scene)
    return begin("companies", scene, text=now.text) if found.conditions and not found.unread else None


def _is_a_deed(now: HeardNow, scene: Scene) -> bool:
    """Whether a likely deed comes before a list of companies ("skriv til dem som har plass").

    Where one company is named it does, however likely it is ("Prøvefisk blir med").
    """
    deed = now.intent.deed
    if deed in {None, "companies"}:
        return False
    return now.reading.scores.get(deed, 0.0) >= PLAIN or company_named(now.reading, scene) is not None
