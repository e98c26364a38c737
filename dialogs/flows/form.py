"""Shows a course: all its open questions on one card, or one of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.flows.buttons import button, language_buttons
from dialogs.flows.filling import Course, Unsure
from dialogs.flows.flow import Question
from dialogs.flows.own_company import company_at_hand, is_on_behalf
from dialogs.flows.scene import Reply
from texts.say import Button, Choice, Field, FieldKind, Figure, Keeps, Plain, Say, Words

PAGE = 12
"""So many choices are shown at once on a form."""
FEW = 5
"""So many are listed beside a single question."""
NO_ERRORS: Mapping[str, Words] = {}


def whole_form(
    course: Course,
    said_first: Words | None = None,
    *,
    unsure: Unsure | None = None,
    errors: Mapping[str, Words] = NO_ERRORS,
    next_page: bool = False,
) -> Reply:
    """The card with every question that can be asked now; what leaves no choice is shown, not asked."""
    listing, answers, so_far = course.listing, course.talk.answers, course.taken
    fields: list[Field] = []
    settled: list[Figure] = []
    listed: Sequence[Choice] = ()
    still_open = course.still_open
    asked = still_open[0].fills if still_open else ""
    for question in course.askable:
        choices = question.choices(so_far, course.scene)
        if len(choices) == 1 and answers.get(question.fills) == choices[0].token:
            settled.append(Figure(Words(question.noun), choices[0].shows))
            continue
        if question is listing:
            narrowed = unsure.tokens if unsure and unsure.question is question else ()
            choices = listed = _only(choices, narrowed) or _page(
                choices, question, course, next_page=next_page
            )
        elif question.fills == asked and not listing:
            listed = choices
        fields.append(
            _field(
                question,
                choices,
                course,
                numbered=bool(choices) and choices is listed,
                error=errors.get(question.fills),
            )
        )
    course = course.with_talk(listed=tuple(one.token for one in listed), asked=asked)
    first = said_first or (unsure.why if unsure else None) or (Words("please-look") if errors else None)
    return _card(course, settled, fields, first or course.deed.asks.hint, whole=True)


def one_question(
    course: Course, question: Question[Any], said_first: Words | None = None, tokens: Sequence[str] = ()
) -> Reply:
    """One open question, beside what has been answered; the form above stays pressable."""
    choices = question.choices(course.taken, course.scene)
    if question.numbers:
        choices = (_only(choices, tokens) or _page(choices, question, course, next_page=False))[:FEW]
    course = course.with_talk(listed=tuple(one.token for one in choices), asked=question.fills)
    drawn = _field(question, choices, course.without(question.fills), numbered=True)
    return _card(course, _settled(course, but=question), [drawn], said_first, whole=False)


def whether(course: Course, question: Question[Any], token: str, doubt: Words) -> Reply:
    """Whether what was typed is the answer: it counts only after a yes, or a press of it."""
    course = course.without(question.fills).with_talk(listed=(token,), asked=f"{question.fills}?")
    run, name = course.talk.run, course.deed.name
    yes = Button(
        Words("proposed-yes"), {"run": run, "do": "yes", question.fills: token}, Keeps.NOTHING, primary=True
    )
    say = Say(
        title=Words(f"{name}-title"),
        text=doubt,
        figures=(*_on_behalf(course), *_settled(course, but=question)),
        buttons=(yes, button(run, "no", "proposed-no")),
        more=(
            button(run, "show", "back-to-form"),
            button(run, "leave", "leave"),
            button(run, "help", "deed-help"),
        ),
    )
    return Reply(say, course.talk, course.scene.speaker.language)


def _card(
    course: Course,
    settled: Sequence[Figure],
    fields: Sequence[Field],
    said_first: Words | None,
    *,
    whole: bool,
) -> Reply:
    run, name, language = course.talk.run, course.deed.name, course.scene.speaker.language
    sight = [button(run, "send", f"{name}-send", keeps=Keeps.INPUTS, primary=True)]
    if any(
        question.numbers and question.fills in {one.fills for one in fields} for question in course.askable
    ):
        sight += [
            button(run, "first", "first-free", keeps=Keeps.INPUTS),
            button(run, "more", "more-slots", keeps=Keeps.INPUTS),
        ]
    back = () if whole else (button(run, "show", "back-to-form"),)
    leave = (button(run, "leave", "leave"), button(run, "help", "deed-help"))
    say = Say(
        title=Words(f"{name}-title"),
        text=said_first,
        figures=(*_on_behalf(course), *(course.deed.asks.beside(course.scene) if whole else ()), *settled),
        fields=tuple(fields),
        buttons=tuple(sight),
        more=(*back, *leave, *language_buttons(language, run)),
    )
    return Reply(say, course.talk, language)


def _on_behalf(course: Course) -> Sequence[Figure]:
    """For whom the project group fills it in."""
    company = company_at_hand(course.scene) if is_on_behalf(course.scene) else None
    return [Figure(Words("on-behalf-of"), Plain(company.called.shown))] if company else []


def _field(
    question: Question[Any],
    choices: Sequence[Choice],
    course: Course,
    *,
    numbered: bool,
    error: Words | None = None,
) -> Field:
    value = course.talk.answers.get(question.fills, "")
    if question.kind is FieldKind.CHOICE and value not in {choice.token for choice in choices}:
        value = ""
    return Field(
        fills=question.fills,
        label=Words(f"ask-{question.fills}"),
        kind=question.kind,
        value=value,
        choices=tuple(choices),
        numbered_from=int(numbered),
        error=error,
        longest=question.longest,
        folded=question.folded and error is None,
    )


def _page(
    choices: Sequence[Choice], question: Question[Any], course: Course, *, next_page: bool
) -> list[Choice]:
    """The page shown last or the next one, from the start again after the end; what is chosen is in it."""
    chosen = course.talk.answers.get(question.fills)
    if not course.talk.listed and not chosen:
        return list(choices[:PAGE])
    tokens = [choice.token for choice in choices]
    listed = [token for token in course.talk.listed if token in tokens]
    if next_page:
        first = tokens.index(listed[-1]) + 1 if listed else 0
    else:
        first = tokens.index(listed[0]) if listed else 0
    page = choices[first : first + PAGE] or choices[:PAGE]
    return [*(one for one in choices if one.token == chosen and one not in page), *page]


def _only(choices: Sequence[Choice], tokens: Sequence[str]) -> list[Choice]:
    if not tokens:
        return []
    by_token = {choice.token: choice for choice in choices}
    return [by_token[token] for token in tokens if token in by_token]


def _settled(course: Course, but: Question[Any]) -> list[Figure]:
    """What has been answered, to be seen beside the question that is still open."""
    so_far = course.taken
    figures = []
    for question in course.askable:
        token = course.talk.answers.get(question.fills)
        if token and question is not but:
            shown = {one.token: one.shows for one in question.choices(so_far, course.scene)}
            figures.append(Figure(Words(question.noun), shown.get(token, Plain(token))))
    return figures
