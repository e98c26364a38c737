"""Shows a form under way: all its open questions on one card, or one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dialogs.flows.buttons import button, language_buttons
from dialogs.flows.filling import Filling
from dialogs.flows.flow import Question
from dialogs.flows.on_behalf import of_them
from dialogs.flows.own_company import company_at_hand, is_on_behalf, speaks_for_several
from dialogs.flows.scene import Reply
from dialogs.flows.unsure import Unsure
from texts.say import Button, Choice, Field, FieldKind, Figure, Keeps, Plain, Say, Words

PAGE = 12
"""So many choices are shown at once on a form."""
FEW = 5
"""So many are listed beside a single question."""
NO_ERRORS: Mapping[str, Words] = {}
FORM = "form"
"""Under which a card says whose form it is, for when no conversation remembers its run.

A button with it shows the form, whatever it fills in.
"""


def whole_form(
    filling: Filling,
    said_first: Words | None = None,
    *,
    unsure: Unsure | None = None,
    errors: Mapping[str, Words] = NO_ERRORS,
    next_page: bool = False,
) -> Reply:
    """The card with every question that can be asked now; what leaves no choice is shown, not asked."""
    listing, answers, so_far = filling.listing, filling.talk.answers, filling.taken
    errors = {**filling.wrong, **errors}
    fields: list[Field] = []
    settled: list[Figure] = []
    listed: Sequence[Choice] = ()
    asked = _asked(filling)
    for question in filling.askable:
        choices = _left(question.choices(so_far, filling.scene), question, filling)
        if len(choices) == 1 and answers.get(question.fills) == choices[0].token:
            settled.append(Figure(Words(question.noun), choices[0].shows))
            continue
        if question.optional and question.kind is FieldKind.CHOICE and not choices:
            continue
        offered = ""
        if question is listing:
            narrowed = unsure.tokens if unsure and unsure.question is question else ()
            offered = narrowed[0] if len(narrowed) == 1 else ""
            choices = listed = _only(choices, narrowed)[:PAGE] or _page(
                choices, question, filling, next_page=next_page
            )
        elif question.fills == asked and not listing:
            listed = choices
        fields.append(
            _field(
                question,
                choices,
                filling,
                numbered=bool(choices) and choices is listed,
                offered=offered,
                error=errors.get(question.fills),
            )
        )
    marked = {fills: why.id for fills, why in {"": said_first, **errors}.items() if why and not why.values}
    tokens = tuple(one.token for one in listed)
    filling = filling.with_talk(listed=tokens, asked=asked, marked=marked)
    first = said_first or (unsure.why if unsure else None) or (Words("please-look") if errors else None)
    return _card(filling, settled, fields, first or filling.deed.asks.hint, whole=True)


def _asked(filling: Filling) -> str:
    """What typed words answer: what must be known, what was wrong, or the first piece of many."""
    if filling.still_open:
        return filling.still_open[0].fills
    if filling.wrong:
        return next(iter(filling.wrong))
    first = filling.next_piece if filling.deed.asks.piecemeal else None
    return first.fills if first else ""


def one_question(
    filling: Filling, question: Question[Any], said_first: Words | None = None, tokens: Sequence[str] = ()
) -> Reply:
    """One open question, beside what has been answered; the form above stays pressable."""
    choices = _left(question.choices(filling.taken, filling.scene), question, filling)
    if question.numbers:
        choices = (_only(choices, tokens) or _page(choices, question, filling, next_page=False))[:FEW]
    tokens_shown = tuple(one.token for one in choices)
    filling = filling.with_talk(listed=tokens_shown, asked=question.fills, marked={})
    error = filling.wrong.get(question.fills)
    said_first = None if said_first == error else said_first
    offered = choices[0].token if tokens and len(choices) == 1 else ""
    drawn = _field(question, choices, filling, numbered=True, offered=offered, error=error)
    return _card(filling, _settled(filling, but=question), [drawn], said_first, whole=False)


def _left(choices: Sequence[Choice], question: Question[Any], filling: Filling) -> Sequence[Choice]:
    """Those that a sentence before hasn't ruled out."""
    if not (before := filling.talk.narrowed) or not question.numbers:
        return choices
    said = filling.scene.read(before)
    return _only(choices, question.left_by(said, filling.taken, filling.scene)) or choices


