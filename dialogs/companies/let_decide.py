"""The leader puts a company where it decides, so that it may confirm without a presentation here."""

from dialogs.companies.company import company_page
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany, WhyChanged
from programme.companies.road import Stage, Step, steps_from
from programme.deeds.road import go
from programme.rights import Right
from texts.say import Say, Words


def let_decide(answers: Answers, scene: Scene) -> Say:
    """It decides from now on; the reason stands in its history. One that is further along stays there."""
    company = scene.companies.locked(answers[WhichKnownCompany].id)
    if company.stage is not Stage.DECIDING and Step.CONSIDER not in steps_from(company.stage):
        return Say(Words("decided-already"), buttons=(deed_button("status"), deed_button("help")))
    go(scene, company.id, Step.CONSIDER, scene.speaker.id, answers[WhyChanged])
    return company_page(scene.companies.get(company.id) or company, scene)


DEEDS = (Deed("let_decide", needs=Right.LEAD, flow=Flow((WhichKnownCompany(), WhyChanged()), let_decide)),)
