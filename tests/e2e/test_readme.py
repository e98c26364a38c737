"""README's two tables are typed and pressed word for word, each of the five in a page of the Playground."""

import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from bot.local.demo import PEOPLE
from bot.local.playground.start import FIRST_PORT
from tests.e2e import test_playground
from tests.e2e.playground import Chat, browser
from tests.local.test_readme import COMPANIES, NOT_UNDERSTOOD, STEP, TABLES, Row, rows

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
bot = test_playground.bot
PATIENCE = 30_000
"""Milliseconds until something has to be seen: groups are looked for some seconds."""
FIELDS: Mapping[str, Callable[[Chat, str], None]] = {
    "a company's name": lambda chat, name: chat.fills(
        "Bedrift (organisasjonsnummer eller navn)", COMPANIES[name]
    ),
    "who decided": lambda chat, _: chat.fills("Hvem har bestemt det?", "Styret"),
    "who knows": lambda chat, _: chat.ticks("Ja"),
}


@dataclass
class InTheBrowser:
    """Everybody's page, and what is filled in before the next press."""

    chats: Mapping[str, Chat]
    to_fill: list[str] = field(default_factory=list)

    def walks(self, row: Row) -> None:
        for name in row.names:
            steps = [*STEP.finditer(row.say)]
            for place, step in enumerate(steps):
                each = place + 1 < len(steps) and steps[place + 1][3] == "on each card"
                self._goes(name, *step.groups(), on_each=each)

    def _goes(self, name: str, typed: str | None, pressed: str | None, told: str, *, on_each: bool) -> None:
        chat = self.chats[name]
        if typed:
            _answered(chat, lambda: chat.says(typed), typed)
        elif pressed:
            self._presses(chat, name, pressed, on_each=on_each)
        elif told.startswith("press a"):
            _answered(chat, chat.last.locator(".ac-selectable").first.click, told)
        elif told in FIELDS:
            self.to_fill.append(told)

    def _presses(self, chat: Chat, name: str, title: str, *, on_each: bool) -> None:
        link = chat.last.get_by_role("link", name=title, exact=True)
        if link.count():  # it opens a page of its own, which other tests look at
            return
        buttons = chat.cards.get_by_role("button", name=title, exact=True)
        if not on_each and not buttons.count() and _is_under_more(chat, title):
            _answered(chat, chat.page.get_by_role("menuitem", name=title, exact=True).click, title)
            return
        expect(buttons).not_to_have_count(0, timeout=PATIENCE)
        for one in self.to_fill:
            FIELDS[one](chat, name)
        self.to_fill.clear()
        for _ in range(buttons.count() if on_each else 1):
            if not buttons.count():  # a card follows what was pressed on another
                break
            _answered(chat, (buttons.first if on_each else buttons.last).click, title)


def _is_under_more(chat: Chat, title: str) -> bool:
    """Whether the menu of the last card that has one holds that button; it's open then."""
    menus = chat.cards.get_by_role("button", name="More options")
    if not menus.count():
        return False
    menus.last.click()
    if chat.page.get_by_role("menuitem", name=title, exact=True).count():
        return True
    chat.page.keyboard.press("Escape")
    return False


def _answered(chat: Chat, act: Callable[[], object], what: str) -> None:
    """It's done, and a card comes or changes that doesn't say it wasn't understood."""
    before = chat.cards.all_inner_texts()
    act()
    until = time.monotonic() + PATIENCE / 1000
    while (now := chat.cards.all_inner_texts()) == before:
        assert time.monotonic() < until, (what, before[-1:])
        chat.page.wait_for_timeout(100)
    for text in set(now) - set(before):
        assert not text.strip().startswith(NOT_UNDERSTOOD), (what, text)


@pytest.mark.parametrize("table", TABLES)
def test_what_a_table_says_can_be_typed_and_pressed_in_the_browser(bot: subprocess.Popen[bytes], table: str):
    assert bot.poll() is None
    with browser() as chromium:
        names = [one.name.split()[0] for one in PEOPLE]
        chats = {
            name: Chat(chromium, f"http://127.0.0.1:{FIRST_PORT + place}") for place, name in enumerate(names)
        }
        _answered(chats["Lise"], lambda: chats["Lise"].says("spol 2027-02-22 10:00"), "whatever day it is")
        for chat in chats.values():
            _answered(chat, lambda chat=chat: chat.says("hei"), "hei")
        walk = InTheBrowser(chats)
        for row in rows(table):
            walk.walks(row)
