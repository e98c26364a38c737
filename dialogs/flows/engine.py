"""The engine of all flows: opens the form, takes presses and sentences, asks again, does the deed."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.flows.filling import Filling
from dialogs.flows.flow import Deed
from dialogs.flows.form import NO_ERRORS, one_question, whether, whole_form
from dialogs.flows.own_company import of_which
from dialogs.flows.scene import Reply, Scene
from dialogs.flows.unsure import Unsure
from programme.errors import NotAnAnswerError
from programme.talks import Talk
from reading.reading import Reading
from texts.say import Say, Words

SURE = "sure"
"""What a talk has asked last once the consequence is shown; then a plain yes does the deed."""
NOTHING_GIVEN: Mapping[str, str] = {}
WISHED, FOR_WHOM, SAID = "deed", "of_company", "said"
"""In what is kept of a wish (see `Talk.wished`): the deed, for whom it's done, and what was said."""


def open_flow(
    deed: Deed,
    scene: Scene,
    text: str = "",
    about: str = "",
    given: Mapping[str, str] = NOTHING_GIVEN,
    *,
    sure: bool = True,
) -> Reply:
    """Begin: fill in what is known, what the button gave and what the sentence says, and show the form.

    A sentence that says all there is to know does the deed at once; a deed that binds shows what it will do.
    What a button brings is said by nobody: where more may be said, the form or what it will do is shown.
    One that isn't `sure` only fills in the form.
    """
    flow = deed.asks
    before = scene.talk
    if instead := flow.instead(scene):
        again = {"deed": deed.name, "about": about, "of_company": before.company}
        return replace(end(Filling(deed, before, scene), instead), shown=again)
    wished = _wished(deed, before)
    talk = Talk(
        deed.name,
        scene.new_run,
        last_question=before.last_question,
        last_guess=before.last_guess,
        company=before.company,
        past=before.over(),
        wished=NOTHING_GIVEN if wished else before.wished,
    )
    known = Filling(deed, talk, scene).knowing(about)
    filled, wrong = known.filled({**wished, **given})
    heard, unsure = filled.heard(scene.read(text), sure=sure)
    is_wished = bool(wished) and not unsure and heard.talk.answers == filled.talk.answers
    if is_wished:
        heard, unsure = filled.heard(scene.read(wished[SAID]), sure=sure)
    if is_wished or unsure or heard.still_open or flow.form_first or not sure:
        return whole_form(heard, unsure=unsure, errors={**wrong, **heard.refused(since=known)})
    said_something = heard.talk.answers != filled.talk.answers
    was_given = filled.talk.answers != known.talk.answers
    may_say_more = any(one.fills not in heard.talk.answers for one in heard.askable)
    if said_something or (not may_say_more and (flow.consequence or was_given)):
        return finish(heard)
    shown = _shown_first(heard) if was_given and not scene.refused else None
    return shown or whole_form(heard)


def _wished(deed: Deed, before: Talk) -> Mapping[str, str]:
    """What was wished of that deed, for that company, when it couldn't be begun; else nothing."""
    wished = before.wished
    same = wished.get(WISHED) == deed.name and wished.get(FOR_WHOM) in {"", before.company}
    return wished if same else NOTHING_GIVEN


def press(filling: Filling, data: Mapping[str, str]) -> Reply:
    """A press on this run's card."""
    filled, errors = filling.filled(data)
    match data.get("do"):
        case "language":
            return redrawn(filled, errors)
        case "sure":
            return finish(filled, sure=True)
        case "more":
            return whole_form(filled, next_page=True)
        case "insert":
            inserted = filled.deed.asks.insert(filled.talk.answers, data.get("about", ""), filled.scene)
            return whole_form(filled.with_talk(answers=inserted))
        case "yes" if not errors:
            return go_on(filled)
        case "no":
            return ask_anew(filling)
        case "show":
            return whole_form(filled)
        case "first":
            return first_free(filled, errors)
    return send(filled, errors)