def whether(filling: Filling, question: Question[Any], token: str, doubt: Words) -> Reply:
    """Whether what was typed is the answer: it counts only after a yes, or a press of it."""
    filling = filling.without(question.fills).with_talk(listed=(token,), asked=f"{question.fills}?")
    run = filling.talk.run
    yes = Button(
        Words("proposed-yes"), {"run": run, "do": "yes", question.fills: token}, Keeps.NOTHING, primary=True
    )
    say = Say(
        title=_title(filling),
        text=doubt,
        figures=(*_on_behalf(filling), *_settled(filling, but=question)),
        buttons=(yes, button(run, "no", "proposed-no")),
        more=(
            button(run, "show", "back-to-form"),
            button(run, "leave", "leave"),
            button(run, "help", "deed-help"),
        ),
    )
    return Reply(say, filling.talk, filling.scene.speaker.language)


def _card(
    filling: Filling,
    settled: Sequence[Figure],
    fields: Sequence[Field],
    said_first: Words | None,
    *,
    whole: bool,
) -> Reply:
    run, name, language = filling.talk.run, filling.deed.name, filling.scene.speaker.language
    send = button(run, "send", f"{name}-send", keeps=Keeps.INPUTS, primary=True)
    sight = [replace(send, press={**send.press, FORM: name})]
    shown = {one.fills for one in fields}
    if any(question.numbers and question.fills in shown for question in filling.askable):
        sight += [
            button(run, "first", "first-free", keeps=Keeps.INPUTS),
            button(run, "more", "more-slots", keeps=Keeps.INPUTS),
        ]
    back = () if whole else (button(run, "show", "back-to-form"),)
    leave = (button(run, "leave", "leave"), button(run, "help", "deed-help"))
    say = Say(
        title=_title(filling),
        text=said_first,
        figures=(*_on_behalf(filling), *(filling.deed.asks.beside(filling.scene) if whole else ()), *settled),
        fields=tuple(fields),
        groups=tuple(filling.deed.asks.groups(run, filling.scene)) if whole else (),
        buttons=tuple(sight),
        more=(*back, *leave, *language_buttons(language, run)),
    )
    return Reply(say, filling.talk, language)


def _title(filling: Filling) -> Words:
    title = f"{filling.deed.name}-title"
    return of_them(title, filling.scene.at(filling.talk)) if filling.deed.asks.of_them else Words(title)


def _ask(question: Question[Any], filling: Filling) -> Words:
    label = question.label(filling.scene)
    return of_them(label.id, filling.scene.at(filling.talk)) if question.of_them else label


def _on_behalf(filling: Filling) -> Sequence[Figure]:
    """For whom the project group fills it in, or which of several companies it's about."""
    scene = filling.scene.at(filling.talk)
    company = company_at_hand(scene) if is_on_behalf(scene) or speaks_for_several(scene) else None
    label = "on-behalf-of" if is_on_behalf(scene) else "company"
    return [Figure(Words(label), Plain(company.called.shown))] if company else []


def _field(
    question: Question[Any],
    choices: Sequence[Choice],
    filling: Filling,
    *,
    numbered: bool,
    offered: str = "",
    error: Words | None = None,
) -> Field:
    value = filling.talk.answers.get(question.fills, offered)
    if question.kind is FieldKind.CHOICE and value not in {choice.token for choice in choices}:
        value = ""
    elif question.kind is FieldKind.TEXT:
        value = question.written(value, filling.scene)
    return Field(
        fills=question.fills,
        label=_ask(question, filling),
        kind=question.kind,
        value=value,
        choices=tuple(choices),
        numbered_from=int(numbered),
        error=error,
        longest=question.longest,
        folded=question.folded and error is None,
    )


def _page(
    choices: Sequence[Choice], question: Question[Any], filling: Filling, *, next_page: bool
) -> list[Choice]:
    """The page shown last or the next one, from the start again after the end; what is chosen is in it."""
    chosen = filling.talk.answers.get(question.fills)
    if not filling.talk.listed and not chosen:
        return list(choices[:PAGE])
    tokens = [choice.token for choice in choices]
    listed = [token for token in filling.talk.listed if token in tokens]
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


def _settled(filling: Filling, but: Question[Any]) -> list[Figure]:
    """What has been answered, to be seen beside the question that is still open."""
    so_far = filling.taken
    figures = []
    for question in filling.askable:
        token = filling.talk.answers.get(question.fills)
        if token and question is not but and question.fills in so_far.names():
            shown = {one.token: one.shows for one in question.choices(so_far, filling.scene)}
            written = Plain(question.written(token, filling.scene))
            figures.append(Figure(Words(question.noun), shown.get(token, written)))
    return figures
