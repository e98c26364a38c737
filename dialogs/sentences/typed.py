"""Typed messages, in the order that docs/rules.md draws."""

from dataclasses import replace

from dialogs.answering import answered, with_answer
from dialogs.begin import DOABLE, MESSAGE, begin, forgetting, greeting, left, refused, reply_in, welcomed
from dialogs.companies.colleagues import use_invitation
from dialogs.deeds import DEEDS, not_for
from dialogs.flows import engine
from dialogs.flows.buttons import deed_button
from dialogs.flows.filling import Filling
from dialogs.flows.form import whole_form
from dialogs.flows.labels import deed_labelled, nearly_labelled
from dialogs.flows.meeting_cards import BOOKS
from dialogs.flows.own_company import company_at_hand, meetings_to_change
from dialogs.flows.scene import Found, Reply, Said, Scene, Think
from dialogs.flows.which_company import company_wished_for
from dialogs.kickoff.register_for_kickoff import WhoComes
from dialogs.open_forms import filling_typed_in
from dialogs.sentences.by_company import by_company
from dialogs.sentences.by_group import by_group
from dialogs.sentences.hearing import HeardNow, hear
from dialogs.sentences.how_long import how_long
from dialogs.sentences.in_front import plainly_answered, typed_on_letter
from dialogs.sentences.listed_companies import listed_companies
from dialogs.sentences.listed_names import listed_names
from dialogs.sentences.staying import stays, what_stays
from dialogs.sentences.yes_or_no import yes_or_no
from dialogs.shared_questions.group_questions import company_named, on_behalf_of
from dialogs.shared_questions.who_joins import WhoJoins
from dialogs.welcome import hello, not_understood
from programme.companies.invitations import code_in
from programme.rights import Right, may
from reading.heard import bare_words
from reading.intents.known_words import knows_a_word
from texts.say import Words

LABELLED = frozenset({name for name, deed in DEEDS.items() if deed.by_label} | {"language", "answer"})
"""What is done where just the words on its button are typed."""
_STEERING = frozenset({"leave", "yes", "no", "first_free"})
"""What answers a form, or leaves it."""


def typed(said: Said, scene: Scene) -> Reply | Think:
    """The answer to a message; Think where the classifier has to be asked first."""
    text = said.text.strip()
    if said.file:
        return reply_in(not_understood(scene, "no-files"), scene)
    if not text:
        return reply_in(not_understood(scene, "empty-message"), scene)
    if code := code_in(text):
        if scene.refused:
            return refused(scene.refused.words, scene)
        return reply_in(use_invitation(scene, code), scene)
    filling = filling_typed_in(scene)
    if filling and (reply := engine.choose(filling, text) or yes_or_no(text, filling, scene)):
        return reply
    if not filling and (press := typed_on_letter(text, scene)):
        return begin(press["deed"], scene, about=press.get("about", ""), given=press)
    if not filling and (reply := listed_companies(said.text, scene) or listed_names(text, scene)):
        return reply
    now = hear(said, scene)
    if reply := _command(now, filling, scene) or _asked(now, filling) or _by_name(now, filling, scene):
        return reply
    if not now.is_decided and not (filling and filling.asks_for_words()):
        if filling and now.is_plain and not now.intent.deed and (reply := engine.hear(filling, now.reading)):
            return reply
        return Think(text, now.of_group)
    return _meant(now, filling, scene)


def _command(now: HeardNow, filling: Filling | None, scene: Scene) -> Reply | None:
    """What a message does that is a deed's words and nothing else, or the words on its button."""
    labelled = deed_labelled(now.text, LABELLED - not_for(scene.speaker), scene)
    heard = now.intent.deed if now.is_command else ""
    # "ikke nå" leaves a form, and is a button's.
    deed = (heard or labelled) if filling else (labelled or heard)
    if deed == "undo" and deed in not_for(scene.speaker):
        deed = "back"  # a step of the form, not a deed
    if deed == "cancel_meeting" and filling and _is_of_the_form(now.text, filling, scene):
        deed = "leave"
    others = deed in not_for(scene.speaker)
    if not deed or (others and filling and filling.asks_for_a_sentence(now.reading)):  # "the board"
        return None
    if filling is None and (press := plainly_answered(deed, scene)):
        return begin(press["deed"], scene, about=press.get("about", ""), text=now.text, given=press)
    return _small_words(deed, filling, scene) or _named(deed, now, filling, scene, sure=True)


