"""Pass a question on to the project group, with a number for who wants to be called."""

from collections.abc import Mapping, Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OwnWords, Seen
from programme.deeds.questions import keep_question
from programme.errors import NotAnAnswerError
from programme.questions import PassedOn
from programme.rights import Right
from reading.reading import Reading
from texts.say import Figure, Plain, Say, Words


class WhatToAsk(OwnWords):
    """What is to be passed on to the project group."""

    fills = "message"
    noun = "your-question"
    longest = 2000

    def known(self, scene: Scene) -> str:
        """The message that nobody has answered."""
        return scene.talk.last_question


class Guess(Seen):
    """The id of the entry that was shown and didn't help, whether or not there is one."""

    fills = noun = "guess"

    def known(self, scene: Scene) -> str:
        """What was near the message at hand."""
        return scene.talk.last_guess if scene.talk.last_question else ""


class NotAPhoneError(NotAnAnswerError):
    """There is no telephone number in it, or several."""

    words = "not-a-phone"


class Phone(Question[str]):
    """On which number they can be called, if they want that."""

    fills = noun = "phone"
    optional = True

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """On the empty form, and where the message asks to be called."""
        message = so_far.get(WhatToAsk, "")
        said = scene.read(message)
        return not message or said.asks_for_a_call or bool(_phone_in(said))

    def known(self, scene: Scene) -> str:
        """In the message at hand, else as they told before."""
        return _phone_in(scene.read(scene.talk.answers.get(WhatToAsk.fills, ""))) or scene.speaker.phone

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The number that a sentence holds."""
        found = _phone_in(said)
        return [found] if found else ()

    def takes_words(self, said: Reading) -> bool:
        """What has digits, once it was asked."""
        return any(one.isdigit() for one in said.text)

    def take(self, token: str, scene: Scene) -> str:
        """With its country's code; NotAPhoneError if it's none."""
        found = _phone_in(scene.read(token))
        if not found:
            raise NotAPhoneError
        return found


def _phone_in(said: Reading) -> str:
    """The one number; nothing where there are several."""
    return said.phones[0].number if len(said.phones) == 1 else ""


ASKS, GUESS, PHONE = WhatToAsk(), Guess(), Phone()


def pass_on(answers: Answers, scene: Scene) -> Say:
    """Keep the question, and write to the project leader; the same one again gets its number."""
    message, phone = answers[ASKS], answers.get(PHONE, "")
    changed = scene.talk.last_question and message != scene.talk.last_question
    guess = "" if changed else answers.get(GUESS, "")
    if phone and phone != scene.speaker.phone:
        scene.people.change(scene.speaker.id, phone=phone)
    keep_question(PassedOn(scene.talk.run, scene.speaker.id, message, scene.now, guess), scene)
    return passed_on(message, phone, scene)


def passed_on(message: str, phone: str, scene: Scene) -> Say:
    """What was passed on, and that an answer comes here."""
    called = [Figure(Words("phone"), Plain(phone))] if phone else []
    return Say(
        Words("question-passed-on"),
        Words("question-passed-on-next", {"contact": scene.programme.about.contact}),
        (Figure(Words("your-question"), Plain(message)), *called),
        buttons=(deed_button("book_presentation"), deed_button("my_status"), deed_button("help")),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """What was passed on with this form."""
    kept = scene.questions.get(scene.talk.run)
    return passed_on(kept.text, scene.speaker.phone, scene) if kept and kept.is_open else None


DEEDS = (
    Deed(
        "ask_a_person",
        needs=Right.ANYBODY,
        flow=Flow((ASKS, GUESS, PHONE), pass_on, form_first=True, piecemeal=True, stands=stands),
    ),
)
