"""The same bot in a terminal: cards as panels, buttons as letters, fields as numbers."""

import asyncio
import io
import sys
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Protocol

import structlog
from rich.columns import Columns
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from bot.jobs.outbox import TERMINAL
from bot.teams.cards import choice_titles
from bot.teams.incoming import Incoming, Spoken
from dialogs.flows.scene import Place, Said
from dialogs.lengths import cut_message, cut_press
from programme.letters.addresses import Address
from programme.people import PersonId
from texts.say import Button, Field, FieldKind, Keeps, Plain, Say, Words
from texts.voice import Voice

log = structlog.get_logger()

LEAVE = "q"
LETTERS = [letter for letter in ascii_lowercase if letter != LEAVE]
PROMPT = "> "
WIDEST = 78


class Takes(Protocol):
    """Whatever answers."""

    async def take(self, incoming: Incoming) -> Spoken | None:
        """What is answered, if anything."""

    def our_fault(self, incoming: Incoming, error: str) -> Spoken:
        """What is said when something broke, and nothing was changed."""

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        """What is said in place of an answer that can't be shown."""


@dataclass(frozen=True)
class Shown:
    """A card on the screen, and what is filled in on it so far."""

    say: Say
    voice: Voice
    values: dict[str, str]

    def press(self, button: Button) -> Mapping[str, str]:
        """What comes back when one of its buttons is pressed."""
        return {**button.press, **self.values} if button.keeps is Keeps.INPUTS else button.press

    def fill(self, name: str, answer: str) -> list[Text]:
        """Set a field by its name or number; it as it reads now, or nothing if there's no such answer."""
        for number, field in enumerate(self.say.fields, 1):
            if name in {field.fills, str(number)}:
                token = _token(field, answer, self.voice)
                if token is None:
                    return []
                self.values[field.fills] = token
                return _field(number, replace(field, error=None), self)
        return []


class Terminal:
    """A screen and a keyboard. What comes unasked can be shown at any moment."""

    def __init__(
        self,
        voice: Voice,
        new_id: Callable[[], str],
        console: Console | None = None,
        keys: io.RawIOBase | None = None,
    ) -> None:
        """Speaks with the voice until an answer brings its own; new_id tells one message from another."""
        self.voice = voice
        self.new_id = new_id
        self._console = console or Console(highlight=False)
        # Unbuffered: a thread that waits in a buffered stdin would break the interpreter's exit.
        self._keys = keys or io.FileIO(sys.stdin.fileno(), closefd=False)
        self._buttons: dict[str, tuple[Shown, Button]] = {}
        self._card: Shown | None = None

    def receive(self, spoken: Spoken) -> None:
        """Show a message that nobody asked for; the buttons in use keep their letters."""
        self._console.print()
        self.tell("terminal-unasked")
        shown = Shown(spoken.say, spoken.voice, {})
        self._letter(shown)
        self._draw(shown)
        self._prompt()

    def answer(self, spoken: Spoken) -> None:
        """Show an answer; its buttons and fields are the ones in use now."""
        self.voice = spoken.voice
        values = {one.fills: value for one in spoken.say.fields if (value := _value(one, spoken.voice))}
        self._card = Shown(spoken.say, spoken.voice, values)
        self._buttons.clear()
        self._letter(self._card)
        self._draw(self._card)

    def tell(self, words: str, **values: str) -> None:
        """A line of the terminal's own."""
        self._console.print(Text(self.voice.speak(Words(words, values)), style="dim"))

    def read(self, line: str) -> Said | None:
        """What a typed line says to the bot; None if it was for the terminal itself."""
        if not line.startswith("/"):
            return Said(text=cut_message(line)) if line else None
        name, _, answer = line[1:].partition(" ")
        name = name.casefold()
        if name in self._buttons:
            return self._press(*self._buttons[name])
        filled = self._card.fill(name, answer.strip()) if self._card else []
        for text in filled:
            self._console.print(text)
        if not filled:
            self.tell("terminal-unknown")
        return None

    async def lines(self) -> AsyncIterator[str]:
        """What is typed or piped in, line by line, until its end or `/q`."""
        typed: asyncio.Queue[str] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def listen() -> None:
            with suppress(RuntimeError, ValueError):  # the loop or the input was closed while this waited
                for line in self._keys:
                    loop.call_soon_threadsafe(typed.put_nowait, line.decode("utf-8", "replace").strip())
                loop.call_soon_threadsafe(typed.put_nowait, f"/{LEAVE}")

        threading.Thread(target=listen, name="keyboard", daemon=True).start()
        self._prompt()
        while (line := await typed.get()) != f"/{LEAVE}":
            if not self._keys.isatty():
                self._console.print(Text(line))
            yield line
            self._prompt()
        self._console.print()

    def _press(self, shown: Shown, button: Button) -> Said | None:
        if button.link:
            self._console.print(Text(button.link))
            return None
        return Said(press=cut_press(shown.press(button)))

    def _letter(self, shown: Shown) -> None:
        opening = (
            Button(Plain(shown.voice.speak(one.label)), one.opens) for one in shown.say.figures if one.opens
        )
        grouped = [one for group in shown.say.groups for one in group.buttons]
        buttons = (*grouped, *shown.say.buttons, *shown.say.more, *opening)
        free = [letter for letter in LETTERS if letter not in self._buttons]
        if len(buttons) > len(free):
            self._buttons.clear()
            free = LETTERS
        self._buttons.update((letter, (shown, one)) for letter, one in zip(free, buttons, strict=False))

    def _draw(self, shown: Shown) -> None:
        letters = {letter: one for letter, (card, one) in self._buttons.items() if card is shown}
        width = min(WIDEST, self._console.width)
        title = Text(shown.voice.speak(shown.say.title), style="bold")
        self._console.print(
            Panel(Group(*_body(shown), _buttons(letters, shown.voice)), title=title, width=width)
        )

    def _prompt(self) -> None:
        self._console.print(PROMPT, end="")