def sure(filling: Filling) -> Reply:
    """A yes to what was shown: as a press of the card's own button, with what that brings."""
    brings = [one for _, one in filling.talk.front if one.get("run") == filling.talk.run]
    shown = next((one for one in brings if one.get("do") == "sure"), None)
    return press(filling, shown) if shown else finish(filling, sure=True)


def hear(filling: Filling, said: Reading, *, any_words: bool = True, sure: bool = True) -> Reply | None:
    """A sentence in the middle of it; None if it says nothing to any open question.

    `any_words`: whether it may be the answer of a question that takes whatever is typed.
    `sure`: whether each of its words was understood; if not, what binds is offered.
    """
    if chosen := filling.numbered(said):
        return go_on(chosen) if filling.is_in_front else whole_form(filling)
    pointed = filling.pointed_at(said)
    heard, unsure = (filling, pointed) if pointed else filling.heard(said, sure=sure)
    if unsure and not unsure.tokens:
        return whole_form(heard, unsure=unsure)
    if unsure:
        return one_question(heard, unsure.question, unsure.why, unsure.tokens)
    for fills, why in heard.refused(since=filling).items():
        question = filling.question(fills)
        assert question
        return one_question(heard, question, why)
    if heard.talk.answers != filling.talk.answers:
        return go_on(heard)
    asked = filling.words_for(said) if any_words else None
    if asked is None:
        return None
    token = asked.worded(said)
    if filling.asks_for_words() and not filling.is_in_front:  # it may be about the card that is
        return whole_form(filling.answered(asked.fills, token))
    if filling.talk.proposed and filling.scene.read(token).in_doubt:
        return ask_anew(filling)
    try:
        asked.take(token, filling.scene)
    except NotAnAnswerError as refusal:
        return one_question(filling.answered(asked.fills, token), asked, Words(refusal.words, refusal.values))
    if doubt := asked.doubt(token, filling.scene):
        return whether(filling, asked, token, doubt)
    return go_on(filling.answered(asked.fills, token))


def ask_anew(filling: Filling) -> Reply:
    """The question whose proposed answer was wrong; the form where none was proposed."""
    asked = filling.question(filling.talk.question)
    return one_question(filling, asked, asked.missing()) if asked else whole_form(filling)


def redrawn(filling: Filling, errors: Mapping[str, Words] = NO_ERRORS) -> Reply:
    """The very card that was shown last, in the reader's language, with what was filled in."""
    talk, asks = filling.talk, filling.deed.asks
    if talk.asked == SURE and asks.consequence:
        scene = filling.scene.at(talk)
        first = asks.consequence(filling.taken, scene) if not filling.still_open else None
        return Reply(first, talk, scene.speaker.language) if first else whole_form(filling)
    asked = filling.question(talk.question)
    if asked and talk.proposed:
        unasked = filling.scene.at(replace(talk, asked="", listed=()))
        if doubt := asked.doubt(talk.proposed, unasked):
            return whether(filling, asked, talk.proposed, doubt)
    narrowed = talk.listed if asked and asked.numbers and talk.narrowed else ()
    if asked and any(press.get("do") == "show" for _, press in talk.front if press.get("run") == talk.run):
        return one_question(filling, asked, tokens=narrowed)
    unsure = Unsure(asked, narrowed, None) if asked and narrowed else None
    before = filling.scene.talk.answers
    same = {fills for fills in talk.marked if talk.answers.get(fills) == before.get(fills)}
    marked = {fills: Words(why) for fills, why in talk.marked.items() if fills and fills in same}
    said_first = Words(talk.marked[""]) if talk.marked.get("") else None
    return whole_form(filling, said_first, errors={**marked, **filling.wrong, **errors}, unsure=unsure)


def choose(filling: Filling, text: str) -> Reply | None:
    """The choice that reads just as what was typed; None if there is none."""
    chosen = filling.chosen(text) if filling.talk.asked != SURE else None
    return go_on(chosen) if chosen else None


def first_free(filling: Filling, errors: Mapping[str, Words] = NO_ERRORS) -> Reply:
    """The first choice, of those that a sentence narrowed the list to; the deed if no more is open."""
    listing = filling.listing
    tokens = [one.token for one in listing.choices(filling.taken, filling.scene)] if listing else []
    if not listing or not tokens:
        return whole_form(filling, errors=errors)
    narrowed = [token for token in filling.talk.listed if token in tokens] if filling.talk.narrowed else []
    return send(filling.answered(listing.fills, (narrowed or tokens)[0]), errors)


