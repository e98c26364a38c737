"""The engine of all flows: opens the form, takes presses and sentences, asks again, does the deed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dialogs.form import PAGE, draw, errors_first, field
from dialogs.question import Answers, Question
from dialogs.scene import Reply, Scene
from programme.errors import NotAnAnswerError, ProgrammeError
from programme.talks import Talk
from texts.say import Choice, FieldKind, Figure, Plain, Say, Words

FEW = 5
"""So many are listed when a sentence narrows the choice."""


@dataclass(frozen=True)
class Flow:
    """A list of questions and one deed."""

    name: str
    questions: tuple[Question[Any], ...]
    deed: Callable[[Answers, Scene], Say]
    consequence: Callable[[Answers, Scene, str], Say] | None = None
    """For a deed that binds: what it will do, shown before it is done; given the answers and the run."""
    instead: Callable[[Scene], Say | None] = lambda _: None
    """What is said instead of beginning, where there is nothing to do."""


@dataclass(frozen=True)
class Course:
    """A flow under way: one person, one run."""

    flow: Flow
    talk: Talk
    scene: Scene

    def open(self, text: str = "", about: str = "") -> Reply:
        """Begin: fill in what is known and what the sentence says, and show the form."""
        if instead := self.flow.instead(self.scene):
            return self.ended(instead)
        talk = replace(
            self.talk, flow=self.flow.name, run=self.scene.new_run, answers={}, listed=(), asked="", narrowed=""
        )
        begun = replace(self, talk=talk)._know(about)
        if self.scene.refused:
            return begun._refused()
        heard, unsure = begun._hear(text)
        if unsure or heard._open():
            return heard._form(unsure)
        said_something = heard.talk.answers != begun.talk.answers
        return heard._finish() if said_something or self.flow.consequence else heard._form()

    def press(self, data: Mapping[str, str]) -> Reply:
        """A press on this run's card."""
        does = data.get("do", "send")
        filled, errors = self._fill(data)
        match does:
            case "sure":
                return self._finish(sure=True)
            case "more":
                return filled._form(page=1)
            case "show" | "language":
                return filled._form()
            case "first":
                return filled._first_free(errors)
        missing = {one.fills: one.missing() for one in filled._open()}
        errors = {**missing, **errors}
        return filled._form(errors=errors) if errors else filled._finish()

    def hear(self, text: str) -> Reply | None:
        """A sentence in the middle of it; None if it says nothing to any open question."""
        if chosen := self._number(text):
            return chosen._next()
        heard, unsure = self._hear(text)
        if unsure:
            return heard._one(unsure[0], unsure[1], unsure[2])
        if heard.talk.answers != self.talk.answers:
            return heard._next()
        asked = self._question(self.talk.asked)
        if asked and asked.takes_words(text):
            return self._take_words(asked, text)
        return None

    def show(self, said_first: Words | None = None) -> Reply:
        """The form as it stands."""
        return self._form(said_first=said_first)

    def asks_for_words(self) -> bool:
        """Whether the only open question takes whatever is typed, so that no question is looked for in it."""
        return [one.fills for one in self._open()] == ["message"]

    def first_free(self) -> Reply:
        """The first of what can be chosen."""
        return self._first_free({})

    def more(self) -> Reply:
        """The next page of choices."""
        return self._form(page=1)

    def ended(self, say: Say) -> Reply:
        """The outcome; nothing is going on any more."""
        return Reply(say, Talk(last_question=self.talk.last_question), self.scene.speaker.language)

    # What stands, and what is open.

    def _taken(self) -> dict[str, Any]:
        taken: dict[str, Any] = {}
        for question in self.flow.questions:
            token = self.talk.answers.get(question.fills)
            if token is None or not set(question.after) <= set(taken):
                continue
            try:
                taken[question.fills] = question.take(token, self.scene)
            except ProgrammeError:  # it no longer holds: the question is open again
                continue
        return taken

    def _open(self) -> list[Question[Any]]:
        taken = self._taken()
        return [one for one in self.flow.questions if one.fills not in taken and not one.optional]

    def _askable(self) -> list[Question[Any]]:
        taken = self._taken()
        return [one for one in self.flow.questions if set(one.after) <= set(taken)]

    def _question(self, fills: str) -> Question[Any] | None:
        return next((one for one in self.flow.questions if one.fills == fills), None)

    def _with(self, **changes: Any) -> "Course":  # noqa: ANN401 - the fields of a Talk
        return replace(self, talk=replace(self.talk, **changes))

    def _answer(self, fills: str, token: str) -> "Course":
        return self._with(answers={**self.talk.answers, fills: token})

    def _know(self, about: str) -> "Course":
        course = self
        for question in self.flow.questions:
            known = question.known(Answers(course._taken()), self.scene)
            if about and question.fills == "meeting":
                known = about
            if known:
                course = course._answer(question.fills, known)
        return course

    # Taking answers.

    def _fill(self, data: Mapping[str, str]) -> tuple["Course", dict[str, Words]]:
        course, errors = self, {}
        for question in self.flow.questions:
            token = data.get(question.fills)
            if token is None:
                continue
            if not token.strip():
                course = course._without(question.fills)
                continue
            try:
                question.take(token, self.scene)
            except NotAnAnswerError as refusal:
                errors[question.fills] = Words(refusal.words)
                course = course._without(question.fills)
            else:
                course = course._answer(question.fills, token)
        return course, errors

    def _without(self, fills: str) -> "Course":
        kept = {name: token for name, token in self.talk.answers.items() if name != fills}
        return self._with(answers=kept)

    def _number(self, text: str) -> "Course | None":
        number = text.strip().rstrip(".")
        if not number.isdecimal() or not 1 <= int(number[:3]) <= len(self.talk.listed):
            return None
        token = self.talk.listed[int(number[:3]) - 1]
        so_far = Answers(self._taken())
        for question in self._askable():
            if token in {choice.token for choice in question.choices(so_far, self.scene)}:
                return self._answer(question.fills, token)
        return None

    def _hear(self, text: str) -> tuple["Course", "tuple[Question[Any], Sequence[str], Words] | None"]:
        """What the sentence fills, and a question for which it means several things or something near."""
        course: Course = self
        unsure = None
        for question in self._askable() if text else ():
            so_far = Answers(course._taken())
            hits = question.hear(text, so_far, self.scene)
            near = () if hits else question.near(text, so_far, self.scene)
            if self.talk.narrowed and (hits or near):  # "fredag", and then "kl 14": both together
                hits = question.hear(f"{self.talk.narrowed} {text}", so_far, self.scene) or hits
            if len(hits) == 1:
                course = course._answer(question.fills, hits[0])._with(narrowed="")
            elif hits or near:
                course = course._without(question.fills)._with(narrowed=text)
                why = Words("several-fit" if hits else "not-free-then")
                unsure = (question, hits or near, why)
        return course, unsure

    def _take_words(self, asked: Question[Any], text: str) -> Reply:
        try:
            asked.take(text, self.scene)
        except NotAnAnswerError as refusal:
            return self._one(asked, (), Words(refusal.words))
        return self._answer(asked.fills, text.strip())._next()

    def _first_free(self, errors: Mapping[str, Words]) -> Reply:
        listing = self._listing()
        if not listing:
            return self._form(errors=errors)
        choices = listing.choices(Answers(self._taken()), self.scene)
        if not choices:
            return self._form()
        filled = self._answer(listing.fills, choices[0].token)
        missing = {one.fills: one.missing() for one in filled._open()}
        errors = {**missing, **errors}
        return filled._form(errors=errors) if errors else filled._finish()

    # What is said next.

    def _next(self) -> Reply:
        still_open = self._open()
        if not still_open:
            return self._finish()
        return self._one(still_open[0], (), None)

    def _finish(self, *, sure: bool = False) -> Reply:
        if self.scene.refused:
            return self._refused()
        if self._open():
            return self._form()
        answers = Answers(self._taken())
        if self.flow.consequence and not sure:
            say = self.flow.consequence(answers, self.scene, self.talk.run)
            return Reply(say, self.talk, self.scene.speaker.language)
        return self.ended(self.flow.deed(answers, replace(self.scene, talk=self.talk)))

    def _refused(self) -> Reply:
        """The deed was refused and rolled back: ask again for what the refusal is about."""
        refusal = self.scene.refused
        assert refusal  # noqa: S101 - asked by the callers
        if not self._question(refusal.about):
            return self.ended(Say(Words(refusal.words)))
        return self._without(refusal.about)._form(said_first=Words(refusal.words))

    def _listing(self) -> Question[Any] | None:
        """The question whose choices carry numbers: the first that offers more than a few."""
        return next((one for one in self._askable() if one.numbers), None)

    def _page(self, question: Question[Any], page: int) -> list[Choice]:
        """The page of choices after the one shown last (page 1), or with what is chosen (page 0)."""
        choices = list(question.choices(Answers(self._taken()), self.scene))
        tokens = [choice.token for choice in choices]
        first = 0
        if page and self.talk.listed and self.talk.listed[-1] in tokens:
            first = tokens.index(self.talk.listed[-1]) + 1
        elif not page and self.talk.listed and self.talk.listed[0] in tokens:
            first = tokens.index(self.talk.listed[0])
        if first >= len(choices):
            first = 0
        return choices[first : first + PAGE]

    def _form(
        self,
        unsure: "tuple[Question[Any], Sequence[str], Words] | None" = None,
        *,
        errors: Mapping[str, Words] | None = None,
        page: int = 0,
        said_first: Words | None = None,
    ) -> Reply:
        errors = errors or {}
        listing = self._listing()
        fields = []
        listed: list[Choice] = []
        settled = []
        for question in self._askable():
            choices = list(question.choices(Answers(self._taken()), self.scene))
            if len(choices) == 1 and self.talk.answers.get(question.fills) == choices[0].token:
                settled.append(Figure(Words(question.noun), choices[0].shows))
                continue
            if question is listing:
                narrowed = unsure[1] if unsure and unsure[0] is question else ()
                choices = listed = _only(choices, narrowed) or self._page(question, page)
                chosen = self.talk.answers.get(question.fills)
                if chosen and chosen not in {one.token for one in listed}:
                    choices = listed = [*self._chosen(question, chosen), *listed]
            value = self.talk.answers.get(question.fills, "")
            fields.append(
                field(question, value, choices, numbered=question is listing, error=errors.get(question.fills))
            )
        still_open = self._open()
        asked = still_open[0].fills if still_open else ""
        course = self._with(listed=tuple(one.token for one in listed), asked=asked)
        first = said_first or (unsure[2] if unsure else None) or errors_first(errors)
        say = draw(self.flow.name, settled, fields, course.talk, self.scene.speaker.language, first, whole=True)
        return Reply(say, course.talk, self.scene.speaker.language)

    def _chosen(self, question: Question[Any], token: str) -> list[Choice]:
        every = question.choices(Answers(self._taken()), self.scene)
        return [one for one in every if one.token == token]

    def _one(self, question: Question[Any], narrowed: Sequence[str], said_first: Words | None) -> Reply:
        """One open question alone; the form above stays pressable."""
        choices = list(question.choices(Answers(self._taken()), self.scene))
        if question is self._listing():
            choices = _only(choices, narrowed) or self._page(question, 0)
            choices = choices[:FEW]
        numbered = question.kind is FieldKind.CHOICE
        course = self._with(listed=tuple(one.token for one in choices) if numbered else (), asked=question.fills)
        drawn = field(question, "", choices, numbered=numbered, error=None)
        settled = self._settled(question)
        say = draw(
            self.flow.name, settled, [drawn], course.talk, self.scene.speaker.language, said_first, whole=False
        )
        return Reply(say, course.talk, self.scene.speaker.language)


    def _settled(self, but: Question[Any]) -> list[Figure]:
        """What has been answered, to be seen beside the question that is still open."""
        so_far = Answers(self._taken())
        figures = []
        for question in self._askable():
            token = self.talk.answers.get(question.fills)
            if token is None or question is but:
                continue
            chosen = {one.token: one.shows for one in question.choices(so_far, self.scene)}
            figures.append(Figure(Words(question.noun), chosen.get(token, Plain(token))))
        return figures


def _only(choices: Sequence[Choice], tokens: Sequence[str]) -> list[Choice]:
    by_token = {choice.token: choice for choice in choices}
    return [by_token[token] for token in tokens if token in by_token]
