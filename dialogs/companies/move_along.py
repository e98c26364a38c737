"""The leader moves a company to another stage, with a reason; a step that binds it shows what follows."""

import json
from collections.abc import Sequence
from dataclasses import replace

from dialogs.companies.company import company_page
from dialogs.flows.buttons import to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany, WhyChanged
from programme.companies.companies import Company
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step, steps_from
from programme.deeds import places
from programme.deeds.journal import keep
from programme.deeds.reminding import remind_of_company
from programme.deeds.road import go, note
from programme.errors import NotAnAnswerError
from programme.leading.journal import Change, ChangedSinceError, Done
from programme.letters.letter_kinds import LetterKind
from programme.rights import Right
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words

MEANS_MORE = frozenset({Step.TAKE_A_PLACE, Step.WITHDRAW, Step.DECLINE, Step.BE_OUTSIDE_THE_TARGET})
"""The steps whose consequence is shown first."""
_OFFERED = (
    Step.GET_IN_TOUCH,
    Step.BE_PRESENTED_TO,
    Step.CONSIDER,
    Step.TAKE_A_PLACE,
    Step.START,
    Step.DECLINE,
    Step.BE_OUTSIDE_THE_TARGET,
    Step.WITHDRAW,
)
"""Meetings are booked and offers made by their own deeds."""


class WhichStep(Question[Step]):
    """A stage that can follow the company's own."""

    fills = "step"
    noun = "step"
    kind = FieldKind.CHOICE
    after = ("known_company",)

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those that lead to another stage."""
        possible = steps_from(so_far[WhichKnownCompany].stage)
        return [Choice(one, Words(f"step-{one}")) for one in _OFFERED if one in possible]

    def take(self, token: str, scene: Scene) -> Step:  # noqa: ARG002 - a Question
        """The step; whether it leads on is decided when it's taken."""
        if token not in _OFFERED:
            raise NotAnAnswerError
        return Step(token)


def what_it_means(answers: Answers, scene: Scene) -> Say | None:
    """What follows for the company and for others; nothing for a step that only tells where it is."""
    step = answers[WhichStep]
    if step not in MEANS_MORE:
        return None
    return Say(
        Words("move-along-sure", {"company": Plain(answers[WhichKnownCompany].called.shown)}),
        Words(f"move-along-means-{step}"),
        (
            Figure(Words("step"), Words(f"step-{step}")),
            Figure(Words("why-changed"), Plain(answers[WhyChanged])),
        ),
        buttons=to_be_sure(scene.talk.run, Words("move-along-yes")),
    )


def move_along(answers: Answers, scene: Scene) -> Say:
    """The company has taken the step; the reason stands in its history."""
    step, why, by = answers[WhichStep], answers[WhyChanged], scene.speaker.id
    scene.places.lock()
    company, line = scene.companies.locked(answers[WhichKnownCompany].id), scene.places.line()
    match step:
        case Step.TAKE_A_PLACE:
            moved = places.confirm(scene, company.id, by, why)
        case Step.DECLINE | Step.BE_OUTSIDE_THE_TARGET:
            moved = places.step_out(scene, company.id, step, by, why)
        case Step.WITHDRAW:
            moved = places.announce_withdrawal(scene, company.id, by, why)
        case _:
            moved = go(scene, company.id, step, by, why)
    before = json.dumps({"from": company.stage, "to": moved.stage, "line": list(line)})
    deed = Change("moved-along", str(step), company.called.shown, company.id, why, before)
    keep(scene, scene.speaker.id, deed)
    return company_page(moved, scene)


def take_back(scene: Scene, done: Done) -> None:
    """The company is where it was; ChangedSinceError if it has moved on."""
    before = json.loads(done.before)
    scene.places.lock()
    assert done.company
    company = scene.companies.locked(done.company)
    if company.stage != before["to"]:
        raise ChangedSinceError
    _give_back_place(company, Stage(before["from"]), before["line"], scene)
    scene.companies.put(replace(company, stage=Stage(before["from"]), leaves_at=None))
    scene.history.forget(company.id, done.by, _line_of(Step(done.about), company.stage), done.why)
    note(scene, company.id, "taken-back", scene.speaker.id, done.why)
    remind_of_company(scene, company.id)
    places.offer_free_places(scene)


def _line_of(step: Step, reached: Stage) -> str:
    """What the history was told of the step: figures count its lines, and this one holds no more."""
    if step is Step.WITHDRAW:
        return LetterKind.WITHDRAWAL_ANNOUNCED
    if step is Step.TAKE_A_PLACE and reached is Stage.WAITING:
        return str(Step.JOIN_THE_LINE)
    return str(step)


def _give_back_place(company: Company, was: Stage, line: Sequence[str], scene: Scene) -> None:
    if was not in IN_THE_PROGRAMME:
        scene.places.give_back(company.id)
    if was is not Stage.WAITING:
        scene.places.leave(company.id)
        return
    scene.places.join(company.id, scene.now)
    now = list(scene.places.line())
    scene.places.reorder(sorted(now, key=lambda one: line.index(one) if one in line else len(line)))


DEEDS = (
    Deed(
        "move_along",
        needs=Right.LEAD,
        flow=Flow(
            (WhichKnownCompany(), WhichStep(), WhyChanged()),
            move_along,
            consequence=what_it_means,
        ),
    ),
)
