"""The bot in a terminal: what is typed or piped in reaches it, and what it says can be read and pressed."""

import asyncio
import io
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from bot.local.terminal import Terminal, chat
from bot.teams.incoming import Incoming, Spoken
from dialogs.flows.scene import Said
from programme.people import Language, PersonId
from tests.waiting import PATIENCE
from texts.say import Button, Choice, Field, FieldKind, Figure, Keeps, Plain, Say, Words
from texts.voice import Voice, voice_of

FORM = Say(
    Words("book_presentation-title"),
    fields=(
        Field("company", Words("ask-company"), FieldKind.TEXT, value="Prøvebrød AS"),
        Field(
            "slot",
            Words("ask-slot"),
            FieldKind.CHOICE,
            choices=tuple(Choice(f"t{day}", datetime(2027, 3, day, 13, tzinfo=UTC)) for day in (4, 5)),
            numbered_from=1,
        ),
    ),
    buttons=(
        Button(Words("book_presentation-send"), {"run": "r", "do": "send"}, Keeps.INPUTS, primary=True),
    ),
    more=(Button(Words("leave"), {"run": "r", "do": "leave"}),),
)
UNSPEAKABLE = Say(Words("words-that-nobody-wrote"))
REMINDER = Say(
    Words("hello-title"),
    Plain("[bold]Husk[/bold]"),
    figures=(Figure(Words("company"), Plain("Eksempelost SA")),),
    buttons=(Button(Words("deed-move_meeting"), {"deed": "move_meeting"}),),
)


@pytest.fixture
def voice() -> Voice:
    return voice_of(Language.NB, ZoneInfo("Europe/Oslo"))


class Office:
    """Answers everything with the form, and remembers what was said."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.heard: list[Incoming] = []

    async def take(self, incoming: Incoming) -> Spoken | None:
        self.heard.append(incoming)
        return Spoken(UNSPEAKABLE if incoming.said.text == "stum" else FORM, self.voice)

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        return Spoken(Say(Plain(f"Svaret kan ikke vises, feil {error}")), spoken.voice)

    def our_fault(self, _: Incoming, error: str) -> Spoken:
        return Spoken(Say(Plain(f"Feil {error}")), self.voice)

    @property
    def said(self) -> list[Said]:
        return [one.said for one in self.heard[1:]]


class Pipe:
    """Both ends of a standard input."""

    def __init__(self) -> None:
        read, self._write = os.pipe()
        self.keys = io.FileIO(read)

    def type(self, *lines: str) -> None:
        os.write(self._write, "".join(f"{line}\n" for line in lines).encode())

    def end(self) -> None:
        os.close(self._write)


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    made = Pipe()
    yield made
    made.keys.close()


@pytest.fixture
def office(voice: Voice) -> Office:
    return Office(voice)


@pytest.fixture
def terminal(voice: Voice, pipe: Pipe) -> Terminal:
    numbers = count()
    console = Console(file=io.StringIO(), width=80)
    return Terminal(voice, lambda: str(next(numbers)), console, pipe.keys)


def screen(terminal: Terminal) -> str:
    file = terminal._console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


async def talk(office: Office, terminal: Terminal, pipe: Pipe, *lines: str) -> None:
    pipe.type(*lines)
    pipe.end()
    await asyncio.wait_for(chat(office, PersonId("t/kari"), "Kari Prøve", "chat", terminal), PATIENCE)


async def test_a_script_piped_in_is_said_line_by_line_and_its_end_ends_the_talk(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    await talk(office, terminal, pipe, "hei på deg", "", "torsdag kl. 14")

    assert [said.text for said in office.said] == ["hei på deg", "torsdag kl. 14"]
    assert office.heard[0].said.installed
    assert len({one.activity for one in office.heard}) == len(office.heard)


async def test_an_answer_that_cannot_be_shown_is_told_and_the_talk_goes_on(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    await talk(office, terminal, pipe, "stum", "torsdag kl. 14")

    assert "Svaret kan ikke vises, feil" in screen(terminal)
    assert [said.text for said in office.said] == ["stum", "torsdag kl. 14"]


async def test_leaving_says_nothing_more(office: Office, terminal: Terminal, pipe: Pipe) -> None:
    await talk(office, terminal, pipe, "/q", "hei")

    assert office.said == []


async def test_a_pressed_letter_brings_the_fields_as_they_stand(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    await talk(office, terminal, pipe, "/company Testbakst AS", "/2 2", "/a")

    press = {"run": "r", "do": "send", "company": "Testbakst AS", "slot": "t5"}
    assert office.said == [Said(press=press)]


async def test_a_button_that_keeps_nothing_brings_no_fields(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    await talk(office, terminal, pipe, "/b")

    assert office.said == [Said(press={"run": "r", "do": "leave"})]


@pytest.mark.parametrize("typed", ["/z", "/nothing here", "/slot 99", "/"])
async def test_what_is_not_on_the_card_is_answered_by_the_terminal(
    office: Office, terminal: Terminal, pipe: Pipe, typed: str
) -> None:
    await talk(office, terminal, pipe, typed)

    assert office.said == []
    assert terminal.voice.speak(Words("terminal-unknown")) in screen(terminal)


async def test_a_form_shows_its_fields_choices_and_letters(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    await talk(office, terminal, pipe, "/slot torsdag 4. mars kl. 14.00")

    shown = screen(terminal)
    assert "Prøvebrød AS" in shown
    assert "(x) 1  torsdag 4. mars kl. 14.00" in shown
    assert "[a] Bestill" in shown
    assert "[b] Lukk skjemaet" in shown


async def test_an_unasked_message_leaves_the_open_form_pressable(terminal: Terminal, voice: Voice) -> None:
    terminal.answer(Spoken(FORM, voice))
    terminal.receive(Spoken(REMINDER, voice))

    assert "[bold]Husk[/bold]" in screen(terminal)
    assert "[c] Flytt" in screen(terminal)
    assert terminal.read("/c") == Said(press={"deed": "move_meeting"})
    assert terminal.read("/a") == Said(press={"run": "r", "do": "send", "company": "Prøvebrød AS"})


async def test_waiting_for_a_key_keeps_nothing_else_waiting(
    office: Office, terminal: Terminal, pipe: Pipe
) -> None:
    talking = asyncio.create_task(chat(office, PersonId("t/kari"), "Kari Prøve", "chat", terminal))
    ticks = 0
    for _ in range(20):
        await asyncio.sleep(0.005)
        ticks += 1
    assert not talking.done()

    talking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await talking
    pipe.end()
    for thread in threading.enumerate():
        if thread.name == "keyboard":
            thread.join(2)
    assert ticks == 20
