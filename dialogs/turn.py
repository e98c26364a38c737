"""One turn: what a person said, in its surroundings, becomes what is answered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.answering import answered
from dialogs.channel import in_channel
from dialogs.companies.colleagues import use_invitation
from dialogs.deeds import DEEDS, not_for
from dialogs.flows import engine
from dialogs.flows.buttons import deed_button
from dialogs.flows.described import describe
from dialogs.flows.filling import Filling
from dialogs.flows.flow import Deed
from dialogs.flows.form import whole_form
from dialogs.flows.labels import deed_labelled
from dialogs.flows.scene import Found, Nothing, Place, Reply, Said, Scene, Think
from dialogs.welcome import hello, language_chosen, not_understood, welcome, which_language
from programme.companies.invitations import code_in
from programme.errors import NotAllowedError, ProgrammeError
from programme.meetings.meetings import MeetingId, MeetingState
from programme.people import Language
from programme.rights import demand, may
from programme.talks import Talk
from texts.say import Say, Words

DOABLE = frozenset({*DEEDS, "language", "answer"})
LABELLED = frozenset({name for name, deed in DEEDS.items() if deed.by_label} | {"language", "answer"})
"""What is done where just the words on its button are typed."""


def turn(said: Said, scene: Scene) -> Reply | Nothing | Think:
    """The answer to what was said; the deeds it did are in the scene's collections."""
    if scene.place is Place.CHANNEL:
        return in_channel(said, scene, DOABLE)
    if said.installed:
        return _greet(scene)
    _met(scene)
    try:
        return _heard(said, scene)
    except NotAllowedError as refusal:
        say = Say(Words(refusal.words), buttons=(deed_button("ask_a_person"), deed_button("help")))
        return _reply(say, scene if _may_go_on(scene) else scene.at(Talk()))
    except ProgrammeError as refusal:
        if not scene.refused:
            raise  # nothing of it may stand: the turn runs again, told of it
        return _reply(refused(refusal), scene)


def _heard(said: Said, scene: Scene) -> Reply | Think:
    if _speaks_anew(said, scene):
        scene = _in_language(said.spoken or scene.speaker.language, scene, chosen=False)
    if said.again:
        return _as_it_stands((said.press or {}).get("run", ""), scene, _REPLY_LOST)
    return _pressed(said.press, scene) if said.press is not None else _typed(said, scene)


def refused(refusal: ProgrammeError) -> Say:
    """What is said of a deed that a rule refused; nothing of it was done."""
    return Say(Words(refusal.words), buttons=(deed_button("my_status"), deed_button("help")))


def _reply(say: Say, scene: Scene) -> Reply:
    return Reply(say, scene.talk, scene.speaker.language)


def _greet(scene: Scene) -> Reply | Nothing:
    if scene.speaker.greeted:
        return Nothing()
    return _reply(_welcome(scene), scene)


def _welcome(scene: Scene) -> Say:
    scene.people.put(replace(scene.speaker, greeted=True))
    return welcome(scene)


def _met(scene: Scene) -> None:
    """Whoever is answered needs no welcome later; a greeting is still answered with it this once."""
    if not scene.speaker.greeted:
        scene.people.put(replace(scene.speaker, greeted=True))


def _speaks_anew(said: Said, scene: Scene) -> bool:
    """Whether the message is in another language; a choice that was read off a card tells nothing of that."""
    if not said.spoken or scene.speaker.language_chosen or said.spoken is scene.speaker.language:
        return False
    filling = _filling(scene)
    return not (filling and filling.chosen(said.text))


def _in_language(language: Language, scene: Scene, *, chosen: bool = True) -> Scene:
    speaker = replace(scene.speaker, language=language, language_chosen=chosen)
    scene.people.put(replace(speaker, greeted=True))
    return replace(scene, speaker=speaker)


# Presses.


def _pressed(press: Mapping[str, str], scene: Scene) -> Reply:
    if press.get("deed") in {"answer", "next_question"}:
        about = press.get("about", "")
        asked = about in scene.entries and press["deed"] == "next_question"
        question = scene.entries[about].question[scene.speaker.language] if asked else ""
        return answered(Found(about), question, scene, DOABLE)
    if "run" not in press:
        return _deed(press.get("deed", ""), scene, about=press.get("about", ""), given=press)
    filling = _filling(scene)
    if filling is None or press["run"] != scene.talk.run:
        return _as_it_stands(press["run"], scene, _STALE_CARD)
    match press.get("do"):
        case "leave":
            return _left(filling)
        case "help":
            return whole_form(filling, Words("help-form"))
        case "language":
            in_it = _in_language(Language(press.get("about", "nb")), scene)
            return engine.press(replace(filling, scene=in_it), press)
    return engine.press(filling, press)


@dataclass(frozen=True)
class _Why:
    """Why something else is shown than what was asked for: above an open form, or as a card of its own."""

    form: Words
    title: Words
    text: Words


_STALE_CARD = _Why(Words("stale-card"), Words("stale-card-title"), Words("stale-card-next"))
_REPLY_LOST = _Why(Words("reply-lost"), Words("reply-lost-title"), Words("reply-lost-next"))


