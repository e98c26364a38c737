"""Answers to questions about the programme."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dialogs.form import deed_button
from dialogs.scene import Found, Reply, Scene
from dialogs.welcome import not_understood
from texts.say import Button, Filled, Say, Value, Words


def answered(found: Found, question: str, scene: Scene, doable: Collection[str]) -> Reply:
    """The answer, or the questions that may have been meant, or an honest no with the offer to pass it on."""
    talk = replace(scene.talk, last_question="" if found.sure else question)
    if found.sure:
        say = answer(found.sure, scene, doable)
    elif found.near:
        say = _near(found.near, scene)
    else:
        say = not_understood(scene)
    return Reply(say, talk, scene.speaker.language)


def answer(entry_id: str, scene: Scene, doable: Collection[str]) -> Say:
    """An entry's answer, with the button of the deed that it names."""
    entry = scene.entries[entry_id]
    language = scene.speaker.language
    deed = entry.deed if entry.deed in doable else "ask_a_person"
    buttons = (deed_button(deed, primary=entry.deed == deed), *(_going_on(scene) or (deed_button("help"),)))
    return Say(
        Filled(entry.question[language]), Filled(entry.answer[language], facts(scene)), buttons=buttons
    )


def _near(entries: tuple[str, ...], scene: Scene) -> Say:
    language = scene.speaker.language
    asked = tuple(
        Button(Filled(scene.entries[one].question[language]), {"deed": "answer", "about": one})
        for one in entries
    )
    pass_on = deed_button("ask_a_person")
    return Say(Words("did-you-mean"), buttons=asked[:3], more=(pass_on, *_going_on(scene)))


def _going_on(scene: Scene) -> tuple[Button, ...]:
    """The way back to a form that is still open."""
    if not scene.talk.flow:
        return ()
    return (Button(Words("go-on-" + scene.talk.flow), {"run": scene.talk.run, "do": "show"}),)


def facts(scene: Scene) -> Mapping[str, Value]:
    """The variables of the answers, from the programme file and the live data."""
    about = scene.programme.about
    confirmed = 0  # companies confirm their places in the next step of the programme's road
    return {
        "programme": about.name,
        "years": about.years,
        "leader": about.leader,
        "contact_email": about.contact,
        "kickoff": scene.programme.kickoff.starts.date(),
        "decide_by": about.decide_by,
        "places": about.places,
        "confirmed": confirmed,
        "places_left": about.places - confirmed,
        "themes": scene.programme.themes,
    }
