"""The leader says which host follows a company up; that host sees all of it from then on."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.companies.company import company_page
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany
from programme.deeds.journal import keep
from programme.deeds.road import note
from programme.errors import NotAnAnswerError
from programme.leading.journal import Change, Done
from programme.rights import Right
from texts.say import Choice, FieldKind, Plain, Say, Words

NOBODY = "nobody"
"""Stands for no host, on the card and in the journal."""


class WhoFollowsUp(Question[str]):
    """One of the hosts, or nobody; gives the id, empty for nobody."""

    fills = "follows_up"
    noun = "follows-up"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All hosts, and nobody."""
        hosts = [Choice(one.id, Plain(one.name)) for one in scene.programme.hosts]
        return [*hosts, Choice(NOBODY, Words("nobody"))]

    def take(self, token: str, scene: Scene) -> str:
        """The host's id."""
        if token == NOBODY:
            return ""
        if token not in {one.id for one in scene.programme.hosts}:
            raise NotAnAnswerError
        return token


def assign(answers: Answers, scene: Scene) -> Say:
    """The company's page, with who follows it up."""
    company, host = scene.companies.locked(answers[WhichKnownCompany].id), answers[WhoFollowsUp]
    followed = replace(company, host=host)
    scene.companies.put(followed)
    name = scene.programme.host(host).name if host else ""
    note(scene, company.id, "assigned" if host else "not-assigned", scene.speaker.id, name)
    before = company.host or NOBODY
    keep(scene, scene.speaker.id, Change("assigned", host, company.called.shown, company.id, name, before))
    return company_page(followed, scene)


def take_back(scene: Scene, done: Done) -> None:
    """Who followed it up before does so again."""
    assert done.company
    company = scene.companies.locked(done.company)
    host = "" if done.before == NOBODY else done.before
    scene.companies.put(replace(company, host=host))
    note(scene, company.id, "taken-back", scene.speaker.id)


DEEDS = (Deed("assign", needs=Right.LEAD, flow=Flow((WhichKnownCompany(), WhoFollowsUp()), assign)),)