def offered_time(filling: Filling) -> str:
    """The one time that the card offers ("Blir det den?"); empty where it offers none, or several."""
    listed = filling.talk.listed
    return listed[0] if filling.listing in filling.still_open and len(listed) == 1 else ""


def take_it(filling: Filling) -> Reply:
    """A yes to a form: to the one time that it offers, if it does; else as a press that sends it."""
    listing, offered = filling.listing, offered_time(filling)
    return go_on(filling.answered(listing.fills, offered)) if listing and offered else send(filling)


def other_times(filling: Filling) -> Reply:
    """A no to the one time that it offers: all that are free, and the form stays."""
    anew = filling.with_talk(narrowed="", listed=())
    return one_question(anew, anew.listing) if anew.listing else whole_form(anew)


def send(filling: Filling, errors: Mapping[str, Words] = NO_ERRORS) -> Reply:
    """The deed, or the form with what is missing or wrong."""
    missing = {question.fills: question.missing() for question in filling.still_open}
    problems = {**missing, **filling.wrong, **errors}
    return whole_form(filling, errors=problems) if problems else finish(filling)


def go_on(filling: Filling) -> Reply:
    """The next open question alone, or the deed."""
    still_open = filling.still_open
    if still_open:
        return one_question(filling, still_open[0])
    piece = filling.next_piece if filling.deed.asks.piecemeal and not filling.wrong else None
    if piece is None or filling.scene.refused:
        return finish(filling)
    filling.deed.asks.deed(filling.taken, filling.scene.at(filling.talk))
    return one_question(filling.with_talk(kept=True), piece, Words("kept-so-far"))


def skip(filling: Filling) -> Reply:
    """The next piece, where this one is left open."""
    piece = filling.next_piece
    if piece:
        return one_question(filling, piece)
    return finish(filling) if filling.talk.kept else whole_form(filling, Words("take-your-time"))


def finish(filling: Filling, *, sure: bool = False) -> Reply:
    """The deed, with its consequence shown first where it binds.

    A deed that was refused and rolled back is not tried again: what it was about is asked for anew.
    """
    refused = filling.scene.refused
    if refused:
        asked = filling.question(refused.about)
        if asked is None:
            return end(filling, Say(Words(refused.words)))
        if asked.is_written:
            return whole_form(filling, errors={asked.fills: Words(refused.words)})
        return whole_form(filling.without(refused.about), Words(refused.words))
    if filling.still_open or filling.wrong:
        return whole_form(filling)
    first = None if sure else _shown_first(filling)
    return first or end(
        filling, filling.deed.asks.deed(filling.taken, filling.scene.at(filling.talk)), done=True
    )


def _shown_first(filling: Filling) -> Reply | None:
    """What the deed will do, where it binds; nothing is done yet."""
    scene, asks = filling.scene.at(filling.talk), filling.deed.asks
    first = asks.consequence(filling.taken, scene) if asks.consequence else None
    if first is None:
        return None
    return Reply(of_which(first, scene), filling.with_talk(asked=SURE).talk, scene.speaker.language)


def wished_again(filling: Filling) -> Reply:
    """The deed's own words, typed into its form: what it will do, where it binds and nothing is open."""
    is_ready = not (filling.still_open or filling.wrong or filling.scene.refused)
    return (_shown_first(filling) if is_ready else None) or whole_form(filling)


def end(filling: Filling, say: Say, *, done: bool = False) -> Reply:
    """The outcome; nothing is going on any more."""
    before, say = filling.talk, of_which(say, filling.scene.at(filling.talk))
    past = before.over(done=done, about=filling.about if done else {})
    talk = Talk(past=past, wished=before.wished)
    if not done:
        talk = replace(talk, last_question=before.last_question, last_guess=before.last_guess)
    return Reply(say, talk, filling.scene.speaker.language, shown={"run": before.run} if done else {})