def _is_of_the_form(text: str, filling: Filling, scene: Scene) -> bool:
    """Whether a command to cancel is about the form: the bare English word, or there's no meeting yet."""
    if filling.deed.name == "cancel_meeting":
        return False
    return bare_words(text) == ["cancel"] or (
        filling.deed.name in BOOKS.values() and not meetings_to_change(scene)
    )


def _asked(now: HeardNow, filling: Filling | None) -> Reply | None:
    """What a message does that puts off the answer, or is one to a question that takes sentences."""
    if filling is None:
        return None
    if any(isinstance(one, WhoJoins) and one.changed(now.reading, filling.scene) for one in filling.askable):
        return engine.hear(filling, now.reading, any_words=False)
    if now.intent.puts_off:
        return engine.ask_anew(filling) if filling.talk.proposed else _no_hurry(filling)
    if filling.asks_for_a_sentence(now.reading) and not now.asks:
        return engine.hear(filling, now.reading)
    return None


def _no_hurry(filling: Filling) -> Reply:
    return whole_form(filling, Words("take-your-time"))


def _by_name(now: HeardNow, filling: Filling | None, scene: Scene) -> Reply | None:
    """What the project group names; for a contact, whom to put on the kick-off's list or take off it."""
    if filling:
        return None
    if now.of_group:
        return by_group(now, scene)
    if company_at_hand(scene) and WhoComes().known(scene):
        listed = WhoComes().changed(now.reading, scene)
        return begin("register_for_kickoff", scene, text=now.text) if listed else None
    return None


def _meant(now: HeardNow, filling: Filling | None, scene: Scene) -> Reply:
    """What a sentence does, once all is known of it: a deed that it names, an answer, a likely deed."""
    intent, found = now.intent, now.found or Found()
    if intent.denied and not intent.deed:
        return _denied(intent.denied, filling, scene)
    if intent.deed and intent.named:
        return _deed(intent.deed, now, filling, scene)
    if filling and now.tells_of_a_time:
        reply = engine.hear(filling, now.reading, any_words=False, sure=now.is_plain)
        if reply:
            return reply
    if filling and (reply := how_long(found, now.reading.message, filling)):
        return reply
    if intent.puts_off and not filling and not now.asks_something:
        return reply_in(replace(hello(scene), title=Words("no-hurry")), scene)
    if found.sure and not intent.deed:
        return answered(found, now.text, scene, DOABLE)
    if filling and (reply := engine.hear(filling, now.reading, any_words=not intent.deed, sure=now.is_plain)):
        return reply
    if intent.deed and not (filling and _answers_by_chance(now)):
        return _deed(intent.deed, now, filling, scene)
    if not now.of_group and (reply := by_company(now, filling, scene)):
        return reply
    if filling:
        return _lost(filling, found, now.text)
    known = found if now.of_group or knows_a_word(now.reading.message) else Found()
    return _with_maybe(answered(known, now.text, scene, DOABLE), now, scene)


def _answers_by_chance(now: HeardNow) -> bool:
    """Whether a question only resembles what answers or leaves a form ("kjem det ei lenke?")."""
    is_asked = now.asks or now.reading.has_question_mark
    return now.intent.deed in _STEERING and not now.intent.named and is_asked


def _deed(deed: str, now: HeardNow, filling: Filling | None, scene: Scene) -> Reply:
    """The deed that a sentence names or is likely to mean: a likely one opens, and never acts."""
    found = now.found or Found()
    if deed == "first_free" and filling and now.reading.in_doubt:
        return whole_form(filling, Words("in-doubt"))
    company = company_at_hand(scene) if deed == "stay" and not now.intent.named else None
    if company and company.leaves_at is None:  # there is nothing to take back
        return _denied("withdraw", filling, scene)
    if reply := _small_words(deed, filling, scene, likely=not now.intent.named):
        return reply
    reply = _named(deed, now, filling, scene, sure=now.sure)
    if now.asks and found.sure:
        reply = with_answer(reply, found.sure, scene)
    return _with_others(reply, now, scene)


def _before_any_meeting(deed: str, now: HeardNow, filling: Filling, scene: Scene) -> Reply | None:
    """A wish for another time where none is booked yet is about the form that lists times."""
    is_about_it = deed == "move_meeting" or (deed == "cancel_meeting" and not now.intent.named)
    if now.of_group or not is_about_it or not filling.listing or meetings_to_change(scene):
        return None
    return engine.hear(filling, now.reading, any_words=False, sure=False) or whole_form(filling)


