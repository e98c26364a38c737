"""Say no for now: the company leaves the line or an offer, and may come back."""

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, has_met, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import has_left, offer_ends
from dialogs.shared_questions.plain_questions import OneOf
from programme.companies.declining import Reason
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step, steps_from
from programme.deeds import places
from programme.rights import Right
from texts.say import Say

IN_THE_QUEUE = ("decline-sure-title", "decline-sure", "decline-sure-yes")
OFFERED = ("decline-offer-title", "decline-offer", "decline-offer-yes")


class WhyNot(OneOf[Reason]):
    """One of five reasons, if the person wants to give one."""

    fills = "why_not"
    noun = "why-not"
    of_them = True
    optional = True
    few = Reason
    speaks = "reason"


def what_it_means(answers: Answers, scene: Scene) -> Say | None:  # noqa: ARG001 - a consequence
    """For a company that waits: its number in line is lost, or the place that it was offered."""
    company = own_company(scene)
    if company.stage is not Stage.WAITING:
        return None
    title, text, yes = OFFERED if offer_ends(scene, company) else IN_THE_QUEUE
    return Say(
        of_them(title, scene),
        of_them(text, scene),
        buttons=(
            button(scene.talk.run, "sure", yes, primary=True),
            button(scene.talk.run, "leave", "decline-sure-no"),
        ),
    )


def decline(answers: Answers, scene: Scene) -> Say:
    """The company isn't to take part for now; its number or its offer goes to the next."""
    why = answers.get(WhyNot, "")
    places.step_out(scene, own_company(scene).id, Step.DECLINE, scene.speaker.id, why)
    return Say(
        of_them("declined", scene),
        of_them("declined-next", scene),
        buttons=goes_on(scene, deed_button("my_status"), deed_button("ask_a_person"), deed_button("help")),
    )


def instead(scene: Scene) -> Say | None:
    """What is said where there is nothing to say no to."""
    company = company_at_hand(scene)
    if left := has_left(scene):
        return left
    if company and company.stage in IN_THE_PROGRAMME:
        return Say(
            of_them("decline-has-place", scene),
            of_them("decline-has-place-next", scene),
            buttons=goes_on(
                scene, deed_button("withdraw", primary=True), deed_button("my_status"), deed_button("help")
            ),
        )
    if company and Step.DECLINE not in steps_from(company.stage):
        return Say(
            of_them("declined", scene),
            of_them("declined-next", scene),
            buttons=goes_on(scene, deed_button("my_status"), deed_button("help")),
        )
    return None if company and has_met(company, scene) else not_accepted_yet(scene)


DEEDS = (
    Deed(
        "decline",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow((WhyNot(),), decline, consequence=what_it_means, instead=instead),
    ),
)
