"""Say when the company decides, so that nobody asks before."""

from collections.abc import Mapping
from datetime import date, datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, is_on_behalf, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.shared_questions.which_day import WhichDay
from programme.companies.road import Stage, Step, steps_from
from programme.deeds.notify import contacts_of, notify
from programme.deeds.road import ask_after, go, note
from programme.letters.letter_kinds import LetterKind
from programme.rights import Right
from texts.say import Figure, Say, Words


def decide_later(answers: Answers, scene: Scene) -> Say:
    """The day is kept, and one card asks when the rules say so."""
    company = own_company(scene)
    if company.stage is not Stage.DECIDING and Step.CONSIDER in steps_from(company.stage):
        go(scene, company.id, Step.CONSIDER, scene.speaker.id)
    asked = ask_after(scene, company.id, answers[WhichDay])
    note(scene, company.id, "decides-on", scene.speaker.id, answers[WhichDay].isoformat())
    if is_on_behalf(scene):
        notify(
            scene,
            contacts_of(scene, company.id),
            LetterKind.DECISION_NOTED,
            company.id,
            scene.now.isoformat(),
        )
    return _kept(scene, answers[WhichDay], asked)


def _kept(scene: Scene, day: date, asked: datetime | None = None) -> Say:
    return Say(
        Words("decides-on-kept"),
        of_them("decides-on-kept-next", scene, when=asked) if asked else None,
        (Figure(Words("company-decides-on" if is_on_behalf(scene) else "decides-on"), day),),
        buttons=goes_on(
            scene,
            deed_button("confirm_participation", primary=True),
            deed_button("my_status"),
            deed_button("ask_a_person"),
        ),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """The day that is kept, while the company decides."""
    company = company_at_hand(scene)
    return _kept(scene, company.decides_on) if company and company.decides_on and not instead(scene) else None


def instead(scene: Scene) -> Say | None:
    """What is said to somebody without a company, or whose company has decided."""
    company = company_at_hand(scene)
    if company and Step.CONSIDER not in steps_from(company.stage) and company.stage is not Stage.DECIDING:
        return Say(
            of_them("decided-already", scene),
            buttons=goes_on(scene, deed_button("my_status", primary=True), deed_button("help")),
        )
    return None if company else not_accepted_yet(scene)


DEEDS = (
    Deed(
        "decide_later",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow((WhichDay(),), decide_later, of_them=True, instead=instead, stands=stands),
    ),
)
