"""Begins a deed, whether it was pressed or typed; what each way of asking shares."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.came_of import came_of
from dialogs.deeds import DEEDS
from dialogs.flows import engine
from dialogs.flows.buttons import deed_button
from dialogs.flows.filling import Filling
from dialogs.flows.flow import Deed
from dialogs.flows.own_company import is_on_behalf, of_which
from dialogs.flows.scene import Reply, Scene
from dialogs.flows.which_company import has_to_choose, which_company
from dialogs.welcome import hello, language_chosen, not_understood, welcome, which_language
from programme.errors import NotAllowedError
from programme.people import Language
from programme.rights import Right, demand, may
from programme.talks import Talk
from texts.say import Say, Words

MESSAGE = "message"
"""The question whose answer is kept for «Snakk med oss»."""
DOABLE = frozenset({*DEEDS, "language", "answer"})


def refused(words: str, scene: Scene) -> Reply:
    """What is said of a deed that a rule or the speaker's rights refused; nothing of it was done."""
    first = "ask_a_person" if words == NotAllowedError.words else "my_status"
    say = Say(Words(words), buttons=(deed_button(first), deed_button("help")))
    return replace(reply_in(say, scene), shown={"refused": words})


def reply_in(say: Say, scene: Scene) -> Reply:
    """The reply that leaves the talk where it is."""
    return Reply(say, scene.talk, scene.speaker.language)


def welcomed(scene: Scene) -> Say:
    """The welcome, which nobody gets twice unasked."""
    scene.people.change(scene.speaker.id, greeted=True)
    return welcome(scene)


def in_language(language: Language, scene: Scene, *, chosen: bool = True) -> Scene:
    """The scene with a speaker of that language, who is kept so."""
    speaker = replace(scene.speaker, language=language, language_chosen=chosen)
    scene.people.change(speaker.id, language=language, language_chosen=chosen, greeted=True)
    return replace(scene, speaker=speaker)


def filling_of(scene: Scene) -> Filling | None:
    """The form under way; NotAllowedError if the right to it was taken away since it began."""
    deed = DEEDS.get(scene.talk.flow)
    if deed is None or deed.flow is None:
        return None
    demand(scene.speaker, deed.needs)
    return Filling(deed, scene.talk, scene)


def forgetting(talk: Talk) -> Talk:
    """The talk without the message that nobody answered: it was answered, called off, or a button's words."""
    return replace(talk, last_question="", last_guess="")


def left(filling: Filling) -> Reply:
    """The form is left, and nothing of it done but what was kept piece by piece; its message is forgotten."""
    if filling.talk.kept:
        return engine.finish(filling)
    say = replace(hello(filling.scene), title=Words("left-title"), text=Words("left"))
    return engine.end(replace(filling, talk=forgetting(filling.talk)), say)


def begin(
    name: str,
    scene: Scene,
    about: str = "",
    text: str = "",
    given: Mapping[str, str] = engine.NOTHING_GIVEN,
    *,
    sure: bool = True,
) -> Reply:
    """The deed of that name, begun or done; `given` are answers that came with it.

    What isn't `sure` is shown to be pressed.
    """
    if (known := DEEDS.get(name)) and not sure and known.changes:
        demand(scene.speaker, known.needs)
        return reply_in(_whether(name, about), scene)
    if known:
        return _begin_known(known, scene, about, text, given, sure=sure)
    if name == "language":
        return _language(about or scene.read(text).language_named or "", scene)
    if name:
        return _not_here_yet(scene, text)
    return reply_in(not_understood(scene), scene)


def _whether(name: str, about: str) -> Say:
    """Whether that is what is wanted."""
    buttons = (deed_button(name, about, primary=True), deed_button("my_status"), deed_button("ask_a_person"))
    return Say(Words("whether-this"), buttons=buttons)


def _begin_known(
    deed: Deed, scene: Scene, about: str, text: str, given: Mapping[str, str], *, sure: bool
) -> Reply:
    demand(scene.speaker, deed.needs)
    for_whom = given.get("of_company", "") if deed.of_company or deed.flow else ""
    there = scene.at(replace(scene.talk, company=for_whom))
    if deed.of_company and has_to_choose(there):
        asks = reply_in(which_company(deed, about, text, scene), scene)
        return replace(asks, shown={"deed": deed.name, "about": about})
    if deed.flow:
        there = there.at(replace(there.talk, past=scene.talk.over()))
        return engine.open_flow(deed, there, text, about, given, sure=sure)
    assert deed.answers
    if scene.refused:
        return refused(scene.refused.words, scene)
    there = scene if is_on_behalf(scene) else there
    reply = reply_in(of_which(deed.answers(there, about or text), there), scene)
    # A later yes answers this card, and not the form's "shall I?".
    asked = "" if scene.talk.asked == engine.SURE else scene.talk.question
    shown = {} if deed.changes else {"deed": deed.name, "about": about or text, "of_company": for_whom}
    return replace(reply, talk=replace(reply.talk, asked=asked), aside=deed.name != "help", shown=shown)


def _language(wanted: str, scene: Scene) -> Reply:
    """The last card anew, in that language; a word of it where that would do something again."""
    if wanted not in set(Language):
        return reply_in(which_language(scene), scene)
    scene = in_language(Language(wanted), scene)
    filling, shown = filling_of(scene), scene.talk.shown
    if filling and (filling.is_in_front or not shown):
        return engine.redrawn(filling)
    if words := shown.get("refused"):
        return refused(words, scene)
    if card := _GREETINGS.get(shown.get("card", "")):
        return greeting(shown["card"], card(scene), scene)
    if led_to := came_of(shown.get("run", ""), scene):
        return replace(reply_in(led_to, scene), shown=shown)
    if DEEDS.get(shown.get("deed", "")):
        return replace(begin(shown["deed"], scene, about=shown["about"], given=shown), aside=False)
    return reply_in(language_chosen(scene), scene)


_GREETINGS = {"welcome": welcome, "hello": hello}


def greeting(card: str, say: Say, scene: Scene) -> Reply:
    """One of the greetings, which can be drawn anew."""
    return replace(reply_in(say, scene), shown={"card": card})


def _not_here_yet(scene: Scene, text: str) -> Reply:
    """Something that companies will do here later; until then the project group does it, by hand."""
    if may(scene.speaker, Right.LEAD):
        deeds = (deed_button("roles", primary=True), deed_button("help"))
        return reply_in(
            Say(Words("not-here-yet-leader"), Words("not-here-yet-leader-next"), buttons=deeds), scene
        )
    of_group = may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES)
    talk = replace(scene.talk, last_question=text, last_guess="")
    say = Say(
        Words("not-here-yet-host" if of_group else "not-here-yet"),
        Words("not-here-yet-next"),
        buttons=(deed_button("ask_a_person", primary=True), deed_button("my_status"), deed_button("help")),
    )
    return Reply(say, talk, scene.speaker.language)
