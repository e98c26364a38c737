"""Typed messages, in the order that docs/rules.md draws."""

import re
from dataclasses import replace

from dialogs.answering import answered
from dialogs.begin import DOABLE, begin, filling_of, left, refused, reply_in, welcomed
from dialogs.companies.colleagues import use_invitation
from dialogs.deeds import DEEDS, not_for
from dialogs.flows import engine
from dialogs.flows.audience import meant
from dialogs.flows.filling import Filling
from dialogs.flows.form import whole_form
from dialogs.flows.group_questions import company_alone, on_behalf_of
from dialogs.flows.labels import deed_labelled
from dialogs.flows.scene import Found, Reply, Said, Scene, Think
from dialogs.leading.lines import line_named
from dialogs.welcome import hello, not_understood
from programme.companies.invitations import code_in
from programme.rights import Right, may
from texts.say import Words

LABELLED = frozenset({name for name, deed in DEEDS.items() if deed.by_label} | {"language", "answer"})
"""What is done where just the words on its button are typed."""


def typed(said: Said, scene: Scene) -> Reply | Think:
    """The answer to a message; Think where the answers have to be asked first."""
    text = said.text.strip()
    if said.file:
        return reply_in(not_understood(scene, "no-files"), scene)
    if not text:
        return reply_in(not_understood(scene, "empty-message"), scene)
    if code := code_in(text):
        return reply_in(refused(scene.refused) if scene.refused else use_invitation(scene, code), scene)
    filling = filling_of(scene)
    if filling and (reply := engine.choose(filling, text)):
        return reply
    others = not_for(scene.speaker)
    labelled, heard = (
        deed_labelled(text, LABELLED - others, scene),
        scene.heard.deed_in(text, passing_over=others),
    )
    deed = (
        heard or labelled if filling else labelled or heard
    ) or ""  # "ikke nå" leaves a form, and is a button's
    if deed == "undo" and (filling or deed in others):
        deed = "back"  # a step of the form, not a deed
    if deed == "first_free" and filling and scene.heard.is_in_doubt(text):
        return whole_form(filling, Words("in-doubt"))
    if reply := _small_words(deed, filling, scene) or _by_name(deed, filling, text, scene):
        return reply
    if deed:
        return _named(deed, text, filling, scene)
    if said.found is None and not (filling and filling.asks_for_words()):
        return Think(text)
    found = said.found or Found()
    if found.sure:
        return answered(found, text, scene, DOABLE)
    if filling:
        return engine.hear(filling, text) or _lost(filling, found, text)
    return answered(found, text, scene, DOABLE)


def _by_name(deed: str, filling: Filling | None, text: str, scene: Scene) -> Reply | None:
    """What the project group names: a company, a line of its status, or what companies have in common."""
    if deed or filling or not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return None
    if company := company_alone(text, scene):
        return begin("company", scene, given={"known_company": company.id})
    if press := line_named(text, scene):
        return begin(press["deed"], scene, about=press.get("about", ""), given=press)
    found = meant(text, scene)
    return begin("companies", scene, text=text) if found.conditions and not found.unread else None


def _named(deed: str, text: str, filling: Filling | None, scene: Scene) -> Reply:
    """The deed that the words name; the form, where it's the one under way."""
    if about := scene.heard.what_follows(text, deed):
        return begin(deed, scene, given={DEEDS[deed].asks.questions[0].fills: about})
    if filling and deed == filling.deed.name:
        return engine.hear(filling, text, any_words=False) or whole_form(filling)
    for_whom = on_behalf_of(deed, text, scene)
    given = {"on_behalf": for_whom} if for_whom else engine.NOTHING_GIVEN
    return begin(deed, scene, text=_argument(deed, text), given=given)


def _argument(deed: str, text: str) -> str:
    return re.split("spol", text, maxsplit=1, flags=re.IGNORECASE)[-1] if deed == "spol" else text


def _small_words(deed: str, filling: Filling | None, scene: Scene) -> Reply | None:
    """Greetings and the words that steer a form."""
    match deed:
        case "greeting":
            return reply_in(hello(scene) if scene.speaker.greeted else welcomed(scene), scene)
        case "thanks":
            return reply_in(replace(hello(scene), title=Words("you-are-welcome")), scene)
        case "leave":
            return left(filling) if filling else reply_in(hello(scene), scene)
        case "back" | "unsure" | "help" | "yes" | "no" if filling:
            return _steer(deed, filling)
        case "first_free" | "more_slots":
            if filling is None:
                return engine.open_flow(DEEDS["book_presentation"], scene)
            return engine.first_free(filling) if deed == "first_free" else whole_form(filling, next_page=True)
        case "back" | "yes" | "no":
            return reply_in(hello(scene), scene)
        case "unsure":
            return reply_in(not_understood(scene), scene)
    return None


def _steer(word: str, filling: Filling) -> Reply:
    asked = filling.question(filling.talk.question)
    yes, no = (
        (filling.talk.proposed or asked.yes, asked.no) if asked in filling.still_open and asked else ("", "")
    )
    if asked and (token := {"yes": yes, "no": no}.get(word)):
        return engine.go_on(filling.answered(asked.fills, token))
    match word:
        case "no" if filling.talk.proposed:
            return engine.ask_anew(filling)
        case "yes":
            return (
                engine.finish(filling, sure=True)
                if filling.talk.asked == engine.SURE
                else engine.send(filling)
            )
        case "no":
            return left(filling)
        case "back":
            return whole_form(filling)
    return whole_form(filling, Words("help-form" if word == "help" else "take-your-time"))


def _lost(filling: Filling, found: Found, text: str) -> Reply:
    if found.near and not may(filling.scene.speaker, Right.ACT_FOR_COMPANIES):
        return answered(found, text, filling.scene, DOABLE)
    shown = whole_form(filling, Words("not-understood-form"))
    return replace(shown, talk=replace(shown.talk, last_question=text, last_guess=""))
