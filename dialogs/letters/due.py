"""One person's letters that are due: what goes now and as one message, what waits, what isn't sent at all.

The sender hands over all letters of a person that it has claimed; a pure function says how many are too
many. Reminders become one message; news, questions and offers go each on their own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dialogs.flows.scene import Scene
from dialogs.flows.which_company import company_of
from dialogs.letters.compose import compose
from programme.broadcasts.broadcasts import BroadcastId
from programme.companies.companies import CompanyId
from programme.letters.choices import NONE
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterReason, LetterState
from programme.letters.pacing import A_DAY, OF_DAYS, Waits, days_written, is_reminder, is_soon, pace
from texts.say import Button, Plain, Say, Sentence, Words

IN_SIGHT = 3
"""So many buttons of a message are in sight."""


@dataclass(frozen=True)
class Message:
    """One message, and the letters that are in it: what becomes of it becomes of each of them."""

    say: Say
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Dropped:
    """A letter that isn't sent, and why."""

    letter: Letter
    state: LetterState
    why: LetterReason


@dataclass(frozen=True)
class Together:
    """What becomes of a person's letters; each of them is in it once."""

    messages: Sequence[Message]
    waits: Sequence[Waits]
    dropped: Sequence[Dropped]


def together(letters: Sequence[Letter], scene: Scene) -> Together:
    """What becomes of the letters to `scene.speaker` that are due, from the facts as they are now."""
    held, dropped = _on_pause(letters, scene)
    on_pause = {one.letter for one in held} | {one.letter for one in dropped}
    others = [one for one in letters if one not in on_pause]
    says = {letter: said for letter in others if (said := compose(letter, scene))}
    untrue = [Dropped(one, LetterState.WITHDRAWN, LetterReason.NOT_TRUE) for one in others if one not in says]
    written = scene.outbox.written(scene.now - OF_DAYS * A_DAY, scene.speaker.id)
    paced = pace(list(says), days_written(written, scene.programme), scene.now, scene.programme)
    missed = [Dropped(one.letter, LetterState.MISSED, one.why) for one in paced.missed]
    reminders = sorted((one for one in paced.now if is_reminder(one)), key=lambda one: _urgent(one, scene))
    alone = [Message(says[one], (one,)) for one in paced.now if not is_reminder(one)]
    whose = _with_names({one: says[one] for one in reminders}, scene)
    joined = [Message(_as_one(whose), tuple(reminders))] if reminders else []
    return Together([*alone, *joined], [*held, *paced.waits], [*dropped, *untrue, *missed])


def _on_pause(letters: Sequence[Letter], scene: Scene) -> tuple[list[Waits], list[Dropped]]:
    """Broadcasts that the person's pause holds back: until its end, or for good if they're of no use then."""
    sent_to_many = [one for one in letters if one.what == LetterKind.BROADCAST]
    if not sent_to_many:
        return [], []
    until = scene.choices.of([scene.speaker.id]).get(scene.speaker.id, NONE).paused_until
    if until is None or until <= scene.now:
        return [], []
    held = [one for one in sent_to_many if _can_wait(one, scene)]
    return (
        [Waits(one, until, LetterReason.ON_PAUSE) for one in held if until < one.useful_until],
        [
            Dropped(one, LetterState.WITHDRAWN, LetterReason.ON_PAUSE)
            for one in held
            if until >= one.useful_until
        ],
    )


def _can_wait(letter: Letter, scene: Scene) -> bool:
    broadcast = scene.broadcasts.get(BroadcastId(letter.about))
    return broadcast is not None and broadcast.can_wait


def _urgent(letter: Letter, scene: Scene) -> tuple[bool, str]:
    """What is about to happen comes first."""
    return not is_soon(letter, scene.now), (letter.event or letter.due).isoformat()


def _with_names(says: Mapping[Letter, Say], scene: Scene) -> Sequence[Say]:
    """Buttons say which company they are for, where the reminders are about more than one."""
    companies = {letter: company_of(letter, scene) for letter in says}
    if len(set(companies.values())) < 2:  # noqa: PLR2004 - then one name says it for all
        return list(says.values())
    return [_for_company(say, companies[letter], scene) for letter, say in says.items()]


def _for_company(say: Say, company: str, scene: Scene) -> Say:
    known = scene.companies.get(CompanyId(company))
    if known is None:
        return say
    name = Plain(known.called.shown)

    def named(button: Button) -> Button:
        if button.press.get("of_company") != company:
            return button
        return replace(button, label=Words("button-for-company", {"what": button.label, "company": name}))

    return replace(say, buttons=tuple(map(named, say.buttons)), more=tuple(map(named, say.more)))


def _as_one(says: Sequence[Say]) -> Say:
    """The first of them whole, and the others below it with all that they say and can do."""
    if len(says) == 1:
        return says[0]
    unclear = _alike(says)
    first, *others = [_numbered(say, number, unclear) for number, say in enumerate(says, 1)]
    lines: list[Sentence] = list(first.lines)
    for other in others:
        lines.append(Words("one-more-reminder", {"title": other.title}))
        lines += [one for one in (other.text, *other.lines) if one]
        lines += [Words("figure-line", {"what": one.label, "is": one.value}) for one in other.figures]
    buttons = _each_once([*first.buttons, *(one for other in others for one in other.buttons)])
    more = _each_once([*buttons[IN_SIGHT:], *first.more, *(one for other in others for one in other.more)])
    in_sight = buttons[:IN_SIGHT]
    return replace(
        first, lines=tuple(lines), buttons=in_sight, more=tuple(one for one in more if one not in in_sight)
    )


def _alike(says: Sequence[Say]) -> frozenset[str]:
    """What stands on buttons that do different things."""
    does: dict[str, Mapping[str, str]] = {}
    buttons = [one for say in says for one in (*say.buttons, *say.more)]
    return frozenset(
        repr(one.label) for one in buttons if does.setdefault(repr(one.label), one.press) != one.press
    )


def _numbered(say: Say, number: int, unclear: Collection[str]) -> Say:
    """With a number before its title and on those buttons, so that it's plain which of them each means."""
    if not unclear:
        return say

    def named(buttons: Sequence[Button]) -> tuple[Button, ...]:
        return tuple(
            replace(one, label=Words("numbered-button", {"number": number, "button": one.label}))
            if repr(one.label) in unclear
            else one
            for one in buttons
        )

    title = Words("numbered-title", {"number": number, "title": say.title})
    return replace(say, title=title, buttons=named(say.buttons), more=named(say.more))


def _each_once(buttons: Sequence[Button]) -> tuple[Button, ...]:
    """Only the first of them is the one to press."""
    once: list[Button] = []
    for one in buttons:
        plain = replace(one, primary=one.primary and not once)
        if plain not in once:
            once.append(plain)
    return tuple(once)