def _as_it_stands(run: str, scene: Scene, why: _Why) -> Reply:
    """What the run led to, or where the conversation is: for a card of another time, or a lost reply."""
    meeting = scene.meetings.get(MeetingId(run))
    if meeting and meeting.booking.booked_by == scene.speaker.id and meeting.state is MeetingState.BOOKED:
        return _reply(describe(meeting, scene, Words("already-done")), scene)
    filling = _filling(scene)
    if filling:
        return whole_form(filling, why.form)
    return _reply(replace(hello(scene), title=why.title, text=why.text), scene)


def _filling(scene: Scene) -> Filling | None:
    """The form under way; NotAllowedError if the right to it was taken away since it began."""
    deed = DEEDS.get(scene.talk.flow)
    if deed is None or deed.flow is None:
        return None
    demand(scene.speaker, deed.needs)
    return Filling(deed, scene.talk, scene)


def _may_go_on(scene: Scene) -> bool:
    """Whether the form under way, if there is one, is still the speaker's."""
    deed = DEEDS.get(scene.talk.flow)
    return deed is None or may(scene.speaker, deed.needs)


def _left(filling: Filling) -> Reply:
    scene = filling.scene
    say = hello(scene)
    return engine.end(filling, replace(say, title=Words("left-title"), text=Words("left")))


# Deeds, by press or by words.


def _deed(
    name: str, scene: Scene, about: str = "", text: str = "", given: Mapping[str, str] = engine.NOTHING_GIVEN
) -> Reply:
    if known := DEEDS.get(name):
        return _begun(known, scene, about, text, given)
    if name == "language":
        return _language(about or scene.heard.language_named(text) or "", scene)
    if name:
        return _not_here_yet(scene, text)
    return _reply(not_understood(scene), scene)


def _begun(deed: Deed, scene: Scene, about: str, text: str, given: Mapping[str, str]) -> Reply:
    demand(scene.speaker, deed.needs)
    if deed.flow:
        scene = scene.at(replace(scene.talk, on_behalf=given.get("on_behalf", "")))
        return engine.open_flow(deed, scene, text, about, given)
    assert deed.answers
    if scene.refused:
        return _reply(refused(scene.refused), scene)
    return _reply(deed.answers(scene, about or text), scene)


def _language(wanted: str, scene: Scene) -> Reply:
    if wanted not in set(Language):
        return _reply(which_language(scene), scene)
    scene = _in_language(Language(wanted), scene)
    filling = _filling(scene)
    return whole_form(filling) if filling else _reply(language_chosen(scene), scene)


def _not_here_yet(scene: Scene, text: str) -> Reply:
    """Something that companies will do here later; until then the project group does it."""
    talk = replace(scene.talk, last_question=text, last_guess="")
    say = Say(
        Words("not-here-yet"),
        Words("not-here-yet-next"),
        buttons=(deed_button("ask_a_person", primary=True), deed_button("my_status"), deed_button("help")),
    )
    return Reply(say, talk, scene.speaker.language)


# Typed messages, in the order that docs/rules.md draws.


def _typed(said: Said, scene: Scene) -> Reply | Think:
    text = said.text.strip()
    if said.file:
        return _reply(not_understood(scene, "no-files"), scene)
    if not text:
        return _reply(not_understood(scene, "empty-message"), scene)
    if code := code_in(text):
        return _reply(refused(scene.refused) if scene.refused else use_invitation(scene, code), scene)
    filling = _filling(scene)
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
    if reply := _small_words(deed, filling, scene):
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


def _named(deed: str, text: str, filling: Filling | None, scene: Scene) -> Reply:
    """The deed that the words name; the form, where it's the one under way."""
    if about := scene.heard.what_follows(text, deed):
        return _deed(deed, scene, given={DEEDS[deed].asks.questions[0].fills: about})
    if filling and deed == filling.deed.name:
        return engine.hear(filling, text, any_words=False) or whole_form(filling)
    return _deed(deed, scene, text=_argument(deed, text))


def _argument(deed: str, text: str) -> str:
    return re.split("spol", text, maxsplit=1, flags=re.IGNORECASE)[-1] if deed == "spol" else text


def _small_words(deed: str, filling: Filling | None, scene: Scene) -> Reply | None:
    """Greetings and the words that steer a form."""
    match deed:
        case "greeting":
            return _reply(hello(scene) if scene.speaker.greeted else _welcome(scene), scene)
        case "thanks":
            return _reply(replace(hello(scene), title=Words("you-are-welcome")), scene)
        case "leave":
            return _left(filling) if filling else _reply(hello(scene), scene)
        case "back" | "unsure" | "help" | "yes" | "no" if filling:
            return _steer(deed, filling)
        case "first_free" | "more_slots":
            if filling is None:
                return engine.open_flow(DEEDS["book_presentation"], scene)
            return engine.first_free(filling) if deed == "first_free" else whole_form(filling, next_page=True)
        case "back" | "yes" | "no":
            return _reply(hello(scene), scene)
        case "unsure":
            return _reply(not_understood(scene), scene)
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
            return _left(filling)
        case "back":
            return whole_form(filling)
    return whole_form(filling, Words("help-form" if word == "help" else "take-your-time"))


def _lost(filling: Filling, found: Found, text: str) -> Reply:
    if found.near:
        return answered(found, text, filling.scene, DOABLE)
    shown = whole_form(filling, Words("not-understood-form"))
    return replace(shown, talk=replace(shown.talk, last_question=text, last_guess=""))
