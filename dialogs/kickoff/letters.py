"""Letters about the kick-off, said from who is registered when they're sent."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import may_register
from dialogs.kickoff.register_for_kickoff import coming_shown
from programme.companies.companies import Company, CompanyId
from programme.companies.road import is_invited
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.letters.reminders import kickoff_start
from texts.say import Button, Figure, Plain, Say, Words


def reminder(company: Company, scene: Scene) -> Say | None:
    """It is coming or was, or nobody is registered yet, while that can be changed."""
    kickoff, start = scene.programme.kickoff, kickoff_start(scene.programme)
    registered = bool(scene.registrations.of(company.id))
    if start <= scene.now:
        return _thanks(company, scene) if registered else None
    if registered:
        said = coming_shown(company, scene, Words("kickoff-is-coming", {"when": start}))
        link = (Figure(Words("kickoff-link"), Plain(kickoff.join_url)),) if kickoff.join_url else ()
        return Say(
            said.title,
            figures=(*said.figures[1:], *link),
            buttons=said.buttons,
            more=(*said.more, deed_button("hand_over")),
        )
    if not may_register(company, scene):
        return None
    return Say(
        Words("kickoff-nobody-registered"),
        Words("kickoff-register-by", {"register_by": kickoff.register_by}),
        (Figure(Words("when"), start),),
        buttons=(deed_button("register_for_kickoff", primary=True), deed_button("ask_a_person")),
        more=(deed_button("hand_over"),),
    )


def moved(letter: Letter, scene: Scene) -> Say | None:
    """It is at another time than somebody was reminded of; None once it's over, or for nobody's company."""
    company = scene.companies.get(CompanyId(letter.about))
    start = kickoff_start(scene.programme)
    if (
        company is None
        or not is_invited(company.stage, scene.programme.kickoff.invites)
        or start <= scene.now
    ):
        return None
    return coming_shown(company, scene, Words("kickoff-moved", {"when": start}))


def nobody_comes(letter: Letter, scene: Scene) -> Say | None:
    """A colleague took the last one off the list; None if somebody is registered again."""
    company = scene.companies.get(CompanyId(letter.about))
    if company is None or scene.registrations.of(company.id):
        return None
    return Say(
        Words("kickoff-nobody-comes"),
        Words("kickoff-register-by", {"register_by": scene.programme.kickoff.register_by}),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(deed_button("register_for_kickoff", primary=True), deed_button("my_status")),
    )


def registered_for_you(letter: Letter, scene: Scene) -> Say | None:
    """The receipt for what the project group registered; None if nobody is any more."""
    company = scene.companies.get(CompanyId(letter.about))
    coming = scene.registrations.of(company.id) if company else ()
    if company is None or not coming:
        return None
    return coming_shown(company, scene, Words("kickoff-registered", {"count": len(coming)}))


def _thanks(company: Company, scene: Scene) -> Say:
    """The day after: three questions, and what comes next."""
    link = scene.programme.kickoff.after_url
    return Say(
        Words("kickoff-thanks"),
        Words("kickoff-thanks-next"),
        (Figure(Words("company"), Plain(company.called.shown)),),
        buttons=(deed_button("kickoff_feedback", primary=True), deed_button("my_status")),
        more=(Button(Words("open-kickoff-afterwards"), link=link),) if link else (),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.KICKOFF_MOVED: moved,
    LetterKind.KICKOFF_NOBODY_COMES: nobody_comes,
    LetterKind.REGISTERED_FOR_YOU: registered_for_you,
}
