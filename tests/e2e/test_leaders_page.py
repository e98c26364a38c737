"""What docs/leader.md says can be typed in the project leader's page; a company's buttons are there, too."""

import re
import subprocess
from collections.abc import Iterator

import pytest

from bot.local.demo import PEOPLE
from bot.local.playground.start import FIRST_PORT
from tests.e2e import test_playground
from tests.e2e.playground import Chat, browser
from tests.e2e.test_readme import _answered
from tests.local.test_readme import LEADERS_PAGE

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
bot = test_playground.bot
PHONE = 480
TYPED = re.compile(r"`([^`]+)`")
PRESSED = re.compile(r"\*\*([^*]+)\*\*")
NOT_TYPED = ("code", "make ", "PICTURES=", "spol 2021", "hva skjer hvis vi flytter")
"""Commands of the console, a day of the season that was played, and the beginning of a question."""
TABLE = "## A company"
AFTER_TABLE = "## What else"


def typed(part: str) -> Iterator[str]:
    for one in TYPED.findall(part):
        if not one.startswith(NOT_TYPED):
            yield one.replace("NAVN", "Kari")


def buttons(chat: Chat) -> set[str]:
    """What can be pressed on the last card, under its menu too."""
    found = {one.strip() for one in chat.last.get_by_role("button").all_inner_texts()}
    menu = chat.last.get_by_role("button", name="More options")
    if menu.count():
        menu.click()
        found |= {one.strip() for one in chat.page.get_by_role("menuitem").all_inner_texts()}
        chat.page.keyboard.press("Escape")
    return found


def test_what_the_leaders_page_says_can_be_typed_in_the_browser(bot: subprocess.Popen[bytes]):
    assert bot.poll() is None
    pictures = test_playground.PICTURES / "leader"
    pictures.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        names = [one.name.split()[0] for one in PEOPLE]
        lise = Chat(chromium, f"http://127.0.0.1:{FIRST_PORT + names.index('Lise')}", width=PHONE)
        _answered(lise, lambda: lise.says("spol 2027-02-22 10:00"), "whatever day it is")
        _answered(lise, lambda: lise.says("hei"), "hei")

        for place, said in enumerate(typed(LEADERS_PAGE)):
            _answered(lise, lambda said=said: lise.says(said), said)
            lise.picture_of_last(pictures / f"{place:02}.png")

        on_pages: set[str] = set()
        table = LEADERS_PAGE[LEADERS_PAGE.index(TABLE) : LEADERS_PAGE.index(AFTER_TABLE)]
        for company in ("Oppdiktet Ost", "Demobakeri", "Prøvekraft Fôr"):
            _answered(lise, lambda company=company: lise.says(f"bedrift {company}"), company)
            on_pages |= buttons(lise)
        assert {one for one in PRESSED.findall(table) if one not in on_pages} == set()