def _denied(deed: str, filling: Filling | None, scene: Scene) -> Reply:
    """What stays as it is; the form under way too, unless it's that deed's own."""
    if filling and filling.deed.name != deed:
        return whole_form(filling, what_stays(deed, scene))
    return engine.end(filling, stays(deed, scene)) if filling else reply_in(stays(deed, scene), scene)


def _named(deed: str, now: HeardNow, filling: Filling | None, scene: Scene, *, sure: bool) -> Reply:
    """The deed that the words name; the form, where it's the one under way."""
    text = now.text
    if about := now.reading.what_follows(deed):
        if flow := DEEDS[deed].flow:
            return begin(deed, scene, given={flow.questions[0].fills: about})
        return begin(deed, scene, about=about, sure=sure)
    if filling and deed == filling.deed.name:
        return engine.hear(filling, now.reading, any_words=False, sure=sure) or engine.wished_again(filling)
    if filling and (reply := _before_any_meeting(deed, now, filling, scene)):
        return reply
    if deed == "company" and not filling and (company := company_named(now.reading, scene)):
        return begin(deed, scene, given={"known_company": company.id})
    for_whom = on_behalf_of(deed, now.reading, scene) or company_wished_for(deed, text, scene)
    given = {"of_company": for_whom} if for_whom else engine.NOTHING_GIVEN
    if deed == "ask_a_person" and not now.is_command and not nearly_labelled(text, DEEDS, scene):
        given = {MESSAGE: text}  # "kan dere ringe meg på 91 23 45 67?"
    return begin(deed, scene, text=text, given=given, sure=sure)


def _with_others(reply: Reply, now: HeardNow, scene: Scene) -> Reply:
    """The reply, with the other wishes of the message named and their buttons beside."""
    others = [one for one in now.intent.also if one in DOABLE - not_for(scene.speaker)]
    if not others or now.of_group:  # the words of the group's commands overlap
        return reply
    named = Words("also-wished", {"deeds": tuple(Words(f"deed-{one}") for one in others)})
    say = reply.say
    buttons = (*say.buttons, *map(deed_button, others))
    return replace(reply, say=replace(say, lines=(*say.lines, named), buttons=buttons))


def _with_maybe(reply: Reply, now: HeardNow, scene: Scene) -> Reply:
    """The reply to what is not understood, with the buttons of the deeds that may be meant first."""
    deeds = [one for one in now.intent.maybe if one in DEEDS.keys() - not_for(scene.speaker)]
    others = [one for one in reply.say.buttons if one.press.get("deed") not in deeds]
    if not deeds or (now.found and now.found.sure):
        return reply
    say = replace(reply.say, title=Words("did-you-mean"), buttons=(*map(deed_button, deeds), *others))
    return replace(reply, say=say)


def _small_words(deed: str, filling: Filling | None, scene: Scene, *, likely: bool = False) -> Reply | None:
    """Greetings and the words that steer a form; likely ones don't leave it, nor answer for it."""
    match deed:
        case "greeting":
            if scene.speaker.greeted:
                return greeting("hello", hello(scene), scene)
            return greeting("welcome", welcomed(scene), scene)
        case "thanks":
            return reply_in(replace(hello(scene), title=Words("you-are-welcome")), scene)
        case _ if deed in _STEERING and filling and likely:
            return _no_hurry(filling)
        case "leave":
            return left(filling) if filling else reply_in(hello(scene), scene.at(forgetting(scene.talk)))
        case "unsure" if filling and filling.deed.asks.piecemeal:
            return engine.skip(filling)
        case "back" | "unsure" | "yes" | "no" if filling:
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
        case "yes" if not filling.is_in_front:
            return whole_form(filling)
        case "yes" if filling.talk.asked == engine.SURE:
            return engine.sure(filling)
        case "yes":
            return engine.take_it(filling)
        case "no" if filling.is_in_front and engine.offered_time(filling):
            return engine.other_times(filling)
        case "no":
            return left(filling)
        case "back":
            return whole_form(filling)
    return whole_form(filling, Words("take-your-time"))


def _lost(filling: Filling, found: Found, text: str) -> Reply:
    if found.near and not may(filling.scene.speaker, Right.ACT_FOR_COMPANIES):
        return answered(found, text, filling.scene, DOABLE)
    shown = whole_form(filling, Words("not-understood-form"))
    return replace(shown, talk=replace(shown.talk, last_question=text, last_guess=""))
