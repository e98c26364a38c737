"""A form that somebody is filling in: what has been answered, and what is still open.

Every change is a new `Filling`, so what is derived from one is cached.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from propcache.api import cached_property

from dialogs.flows.flow import Answers, Deed, Question
from dialogs.flows.labels import choice_titled
from dialogs.flows.scene import Scene
from dialogs.flows.unsure import Unsure
from programme.errors import NotAnAnswerError, ProgrammeError
from programme.talks import Talk
from reading.list_places import place_in_list
from reading.reading import Reading
from texts.say import Words

_ABOUT = ("meeting", "question", "company", "known_company", "of_broadcast", "claimant")
"""The questions that a button may be about: their answer is filled in, and may be changed."""


@dataclass(frozen=True)
class Filling:
    """One person's form: its deed, the answers so far, and the turn's context."""

    deed: Deed
    talk: Talk
    scene: Scene

    @property
    def about(self) -> Mapping[str, str]:
        """The answers that say what it is about, which is remembered when it's over."""
        return {fills: token for fills, token in self.talk.answers.items() if fills in _ABOUT}

    @property
    def questions(self) -> Sequence[Question[Any]]:
        """All that the deed may ask."""
        return self.deed.asks.questions

    @cached_property
    def taken(self) -> Answers:
        """The answers that hold now; a token that no longer does leaves its question open again."""
        taken: dict[str, Any] = {}
        for question in self.questions:
            token = self.talk.answers.get(question.fills)
            if token is None or not set(question.after) <= set(taken):
                continue
            try:
                taken[question.fills] = question.take(token, self.scene)
            except ProgrammeError:
                continue
        return Answers(taken)

    @cached_property
    def still_open(self) -> list[Question[Any]]:
        """The questions that have to be answered before the deed can be done."""
        taken = self.taken
        return [
            one
            for one in self.questions
            if one.fills not in taken.names() and not one.optional and self._is_due(one, taken)
        ]

    @cached_property
    def askable(self) -> list[Question[Any]]:
        """The questions that can be asked now, answered or not."""
        taken = self.taken
        return [one for one in self.questions if set(one.after) <= taken.names() and self._is_due(one, taken)]

    def _is_due(self, question: Question[Any], taken: Answers) -> bool:
        """Whether it is asked after these answers, or can't be told before there are more.

        What was asked on the empty form and filled in wrong stays, to be mended.
        """
        if not set(question.after) <= taken.names() or question.needed(taken, self.scene):
            return True
        is_wrong = question.fills in self.talk.answers and question.fills not in taken.names()
        return is_wrong and question.is_written and question.needed(Answers({}), self.scene)

    def question(self, fills: str) -> Question[Any] | None:
        """The question of that name."""
        return next((one for one in self.questions if one.fills == fills), None)

    @cached_property
    def wrong(self) -> Mapping[str, Words]:
        """What was written and is no answer, with the reason: it stands in its field until it's mended."""
        found: dict[str, Words] = {}
        for question in self.askable:
            token = self.talk.answers.get(question.fills)
            if token is None or question.fills in self.taken.names() or not question.is_written:
                continue
            if why := self._refusal(question, token):
                found[question.fills] = why
        return found

    @property
    def next_piece(self) -> Question[Any] | None:
        """What is asked next of what may stay open: after the question at hand, what nobody has answered."""
        may = [one for one in self.askable if one.optional and not one.folded]
        fills = [one.fills for one in may]
        after = fills.index(self.talk.question) + 1 if self.talk.question in fills else 0
        return next((one for one in may[after:] if one.fills not in self.talk.answers), None)

    @cached_property
    def listing(self) -> Question[Any] | None:
        """The question whose many choices are listed with numbers."""
        return next((one for one in self.askable if one.numbers), None)

    @property
    def is_in_front(self) -> bool:
        """Whether the last card is one of this form's, so that a plain yes or a number is about it."""
        does = {press.get("do") for _, press in self.talk.front if press.get("run") == self.talk.run}
        return not does.isdisjoint({"send", "sure", "yes"})

    def asks_for_words(self) -> bool:
        """Whether the only open question takes whatever is typed, so that no other meaning is looked for."""
        return [one.fills for one in self.still_open] == ["message"]

    def asks_for_a_sentence(self, said: Reading) -> bool:
        """Whether the question that was asked takes such a text, whatever else it might mean."""
        asked = self.words_for(said)
        return bool(
            asked and asked.takes_sentences and (self.talk.question or not self.deed.asks.consequence)
        )

    def words_for(self, said: Reading) -> Question[Any] | None:
        """The question that such a text may answer as it is: the one asked, else one that still stands open.

        What stands is replaced only where the form has no other field that the words can be for.
        """
        if asked := self.question(self.talk.question):
            return asked if asked.takes_words(said) else None
        if self.still_open:
            return None
        may = [one for one in self.askable if one.optional and one.takes_words(said)]
        if open_ := next((one for one in may if one.fills not in self.talk.answers), None):
            return open_
        is_alone = sum(one.takes_words(said) for one in self.questions) == 1
        return may[0] if may and is_alone else None

    # Each of these gives the filling as it is after something was said.

    def with_talk(self, **changes: Any) -> "Filling":  # noqa: ANN401 - the fields of a Talk
        """The same filling, elsewhere in the talk."""
        return Filling(self.deed, replace(self.talk, **changes), self.scene)

    def answered(self, fills: str, token: str) -> "Filling":
        """With an answer."""
        return self.with_talk(answers={**self.talk.answers, fills: token})

    def without(self, fills: str) -> "Filling":
        """Without an answer."""
        kept = {name: token for name, token in self.talk.answers.items() if name != fills}
        return self.with_talk(answers=kept)

    def knowing(self, about: str) -> "Filling":
        """With what is known beforehand; `about` is the meeting or the question whose button was pressed."""
        filling, so_far = self, self.scene.at(self.talk)
        for question in self.questions:
            known = about if about and question.fills in _ABOUT else question.known(so_far)
            if known:
                filling = filling.answered(question.fills, known)
                so_far = so_far.at(filling.talk)
        return filling

    def filled(self, data: Mapping[str, str]) -> tuple["Filling", dict[str, Words]]:
        """With a card's inputs, and what is wrong with those that aren't answers."""
        filling, errors = self, {}
        for question in self.questions:
            token = data.get(question.fills)
            if token is None:
                continue
            filling = filling.without(question.fills)
            if not token.strip():
                continue
            try:
                question.take(token, self.scene)
            except NotAnAnswerError as refusal:
                so_far = filling.taken
                may_hear = set(question.after) <= so_far.names()  # "20. mars" where a date is asked
                said = self.scene.read(token)
                heard = question.hear(said, so_far, self.scene) if may_hear else ()
                is_plain = len(heard) == 1 and question.decides(said, self.scene)
                if (
                    not is_plain
                    or question.refuses(said, self.scene, heard=True)
                    or self._refusal(question, heard[0])
                ):
                    errors[question.fills] = Words(refusal.words, refusal.values)
                    if not question.is_written:
                        continue
                else:
                    token = heard[0]
            filling = filling.answered(question.fills, token)
        return filling, errors

    def _refusal(self, question: Question[Any], token: str) -> Words | None:
        """Why the token is no answer; None for one that is."""
        try:
            question.take(token, self.scene)
        except NotAnAnswerError as refusal:
            return Words(refusal.words, refusal.values)
        return None

    def refused(self, since: "Filling") -> dict[str, Words]:
        """What is wrong with the answers that came since then and aren't ones, by what they were to fill."""
        wrong = {}
        for question in self.questions:
            token = self.talk.answers.get(question.fills)
            if token is None or token == since.talk.answers.get(question.fills):
                continue
            try:
                question.take(token, self.scene)
            except NotAnAnswerError as refusal:
                wrong[question.fills] = Words(refusal.words, refusal.values)
        return wrong

    def numbered(self, said: Reading) -> "Filling | None":
        """With the choice of that number from the list shown last; None if the text is no such number."""
        number = said.text.strip().rstrip(".")
        if not number.isdecimal() or not 1 <= int(number[:3]) <= len(self.talk.listed):
            return None
        token = self.talk.listed[int(number[:3]) - 1]
        question = self._that_lists(token)
        return self.answered(question.fills, token) if question else None

    def pointed_at(self, said: Reading) -> Unsure | None:
        """The time that words point at in the list shown last ("den andre"), to be confirmed."""
        place = place_in_list(said.message, len(self.talk.listed))
        token = self.talk.listed[place] if place is not None else ""
        question = self._that_lists(token) if token else None
        return Unsure(question, (token,), _why((token,))) if question and question.numbers else None

    def _that_lists(self, token: str) -> Question[Any] | None:
        so_far = self.taken
        for question in self.askable:
            if token in {choice.token for choice in question.choices(so_far, self.scene)}:
                return question
        return None

    def chosen(self, text: str) -> "Filling | None":
        """With the choice that reads just so, of a question that has no answer yet; None if none does."""
        so_far = self.taken
        unanswered = [one for one in self.askable if one.fills not in so_far.names()]
        for question in sorted(unanswered, key=lambda one: one.fills != self.talk.asked):
            if token := choice_titled(text, question, so_far, self.scene):
                return self.answered(question.fills, token)
        return None

    def heard(self, said: Reading, *, sure: bool = True) -> tuple["Filling", Unsure | None]:
        """With what a sentence fills, and a question for which it leaves a choice.

        What isn't `sure` is offered where it would bind.
        """
        filling = self
        unsure = None
        for question in self.askable if said.text else ():
            if question.forgets(said):
                filling = filling.without(question.fills)
                unsure = Unsure(question, (), question.missing())
                continue
            so_far = filling.taken
            hits = question.hear(said, so_far, self.scene)
            near = () if hits else question.near(said, so_far, self.scene)
            narrowing = said
            if why := question.refuses(said, self.scene, heard=bool(hits or near)):
                unsure = Unsure(question, (), why)
                continue
            if (hits or near) and self._is_narrowed(
                question, so_far
            ):  # "fredag", and then "kl 14": both together
                both = self.scene.read(f"{self.talk.narrowed}. {said.text}")
                together = question.hear(both, so_far, self.scene)
                hits, narrowing = (together, both) if together else (hits, said)
            counts = sure or not question.binds
            if len(hits) == 1 and counts and question.decides(said, self.scene):
                filling = filling.answered(question.fills, hits[0]).with_talk(narrowed="")
            elif hits or near:
                filling = filling.without(question.fills).with_talk(narrowed=narrowing.text)
                unsure = Unsure(question, hits or near, _why(hits))
        return filling, unsure

    def _is_narrowed(self, question: Question[Any], so_far: Answers) -> bool:
        """Whether what was said before left a choice for this question, rather than for another."""
        before = self.scene.read(self.talk.narrowed)
        return bool(
            before.text
            and (question.hear(before, so_far, self.scene) or question.near(before, so_far, self.scene))
        )


def _why(hits: Sequence[str]) -> Words:
    """Why one of them, or of those near, has to be chosen."""
    if not hits:
        return Words("not-free-then")
    return Words("one-fits" if len(hits) == 1 else "several-fit")
