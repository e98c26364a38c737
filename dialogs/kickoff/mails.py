"""E-mails about the kick-off, to those who are registered by a colleague and known by their address alone."""

from dialogs.flows.scene import Scene
from programme.companies.companies import Company, CompanyId
from programme.deeds.reminding import is_wanted
from programme.letters.letters import Letter
from programme.letters.reminders import kickoff_start
from programme.registrations import Registered
from texts.say import Button, Figure, Plain, Say, Value, Words


def receipt(letter: Letter, scene: Scene) -> Say | None:
    """They are registered; None if they aren't any more."""
    return _said(letter, scene, "mail-registered")


def reminder(letter: Letter, scene: Scene) -> Say | None:
    """It is coming; None if the rules or the facts no longer call for it."""
    return _said(letter, scene, "kickoff-is-coming") if is_wanted(scene, letter) else None


def why(letter: Letter, scene: Scene) -> Words:
    """Why they get it: who registered them, and for which company."""
    found = _registered(letter, scene)
    by = scene.people.get(found[1].by if found else letter.to)
    company: Value = Plain(found[0].called.shown if found else "")
    return Words("mail-why-registered", {"by": Plain(by.name if by else ""), "company": company})


def _said(letter: Letter, scene: Scene, title: str) -> Say | None:
    kickoff, start = scene.programme.kickoff, kickoff_start(scene.programme)
    found = _registered(letter, scene)
    if found is None or start <= scene.now:
        return None
    company, person = found
    figures = (
        Figure(Words("when"), start),
        Figure(Words("company"), Plain(company.called.shown)),
        Figure(Words("coming"), Plain(person.name)),
    )
    way_in = (Button(Words("join"), link=kickoff.join_url, primary=True),) if kickoff.join_url else ()
    return Say(Words(title, {"when": start}), figures=figures, buttons=way_in)


def _registered(letter: Letter, scene: Scene) -> tuple[Company, Registered] | None:
    company = scene.companies.get(CompanyId(letter.about.rpartition("/")[2]))
    coming = scene.registrations.of(company.id) if company else ()
    person = next((one for one in coming if one.email == letter.email), None)
    return (company, person) if company and person else None
