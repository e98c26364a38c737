"""`påminnelser`: what is coming for the reader and why; a pause, kinds that are off, what comes anyway."""

from datetime import date, datetime, time

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.reminders.forecast import forecast_for, line
from dialogs.shared_questions.which_day import WhichDay
from programme.calendar import out_of_quiet
from programme.deeds.reminding import remind_of_company, remind_some
from programme.letters.choices import NONE, Choices, comes_anyway
from programme.letters.forecast import Forecast
from programme.letters.pacing import subject_of
from programme.letters.subjects import SENSE, Subject
from programme.people import Role
from programme.rights import Right
from texts.say import Button, Figure, Say, Sentence, Words

FIRST = 5
"""So many of what is coming are listed."""
COMES_AT = time(9)


def my_reminders(scene: Scene, _: str = "") -> Say:
    """The speaker's own, and what can be done about them."""
    coming, chosen = forecast_for(scene, scene.speaker.id), _chosen(scene)
    lines: list[Sentence] = [line(scene, one) for one in coming[:FIRST]]
    if len(coming) > FIRST:
        lines.append(Words("coming-more", {"count": len(coming) - FIRST}))
    figures = []
    if chosen.paused_until and chosen.paused_until > scene.now:
        figures.append(Figure(Words("paused-until"), chosen.paused_until))
    if chosen.off:
        figures.append(Figure(Words("turned-off"), tuple(Words(f"kind-{one}") for one in sorted(chosen.off))))
    return Say(
        Words("my-reminders") if coming else Words("no-reminders"),
        Words("comes-anyway"),
        tuple(figures),
        tuple(lines),
        buttons=(_pause(chosen, scene), deed_button("my_meetings"), deed_button("help")),
        more=_kinds(coming, chosen),
    )


def _pause(chosen: Choices, scene: Scene) -> Button:
    if chosen.paused_until and chosen.paused_until > scene.now:
        return deed_button("resume_reminders", primary=True)
    return deed_button("pause_reminders")


def _kinds(coming: list[Forecast], chosen: Choices) -> tuple[Button, ...]:
    """Turn off a kind that is coming, or one that is off on again."""
    mine = {subject_of(one.letter) for one in coming if not comes_anyway(one.letter)} - {None}
    off = [
        Button(Words("turn-off-kind", {"kind": Words(f"kind-{one}")}), _press("turn_off_reminders", one))
        for one in Subject
        if one in mine
    ]
    on = [
        Button(Words("turn-on-kind", {"kind": Words(f"kind-{one}")}), _press("turn_on_reminders", one))
        for one in sorted(chosen.off)
    ]
    return (*off, *on)


def _press(deed: str, subject: Subject) -> dict[str, str]:
    return {"deed": deed, "about": subject}


def turn_off(scene: Scene, about: str) -> Say:
    """No reminders of that kind; why not, where it can't be turned off."""
    if about not in set(Subject):
        return my_reminders(scene)
    subject = Subject(about)
    if SENSE[subject].is_free:
        return Say(
            Words("cannot-turn-off", {"kind": Words(f"kind-{subject}")}), Words("comes-anyway"), buttons=_BACK
        )
    scene.choices.turn_off(scene.speaker.id, subject)
    _plan_anew(scene)
    return Say(
        Words("is-turned-off", {"kind": Words(f"kind-{subject}")}),
        Words("comes-anyway-meeting") if SENSE[subject].is_meeting else None,
        buttons=(Button(Words("undo"), _press("turn_on_reminders", subject)), *_BACK),
    )


def turn_on(scene: Scene, about: str) -> Say:
    """Reminders of that kind come again."""
    if about in set(Subject):
        scene.choices.turn_on(scene.speaker.id, Subject(about))
        _plan_anew(scene)
    return my_reminders(scene)


def resume(scene: Scene, _: str = "") -> Say:
    """The pause is over."""
    scene.choices.pause(scene.speaker.id, None)
    _plan_anew(scene)
    return my_reminders(scene)


class UntilWhen(WhichDay):
    """The day on which reminders come again."""

    fills = "pause_until"
    noun = "pause-until"

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Nobody knows."""
        return ""


def pause(answers: Answers, scene: Scene) -> Say:
    """Nothing that can wait comes before that day."""
    until = _morning(answers[UntilWhen], scene)
    scene.choices.pause(scene.speaker.id, until)
    _plan_anew(scene)
    return Say(
        Words("reminders-paused", {"when": until}),
        Words("comes-anyway"),
        buttons=(deed_button("resume_reminders"), *_BACK),
    )


def _morning(day: date, scene: Scene) -> datetime:
    morning = datetime.combine(day, COMES_AT, scene.programme.zone).astimezone(scene.now.tzinfo)
    return out_of_quiet(morning, scene.programme)


def _chosen(scene: Scene) -> Choices:
    return scene.choices.of([scene.speaker.id]).get(scene.speaker.id, NONE)


def _plan_anew(scene: Scene) -> None:
    """The reminders of the speaker's companies; for the project group all, since it has to do with all."""
    if scene.speaker.host or scene.speaker.is_a(Role.LEADER):
        after = ""
        while after := remind_some(scene, after):
            pass
    for company in scene.companies.all_of(scene.speaker.id):
        remind_of_company(scene, company.id)


_BACK = (deed_button("own_reminders"), deed_button("help"))


DEEDS = (
    Deed("pause_reminders", needs=Right.ANYBODY, flow=Flow((UntilWhen(),), pause)),
    Deed("own_reminders", needs=Right.ANYBODY, answers=my_reminders),
    Deed("turn_off_reminders", needs=Right.ANYBODY, answers=turn_off, changes=True),
    Deed("turn_on_reminders", needs=Right.ANYBODY, answers=turn_on, changes=True),
    Deed("resume_reminders", needs=Right.ANYBODY, answers=resume, changes=True),
)
