"""What can be done about a broadcast on its way: stop, correct, recall, and remind who hasn't read it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.broadcasts.broadcasting import filled_for_first, its_recipients
from dialogs.broadcasts.broadcasts import beginning, broadcasts, progress_card, sent, told
from dialogs.broadcasts.draft import WordsIn, empty_fields
from dialogs.broadcasts.insert_fields import fields_to_insert, insert
from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import Seen
from programme.broadcasts.broadcasts import (
    Broadcast,
    BroadcastId,
    BroadcastState,
    CorrectedMeanwhileError,
    Outcome,
    Press,
)
from programme.deeds.progress import moment_of
from programme.errors import NotAnAnswerError
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import Language
from programme.rights import Right
from texts.say import Button, Choice, FieldKind, Figure, Keeps, Marked, Say, Value, Words

_S = BroadcastState


class WhichBroadcast(Question[Broadcast]):
    """Which one, of those about which something can still be done."""

    fills = noun = "of_broadcast"
    kind = FieldKind.CHOICE

    def __init__(self, *states: BroadcastState) -> None:
        """In which states it may be."""
        self._states = states

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The chosen one, or else the latest."""
        chosen = so_far.get(self, None)
        return [
            Choice(one.id, beginning(one, scene))
            for one in ([chosen] if chosen else sent(scene, *self._states))
        ]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        found = sent(scene, *self._states)
        return found[0].id if len(found) == 1 else ""

    def take(self, token: str, scene: Scene) -> Broadcast:
        """The broadcast, as it is now."""
        broadcast = scene.broadcasts.get(BroadcastId(token))
        if broadcast is None or broadcast.state not in self._states:
            raise NotAnAnswerError
        return broadcast


TO_STOP = WhichBroadcast(_S.RUNNING, _S.PAUSED)
TO_CHANGE = WhichBroadcast(_S.RUNNING, _S.PAUSED, _S.STOPPED)
TO_REMIND = WhichBroadcast(_S.RUNNING)


def _sure(label: str, run: str, seen: str = "") -> tuple[Button, ...]:
    data = {"run": run, "do": "sure", **({"seen": seen} if seen else {})}
    return (Button(Words(label), data, Keeps.NOTHING, primary=True), button(run, "leave", "leave"))


def _counts(broadcast: Broadcast, scene: Scene) -> Mapping[str, Value]:
    figures = scene.broadcasts.figures(broadcast.id)
    return {"sent": figures.get(Outcome.SENT, 0), "planned": figures.get(Outcome.PLANNED, 0)}


# Stop, and recall.


def what_stopping_means(answers: Answers, scene: Scene) -> Say:
    """Who has it already, and who won't get it."""
    return _asked_first("stop-sure", answers[TO_STOP], scene)


def what_recalling_means(answers: Answers, scene: Scene) -> Say:
    """It's taken away from whoever has it, and nobody else gets it."""
    return _asked_first("recall-sure", answers[TO_CHANGE], scene)


def _asked_first(asks: str, broadcast: Broadcast, scene: Scene) -> Say:
    return Say(
        Words(f"{asks}-title"),
        Words(asks, _counts(broadcast, scene)),
        buttons=_sure(f"{asks}-yes", scene.talk.run),
    )


def stop(answers: Answers, scene: Scene) -> Say:
    """Whoever hasn't got it won't get it."""
    return _held(answers[TO_STOP], _S.STOPPED, scene)


def recall(answers: Answers, scene: Scene) -> Say:
    """The sweep takes it away, message by message."""
    return _held(answers[TO_CHANGE], _S.RECALLED, scene)


def _held(broadcast: Broadcast, state: BroadcastState, scene: Scene) -> Say:
    scene.broadcasts.put_state(broadcast.id, state)
    return told(replace(broadcast, state=state), scene)


# Correct.


class NewText(WordsIn):
    """The text in one language, as it stands now until it's changed."""

    def needed(self, so_far: Answers, scene: Scene) -> bool:
        """Where it was sent in that language, or somebody reads it."""
        broadcast = so_far.get(TO_CHANGE, None)
        if broadcast is None or self.language in broadcast.texts:
            return True
        return self.language in scene.audiences.languages(broadcast.audience, moment_of(scene))

    def known(self, scene: Scene) -> str:
        """As it was sent."""
        broadcast = scene.broadcasts.get(BroadcastId(scene.talk.answers.get(TO_CHANGE.fills, "")))
        return broadcast.texts.get(self.language, "") if broadcast else ""


class SeenVersion(Seen):
    """The version that was shown."""

    def known(self, scene: Scene) -> str:
        """The one that stands when the form opens."""
        broadcast = scene.broadcasts.get(BroadcastId(scene.talk.answers.get(TO_CHANGE.fills, "")))
        return str(broadcast.version) if broadcast else ""


NEW_TEXTS = tuple(NewText(language) for language in Language)
SEEN_VERSION = SeenVersion()


def _new_texts(answers: Answers) -> Mapping[Language, str]:
    return {one.language: text for one in NEW_TEXTS if (text := answers.get(one, ""))}


