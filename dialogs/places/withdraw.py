"""Withdraw from the programme: announced now, true the next working day, taken back until then."""

from collections.abc import Mapping

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, is_accepted, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, followed, has_left
from dialogs.shared_questions.plain_questions import OwnWords
from programme.companies.road import IN_THE_PROGRAMME
from programme.deeds import places
from programme.places import withdrawal_day
from programme.rights import Right
from texts.say import Button, FieldKind, Plain, Say, Words


class WhyWithdraw(OwnWords):
    """Why, in the person's own words, if they want to say."""

    fills = "why_withdraw"
    noun = "why-withdraw"
    of_them = True
    kind = FieldKind.TEXT
    optional = True


def what_it_means(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a consequence
    """The place goes to the next, meetings are cancelled, and until when it can be taken back."""
    company = own_company(scene)
    return Say(
        Words("withdraw-sure-title", {"company": Plain(company.called.shown)}),
        of_them("withdraw-sure", scene, when=withdrawal_day(scene.now, scene.programme)),
        buttons=(
            _sure(scene),
            button(scene.talk.run, "leave", "withdraw-sure-no"),
        ),
    )


def _sure(scene: Scene) -> Button:
    label = of_them("withdraw-sure-yes", scene)
    return Button(label, {"run": scene.talk.run, "do": "sure"}, primary=True)


def withdraw(answers: Answers, scene: Scene) -> Say:
    """Announce it to all contacts and the leader."""
    why = answers.get(WhyWithdraw, "")
    company = places.announce_withdrawal(scene, own_company(scene).id, scene.speaker.id, why)
    return Say(
        of_them("withdrawal-announced", scene),
        of_them("withdrawal-announced-next", scene, when=company.leaves_at or scene.now),
        buttons=goes_on(
            scene, deed_button("stay", primary=True), deed_button("my_status"), deed_button("ask_a_person")
        ),
        follows=followed(scene),
    )


def stay(scene: Scene, _: str = "") -> Say:
    """Take the withdrawal back."""
    company = own_company(scene)
    if refusal := not_accepted_yet(scene):
        return refusal
    if company.leaves_at is None and company.stage in IN_THE_PROGRAMME:
        return _stays(scene)
    if company.leaves_at is None:
        return as_a_card(scene)
    places.take_back_withdrawal(scene, company.id, scene.speaker.id)
    return _stays(scene)


def _stays(scene: Scene) -> Say:
    return Say(
        of_them("withdrawal-taken-back", scene),
        of_them("withdrawal-taken-back-next", scene),
        buttons=goes_on(scene, deed_button("my_status", primary=True), deed_button("help")),
        follows=followed(scene),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """Where a company is that took its withdrawal back, or has left."""
    company = company_at_hand(scene)
    if company is None or company.leaves_at or not is_accepted(scene):
        return None
    return _stays(scene) if company.stage in IN_THE_PROGRAMME else has_left(scene)


def instead(scene: Scene) -> Say | None:
    """What is said to a company that has no place to give up, or leaves already."""
    company = company_at_hand(scene)
    if left := has_left(scene):
        return left
    if company and company.leaves_at:
        return Say(
            of_them("withdrawal-announced", scene),
            of_them("withdrawal-announced-next", scene, when=company.leaves_at),
            buttons=goes_on(scene, deed_button("stay", primary=True), deed_button("my_status")),
            follows=followed(scene),
        )
    if company and company.stage not in IN_THE_PROGRAMME:
        return Say(
            of_them("no-place-to-give-up", scene),
            of_them("no-place-to-give-up-next", scene),
            buttons=goes_on(
                scene, deed_button("decline", primary=True), deed_button("my_status"), deed_button("help")
            ),
        )
    return not_accepted_yet(scene)


DEEDS = (
    Deed(
        "withdraw",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow(
            (WhyWithdraw(),),
            withdraw,
            of_them=True,
            consequence=what_it_means,
            instead=instead,
            stands=stands,
        ),
    ),
    Deed("stay", needs=Right.ANYBODY, answers=stay, changes=True, of_company=True),
)
