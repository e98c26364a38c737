"""Letters about the kick-off, said from who is registered when they're sent."""

from dialogs.buttons import deed_button
from dialogs.register_for_kickoff import coming_shown, may_register
from dialogs.scene import Scene
from programme.companies import Company, CompanyId
from programme.letters import Letter
from programme.reminders import KICKOFF, REGISTERED, kickoff_start
from programme.road import is_invited
from texts.say import Button, Figure, Plain, Say, Words


def reminder(letter: Letter, scene: Scene) -> Say | None:
    """It is coming or was, or nobody is registered yet; None if that is no longer so."""
    rule = next((one for one in scene.programme.reminders if one.id == letter.what.partition(":")[2]), None)
    company = scene.companies.get(CompanyId(letter.about.removeprefix(f"{KICKOFF}/")))
    kickoff = scene.programme.kickoff
    if rule is None or company is None or not is_invited(company.stage, kickoff.invites):
        return None
    registered = bool(scene.registrations.of(company.id))
    if registered is not (REGISTERED in rule.only_if):
        return None
    if kickoff_start(scene.programme) <= scene.now:
        return _thanks(company, scene) if registered and letter.due > kickoff_start(scene.programme) else None
    if registered:
        said = coming_shown(
            company, scene, Words("kickoff-is-coming", {"when": kickoff_start(scene.programme)})
        )
        link = (Figure(Words("kickoff-link"), Plain(kickoff.join_url)),) if kickoff.join_url else ()
        return Say(said.title, figures=(*said.figures[1:], *link), buttons=said.buttons)
    if not may_register(company, scene):
        return None
    return Say(
        Words("kickoff-nobody-registered"),
        Words("kickoff-register-by", {"register_by": kickoff.register_by}),
        (Figure(Words("when"), kickoff_start(scene.programme)),),
        buttons=(deed_button("register_for_kickoff", primary=True), deed_button("ask_a_person")),
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