def what_correcting_means(answers: Answers, scene: Scene) -> Say:
    """Who gets it instead of the old text, who gets it at once, and how it reads."""
    broadcast, texts = answers[TO_CHANGE], _new_texts(answers)
    lost = [language for language in broadcast.texts if language not in texts]
    if lost or texts == broadcast.texts:
        named = tuple(Words(f"language-inside-{one}") for one in lost)
        why = Words("text-taken-away", {"languages": named}) if lost else Words("text-unchanged")
        return Say(
            Words("broadcast-not-ready"),
            why,
            buttons=(button(scene.talk.run, "show", "back-to-form", primary=True),),
            more=(button(scene.talk.run, "leave", "leave"),),
        )
    new = replace(broadcast, texts=texts)
    changed = [one for one in Language if texts.get(one, "") != broadcast.texts.get(one, "")]
    return Say(
        Words("correct-sure-title"),
        Words("correct-sure", _counts(broadcast, scene)),
        (
            *(
                Figure(Words(f"language-{one}"), Marked(texts[one], filled_for_first(new, one, scene)))
                for one in changed
            ),
            *empty_fields(new, its_recipients(new, scene), scene, "field-is-empty-not-corrected"),
        ),
        buttons=_sure("correct-sure-yes", scene.talk.run, str(broadcast.version)),
        more=(button(scene.talk.run, "show", "back-to-form"),),
    )


def correct(answers: Answers, scene: Scene) -> Say:
    """A new version: CorrectedMeanwhileError if somebody made one since this one's writer looked."""
    broadcast, texts = answers[TO_CHANGE], _new_texts(answers)
    if set(broadcast.texts) - set(texts) or texts == broadcast.texts:
        return what_correcting_means(answers, scene)
    if answers.get(SEEN_VERSION, "") != str(broadcast.version):
        raise CorrectedMeanwhileError
    new = replace(broadcast, texts=texts, version=broadcast.version + 1, changed_at=scene.now)
    if not scene.broadcasts.correct(new, scene.speaker.id, scene.now):
        raise CorrectedMeanwhileError
    return told(new, scene, Words("correction-on-its-way"))


# Remind.


def whom_reminding_reaches(answers: Answers, scene: Scene) -> Say:
    """How many haven't pressed it; nothing to confirm where everybody has."""
    unread = scene.broadcasts.unread(answers[TO_REMIND].id)
    if answers[TO_REMIND].button is not Press.READ or not unread:
        return Say(
            Words("all-have-read"),
            buttons=(deed_button("broadcast_progress", answers[TO_REMIND].id), deed_button("broadcasts")),
        )
    return Say(
        Words("remind-sure-title", {"count": len(unread)}),
        Words("remind-sure"),
        buttons=_sure("remind-sure-yes", scene.talk.run),
    )


def remind(answers: Answers, scene: Scene) -> Say:
    """Once more to those who got it and haven't pressed "read and understood"."""
    broadcast = answers[TO_REMIND]
    unread = scene.broadcasts.unread(broadcast.id) if broadcast.button is Press.READ else ()
    scene.outbox.plan(
        [
            Letter(
                LetterKind.BROADCAST_AGAIN.key(broadcast.id, one.person, scene.talk.run),
                one.person,
                LetterKind.BROADCAST_AGAIN,
                broadcast.id,
                scene.now,
                LetterKind.BROADCAST_AGAIN.useful_until(scene.now, scene.programme),
            )
            for one in unread
        ]
    )
    scene.broadcasts.be_busy(broadcast.id)
    return Say(
        Words("reminded", {"count": len(unread)}),
        Words("reminded-next"),
        buttons=(
            deed_button("broadcast_progress", broadcast.id),
            deed_button("broadcasts"),
            deed_button("help"),
        ),
    )


def instead(scene: Scene) -> Say | None:
    """What is said where nothing was sent."""
    return None if scene.broadcasts.all() else broadcasts(scene)


def stands(about: Mapping[str, str], scene: Scene) -> Say | None:
    """How it's going now."""
    broadcast = scene.broadcasts.get(BroadcastId(about.get(WhichBroadcast.fills, "")))
    return progress_card(broadcast, scene) if broadcast else None


DEEDS = (
    Deed(
        "stop_broadcast",
        needs=Right.LEAD,
        flow=Flow((TO_STOP,), stop, consequence=what_stopping_means, instead=instead, stands=stands),
    ),
    Deed(
        "recall_broadcast",
        needs=Right.LEAD,
        flow=Flow((TO_CHANGE,), recall, consequence=what_recalling_means, instead=instead, stands=stands),
    ),
    Deed(
        "correct_broadcast",
        needs=Right.LEAD,
        flow=Flow(
            (TO_CHANGE, *NEW_TEXTS, SEEN_VERSION),
            correct,
            consequence=what_correcting_means,
            instead=instead,
            stands=stands,
            form_first=True,
            groups=fields_to_insert,
            insert=insert,
            hint=Words("broadcast-hint"),
        ),
    ),
    Deed(
        "remind_broadcast",
        needs=Right.LEAD,
        flow=Flow((TO_REMIND,), remind, consequence=whom_reminding_reaches, instead=instead, stands=stands),
    ),
)
