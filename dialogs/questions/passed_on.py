"""The project group's side of questions: see what is open, answer, and make an answer an entry."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OwnWords
from programme.deeds.notify import notify
from programme.errors import NotAnAnswerError
from programme.letters.letter_kinds import LetterKind
from programme.new_entries import NewEntry
from programme.numbers import without_long_numbers
from programme.people import Language
from programme.questions import PassedOn
from programme.rights import Right
from reading.heard import plain
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Value, Words

LONGEST = 2000
FIRST = 5
"""So many open questions are listed, and so many entries that didn't help."""


def questions(scene: Scene, _: str = "") -> Say:
    """What is open, for how long, and which answers didn't help."""
    every = scene.questions.all()
    waiting = [one for one in every if one.is_open]
    return Say(
        Words("questions-title", {"count": len(waiting)}),
        figures=(
            Figure(Words("questions-answered"), len(every) - len(waiting)),
            *_most_asked(every),
            *_did_not_help(every, scene),
        ),
        lines=tuple(_line(number, one, scene) for number, one in enumerate(waiting[:FIRST], 1)),
        buttons=tuple(_answer_button(number, one) for number, one in enumerate(waiting[:FIRST], 1))
        or (deed_button("status"), deed_button("help")),
    )


def _answer_button(number: int, question: PassedOn) -> Button:
    press = {"deed": "answer_question", "question": question.id}
    return Button(Words("answer-number", {"number": number}), press)


def _line(number: int, question: PassedOn, scene: Scene) -> Words:
    asker = scene.people.get(question.asker)
    companies = scene.companies.all_of(question.asker)
    who = [asker.name if asker else "", *(one.called.shown for one in companies)]
    values: dict[str, Value] = {
        "number": number,
        "days": (scene.now - question.asked_at).days,
        "text": Plain(question.text),
        "who": Plain(", ".join(filter(None, who)) or "–"),
    }
    return Words("questions-line", values)


def _most_asked(every: Sequence[PassedOn]) -> Sequence[Figure]:
    for text, count in Counter(plain(one.text) for one in every).most_common(1):
        if count > 1:
            return [Figure(Words("questions-most-asked"), Plain(f"{text} ({count})"))]
    return ()


def _did_not_help(every: Sequence[PassedOn], scene: Scene) -> Sequence[Figure]:
    """Entries that were shown before the question was passed on."""
    counted = Counter(one.guess for one in every if one.guess in scene.entries).most_common(FIRST)
    if not counted:
        return ()
    shown = (f"{scene.entries[entry].question[scene.speaker.language]} ({count})" for entry, count in counted)
    return [Figure(Words("questions-did-not-help"), Plain(", ".join(shown)))]


def about_question(question: PassedOn, scene: Scene) -> tuple[Figure, ...]:
    """Who asks, for which company, and what the bot had guessed."""
    asker, companies = scene.people.get(question.asker), scene.companies.all_of(question.asker)
    figures = [Figure(Words("from-whom"), Plain(asker.name if asker else ""))]
    if companies:
        shown = tuple(Plain(one.called.shown) for one in companies)
        figures.append(Figure(Words("company"), shown))
    if asker and asker.phone:
        figures.append(Figure(Words("phone"), Plain(asker.phone)))
    if question.guess in scene.entries:
        guess = scene.entries[question.guess].question[scene.speaker.language]
        figures.append(Figure(Words("guessed"), Plain(guess)))
    return tuple(figures)