async def chat(turns: Takes, person: PersonId, name: str, conversation: str, terminal: Terminal) -> None:
    """Talk as that person until the input ends or `/q` is typed."""
    address = Address(person, conversation, TERMINAL, TERMINAL)

    async def said(what: Said) -> None:
        activity = f"{TERMINAL}{conversation}:message:{terminal.new_id()}"
        incoming = Incoming(activity, conversation, person, name, Place.PERSONAL, "", what, address)
        turn = terminal.new_id()[:4].upper()
        try:
            spoken = await turns.take(incoming)
        except Exception:  # the log has the story, and the talk goes on
            log.exception("turn failed", turn=turn)
            spoken = turns.our_fault(incoming, turn)
        if not spoken:
            return
        try:
            terminal.answer(spoken)
        except Exception:
            log.exception("reply not made", turn=turn)
            terminal.answer(turns.not_shown(spoken, turn))

    terminal.tell("terminal-start", name=name)
    await said(Said(installed=True))
    async for line in terminal.lines():
        if what := terminal.read(line):
            await said(what)


def _value(field: Field, voice: Voice) -> str:
    """What stands in it before anything was typed."""
    return field.value or (voice.speak(field.suggests) if field.suggests else "")


def _token(field: Field, answer: str, voice: Voice) -> str | None:
    """The token that an answer means: the text itself, or a choice by its number, title or token."""
    if field.kind is FieldKind.SEVERAL:
        several = [
            _token(replace(field, kind=FieldKind.CHOICE), one.strip(), voice) for one in answer.split(",")
        ]
        return None if None in several else ",".join(one for one in several if one)
    if field.kind is not FieldKind.CHOICE or not answer:
        return answer
    spoken = [voice.speak(choice.shows).casefold() for choice in field.choices]
    for number, (choice, title) in enumerate(
        zip(field.choices, spoken, strict=True), field.numbered_from or 1
    ):
        if answer.casefold() in {str(number), title, choice.token.casefold()}:
            return choice.token
    return None


def _body(shown: Shown) -> list[Text]:
    say, speak = shown.say, shown.voice.speak
    body = [Text(speak(say.text))] if say.text else []
    body += [
        Text.assemble((f"{speak(one.label)}: ", "bold"), speak(one.value))
        for one in (*say.figures, *say.folded)
    ]
    body += [Text(f"• {speak(line)}") for line in say.lines]
    for number, field in enumerate(say.fields, 1):
        body += _field(number, field, shown)
    return [*body, Text()]


def _field(number: int, field: Field, shown: Shown) -> list[Text]:
    value = shown.values.get(field.fills, "")
    label = (f"/{number}  {shown.voice.speak(field.label)}", "bold")
    drawn = [Text()]
    if field.error:
        drawn.append(Text(f"! {shown.voice.speak(field.error)}", style="bold red"))
    if field.kind not in {FieldKind.CHOICE, FieldKind.SEVERAL}:
        return [*drawn, Text.assemble(label, f": {value}")]
    titles = choice_titles(field, shown.voice)
    if not field.numbered_from:
        titles = [f"{position}  {title}" for position, title in enumerate(titles, 1)]
    chosen = [choice.token in value.split(",") for choice in field.choices]
    lines = [
        Text(f"    {'(x)' if one else '( )'} {title}") for one, title in zip(chosen, titles, strict=True)
    ]
    return [*drawn, Text.assemble(label), *lines]


def _buttons(letters: Mapping[str, Button], voice: Voice) -> Columns:
    return Columns(
        [
            Text.assemble((f"[{letter}]", "bold cyan"), f" {voice.speak(button.label)}  ")
            for letter, button in letters.items()
        ]
    )
