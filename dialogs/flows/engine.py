"""The engine of all flows: opens the form, takes presses and sentences, asks again, does the deed."""

from collections.abc import Mapping

from dialogs.flows.filling import Course
from dialogs.flows.flow import Deed
from dialogs.flows.form import NO_ERRORS, one_question, whether, whole_form
from dialogs.flows.scene import Reply, Scene
from programme.errors import NotAnAnswerError
from programme.talks import Talk
from texts.say import Say, Words

SURE = "sure"
"""What a talk has asked last once the consequence is shown; then a plain yes does the deed."""
NOTHING_GIVEN: Mapping[str, str] = {}


def open_flow(
    deed: Deed, scene: Scene, text: str = "", about: str = "", given: Mapping[str, str] = NOTHING_GIVEN
) -> Reply:
    """Begin: fill in what is known, what the button gave and what the sentence says, and show the form.

    A sentence that says all there is to know does the deed at once; a deed that binds shows what it will do.
    """
    flow = deed.asks
    if instead := flow.instead(scene):
        return end(Course(deed, scene.talk, scene), instead)
    before = scene.talk
    talk = Talk(
        deed.name,
        scene.new_run,
        last_question=before.last_question,
        last_guess=before.last_guess,
        on_behalf=before.on_behalf,
    )
    known = Course(deed, talk, scene).knowing(about)
    filled, wrong = known.filled(given)
    heard, unsure = filled.heard(text)
    if unsure or heard.still_open or flow.form_first:
        return whole_form(heard, unsure=unsure, errors={**wrong, **heard.refused(since=known)})
    said_something = heard.talk.answers != known.talk.answers
    may_say_more = any(one.fills not in heard.talk.answers for one in flow.questions)
    at_once = said_something or (flow.consequence and not may_say_more)
    return finish(heard) if at_once else whole_form(heard)


def press(course: Course, data: Mapping[str, str]) -> Reply:
    """A press on this run's card."""
    filled, errors = course.filled(data)
    match data.get("do"):
        case "sure":
            return finish(filled, sure=True)
        case "more":
            return whole_form(filled, next_page=True)
        case "yes" if not errors:
            return go_on(filled)
        case "no":
            return ask_anew(course)
        case "show" | "language":
            return whole_form(filled)
        case "first":
            return first_free(filled, errors)
    return send(filled, errors)


def hear(course: Course, text: str, *, any_words: bool = True) -> Reply | None:
    """A sentence in the middle of it; None if it says nothing to any open question.

    `any_words`: whether it may be the answer of a question that takes whatever is typed.
    """
    if chosen := course.numbered(text):
        return go_on(chosen)
    heard, unsure = course.heard(text)
    if unsure and not unsure.tokens:
        return whole_form(heard, unsure=unsure)
    if unsure:
        return one_question(heard, unsure.question, unsure.why, unsure.tokens)
    for fills, why in heard.refused(since=course).items():
        question = course.question(fills)
        assert question
        return one_question(heard.without(fills), question, why)
    if heard.talk.answers != course.talk.answers:
        return go_on(heard)
    asked = course.words_for(text) if any_words else None
    if asked is None:
        return None
    token = asked.worded(text, course.scene)
    if course.talk.proposed and course.scene.heard.is_in_doubt(token):
        return ask_anew(course)
    try:
        asked.take(token, course.scene)
    except NotAnAnswerError as refusal:
        return one_question(course, asked, Words(refusal.words))
    if doubt := asked.doubt(token, course.scene):
        return whether(course, asked, token, doubt)
    return go_on(course.answered(asked.fills, token))


def ask_anew(course: Course) -> Reply:
    """The question whose proposed answer was wrong; the form where none was proposed."""
    asked = course.question(course.talk.question)
    return one_question(course, asked, asked.missing()) if asked else whole_form(course)


def choose(course: Course, text: str) -> Reply | None:
    """The choice that reads just as what was typed; None if there is none."""
    chosen = course.chosen(text) if course.talk.asked != SURE else None
    return go_on(chosen) if chosen else None


def first_free(course: Course, errors: Mapping[str, Words] = NO_ERRORS) -> Reply:
    """The first choice, of those that a sentence narrowed the list to; the deed if no more is open."""
    listing = course.listing
    tokens = [one.token for one in listing.choices(course.taken, course.scene)] if listing else []
    if not listing or not tokens:
        return whole_form(course, errors=errors)
    narrowed = [token for token in course.talk.listed if token in tokens] if course.talk.narrowed else []
    return send(course.answered(listing.fills, (narrowed or tokens)[0]), errors)


def send(course: Course, errors: Mapping[str, Words] = NO_ERRORS) -> Reply:
    """The deed, or the form with what is missing or wrong."""
    missing = {question.fills: question.missing() for question in course.still_open}
    problems = {**missing, **errors}
    return whole_form(course, errors=problems) if problems else finish(course)


def go_on(course: Course) -> Reply:
    """The next open question alone, or the deed."""
    still_open = course.still_open
    return one_question(course, still_open[0]) if still_open else finish(course)


def finish(course: Course, *, sure: bool = False) -> Reply:
    """The deed, with its consequence shown first where it binds.

    A deed that was refused and rolled back is not tried again: what it was about is asked for anew.
    """
    refused = course.scene.refused
    if refused:
        if course.question(refused.about) is None:
            return end(course, Say(Words(refused.words)))
        return whole_form(course.without(refused.about), Words(refused.words))
    if course.still_open:
        return whole_form(course)
    scene = course.scene.at(course.talk)
    flow = course.deed.asks
    if flow.consequence and not sure:
        first = flow.consequence(course.taken, scene)
        if first:
            return Reply(first, course.with_talk(asked=SURE).talk, scene.speaker.language)
    return end(course, flow.deed(course.taken, scene))


def end(course: Course, say: Say) -> Reply:
    """The outcome; nothing is going on any more."""
    talk = Talk(last_question=course.talk.last_question, last_guess=course.talk.last_guess)
    return Reply(say, talk, course.scene.speaker.language)