class WhichPassedOn(Question[PassedOn]):
    """Which question, of those that were passed on."""

    fills = "question"
    noun = "question"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The one that is chosen, or else the open ones, oldest first."""
        chosen = so_far.get(WhichPassedOn, None)
        listed = [chosen] if chosen else [one for one in scene.questions.all() if one.is_open]
        return [Choice(one.id, Plain(one.text)) for one in listed]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        choices = self.choices(Answers({}), scene)
        return choices[0].token if len(choices) == 1 else ""

    def take(self, token: str, scene: Scene) -> PassedOn:
        """The question, answered or not."""
        question = scene.questions.get(token)
        if question is None:
            raise NotAnAnswerError
        return question


class WhatToReply(OwnWords):
    """The answer."""

    fills = noun = "reply"
    longest = LONGEST


def reply(answers: Answers, scene: Scene) -> Say:
    """Keep the answer and send it to who asked; a second answer is not sent."""
    question = answers[WhichPassedOn]
    if not question.is_open:
        return _answered(question, "answered-already", scene)
    given = replace(
        question,
        text=without_long_numbers(question.text),  # from now on it's kept to learn from
        answer=answers[WhatToReply],
        answered_by=scene.speaker.id,
        answered_at=scene.now,
    )
    scene.questions.put(given)
    notify(scene, [given.asker], LetterKind.QUESTION_ANSWERED, given.id)
    return _answered(given, "answered-now", scene)


def _answered(question: PassedOn, title: str, scene: Scene) -> Say:
    by = scene.people.get(question.answered_by) if question.answered_by else None
    return Say(
        Words(title, {"by": Plain(by.name if by else "")}),
        Plain(question.answer),
        (Figure(Words("question"), Plain(question.text)),),
        buttons=(deed_button("teach", question.id), deed_button("questions"), deed_button("help")),
    )


class EntryText(Question[str]):
    """A part of an entry: its question or its answer in one language."""

    optional = True

    def __init__(self, part: str, language: Language) -> None:
        """`part` is `question` or `answer`."""
        self.fills = f"{part}_{language}"
        self.noun = f"ask-{self.fills}"
        self.kind = FieldKind.LONG_TEXT if part == "answer" else FieldKind.TEXT
        self.longest = LONGEST
        self._part, self._language = part, language

    def known(self, scene: Scene) -> str:
        """What the entry says already, or else what was asked and answered in the chat."""
        question = scene.questions.get(scene.talk.answers.get("question", ""))
        if question is None:
            return ""
        if entry := scene.new_entries.get(question.id):
            texts = entry.question if self._part == "question" else entry.answer
            return texts.get(self._language, "")
        asker = scene.people.get(question.asker)
        if asker is None or asker.language is not self._language:
            return ""
        return question.text if self._part == "question" else question.answer

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The text, cut at a length that fits on a card."""
        return token.strip()[:LONGEST]


_PARTS = {part: {one: EntryText(part, one) for one in Language} for part in ("question", "answer")}


def teach(answers: Answers, scene: Scene) -> Say:
    """Make it an entry, which answers from now on; whoever asked just that before is told."""
    question = answers[WhichPassedOn]
    texts = {
        part: {one: text for one, asks in of.items() if (text := answers.get(asks, ""))}
        for part, of in _PARTS.items()
    }
    entry = NewEntry(question.id, texts["question"], texts["answer"], scene.speaker.id, scene.now)
    if len(entry.missing()) == len(Language):
        return Say(Words("taught-nothing"), buttons=(deed_button("teach", question.id),))
    scene.new_entries.put(entry)
    told = _tell_who_asked_the_same(entry, scene)
    figures = [Figure(Words("taught-told"), told)]
    if missing := entry.missing():
        figures.append(Figure(Words("taught-missing"), tuple(missing)))
    return Say(
        Words("taught"),
        Words("taught-next"),
        tuple(figures),
        buttons=(deed_button("teach", question.id), deed_button("questions")),
    )


def _tell_who_asked_the_same(entry: NewEntry, scene: Scene) -> int:
    """Open questions in just these words get the answer too, in the asker's language where there is one."""
    same = {plain(text) for text in entry.question.values()}
    told = 0
    for one in scene.questions.all():
        if not one.is_open or plain(one.text) not in same:
            continue
        asker = scene.people.get(one.asker)
        language = asker.language if asker else Language.NB
        answer = entry.answer.get(language) or next(iter(entry.answer.values()))
        scene.questions.put(replace(one, answer=answer, answered_by=scene.speaker.id, answered_at=scene.now))
        notify(scene, [one.asker], LetterKind.QUESTION_ANSWERED, one.id)
        told += 1
    return told


def instead(scene: Scene) -> Say | None:
    """What is said where no question is open."""
    return None if scene.questions.all() else questions(scene)


DEEDS = (
    Deed(
        "answer_question",
        needs=Right.ANSWER_QUESTIONS,
        flow=Flow((WhichPassedOn(), WhatToReply()), reply, instead=instead),
    ),
    Deed(
        "teach",
        needs=Right.ANSWER_QUESTIONS,
        flow=Flow(
            (WhichPassedOn(), *(_PARTS[part][one] for one in Language for part in ("question", "answer"))),
            teach,
            instead=instead,
        ),
    ),
    Deed("questions", needs=Right.ANSWER_QUESTIONS, answers=questions),
)
