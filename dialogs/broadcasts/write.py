"""Write a broadcast, see who gets what before anything is sent, try it on oneself, and send it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from dialogs.broadcasts.broadcast import names_of, not_reached
from dialogs.broadcasts.broadcasting import values_for
from dialogs.broadcasts.broadcasts import progress_card
from dialogs.broadcasts.draft import (
    TEXTS,
    Draft,
    LinkTo,
    Otherwise,
    SendAt,
    ToWhom,
    WhichPress,
    draft_of,
    first_readers,
    reached,
    to_put_right,
)
from dialogs.broadcasts.insert_fields import fields_to_insert, insert
from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import counted, in_words
from dialogs.shared_questions.plain_questions import Seen
from programme.broadcasts.audiences import Seal
from programme.broadcasts.broadcasts import AudienceChangedError, BroadcastId, Press
from programme.deeds.notify import notify
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.rights import Right
from texts.say import Button, Figure, Keeps, Marked, Plain, Say, Value, Words

A_MINUTE = timedelta(minutes=1)


def preflight(answers: Answers, scene: Scene) -> Say:
    """Who gets it, who doesn't, when and in which language; nothing has been sent yet."""
    draft, run = draft_of(answers, scene), scene.talk.run
    problems = to_put_right(draft, scene)
    looks = (
        deed_button("preview_broadcast"),
        deed_button("broadcast_recipients"),
    )
    if problems:
        return Say(
            Words("broadcast-not-ready"),
            Words("broadcast-not-ready-next"),
            tuple(problems),
            buttons=(button(run, "show", "back-to-form", primary=True), *looks),
            more=(button(run, "leave", "leave"),),
        )
    return Say(
        counted(draft.audience),
        Words("nothing-sent-yet"),
        (
            Figure(Words("audience"), in_words(draft.broadcast.audience, scene)),
            *_figures(draft, scene),
            *_as_read(draft, scene),
        ),
        buttons=(
            _send_now(draft, run),
            deed_button("preview_broadcast"),
            deed_button("test_broadcast"),
        ),
        more=(
            deed_button("broadcast_recipients"),
            button(run, "show", "back-to-form"),
            button(run, "leave", "leave"),
        ),
    )


def _send_now(draft: Draft, run: str) -> Button:
    label = Words("broadcast-sure", {"count": draft.audience.people})
    return Button(label, {"run": run, "do": "sure", "seen": draft.audience.seal}, Keeps.NOTHING, primary=True)


def _figures(draft: Draft, scene: Scene) -> list[Figure]:
    broadcast = draft.broadcast
    figures = [Figure(Words("when"), _when(draft, scene)), Figure(Words("takes"), _takes(draft))]
    read: tuple[Value, ...] = tuple(
        Words("readers-of", {"language": language, "count": count})
        for language, count in sorted(draft.audience.languages.items())
    )
    figures.append(Figure(Words("readers"), read))
    if instead_of := draft.instead():
        named: Value = Words(f"language-inside-{broadcast.otherwise}") if broadcast.otherwise else ""
        values: dict[str, Value] = {"count": sum(instead_of.values()), "language": named}
        figures.append(Figure(Words("otherwise"), Words("read-instead", values)))
    if broadcast.button is not Press.NONE:
        figures.append(Figure(Words("press"), Words(f"press-{broadcast.button}")))
    figures += not_reached(draft.audience)
    paused = draft.audience.paused
    if paused.count and broadcast.can_wait:
        figures.append(
            Figure(
                Words("on-pause"), Words("on-pause-then", {"count": paused.count, "names": names_of(paused)})
            )
        )
    if gone := draft.audience.gone:
        figures.append(Figure(Words("gone-last-time"), Words("gone-last-time-tried", {"count": gone})))
    return figures


def _as_read(draft: Draft, scene: Scene) -> Iterator[Figure]:
    """The text as the first reader of each language will read it."""
    for language, one in sorted(first_readers(draft, scene).items()):
        yield Figure(
            Words("as-read-by", {"language": language, "name": Plain(one.name)}),
            Marked(draft.broadcast.text_for(language), values_for(draft.broadcast, one, language, scene)),
        )


def _when(draft: Draft, scene: Scene) -> Value:
    starts = draft.broadcast.starts
    if starts > draft.wanted:
        return Words("sent-after-quiet-time", {"when": starts})
    return Words("sent-now") if starts <= scene.now else starts


def _takes(draft: Draft) -> Words:
    minutes = draft.audience.takes / A_MINUTE
    return Words("takes-minutes", {"count": round(minutes + 0.5)}) if minutes > 1 else Words("takes-no-time")


def send(answers: Answers, scene: Scene) -> Say:
    """Fix the recipients and plan their letters; AudienceChangedError if they aren't who was shown."""
    draft = draft_of(answers, scene)
    if to_put_right(draft, scene):
        return preflight(answers, scene)
    if answers.get(Seen, draft.audience.seal) != draft.audience.seal:
        raise AudienceChangedError
    broadcast, seal = draft.broadcast, Seal()
    scene.broadcasts.add(broadcast, seal.over(reached(draft, scene)))
    if seal.text != draft.audience.seal:
        raise AudienceChangedError
    scene.outbox.plan(
        Letter(
            LetterKind.BROADCAST.key(broadcast.id, one.person),
            one.person,
            LetterKind.BROADCAST,
            broadcast.id,
            broadcast.starts,
            LetterKind.BROADCAST.useful_until(broadcast.starts, scene.programme),
        )
        for one in scene.broadcasts.recipients(broadcast.id)
    )
    notify(scene, [scene.speaker.id], LetterKind.BROADCAST_CARD, broadcast.id)
    return Say(
        Words("broadcast-on-its-way", {"count": draft.audience.people}),
        Words("broadcast-on-its-way-next"),
        (Figure(Words("when"), _when(draft, scene)),),
        buttons=(
            deed_button("broadcast_progress", broadcast.id),
            deed_button("broadcasts"),
            deed_button("help"),
        ),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """How it's going now."""
    broadcast = scene.broadcasts.get(BroadcastId(scene.talk.run))
    return progress_card(broadcast, scene) if broadcast else None


WRITE_BROADCAST = Deed(
    "write_broadcast",
    needs=Right.LEAD,
    flow=Flow(
        (ToWhom(), *TEXTS, Otherwise(), WhichPress(), LinkTo(), SendAt(), Seen()),
        send,
        consequence=preflight,
        stands=stands,
        form_first=True,
        groups=fields_to_insert,
        insert=insert,
        hint=Words("broadcast-hint"),
    ),
)
DEEDS = (WRITE_BROADCAST,)
