"""Talks to the bot in the Agents Playground, in a real browser, as a person does."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE = 1200
TALL = 2000
"""Pixels: higher than any card."""
PATIENCE = 60_000
"""Milliseconds until something has to be seen, however busy the machine."""


@contextmanager
def browser(*flags: str) -> Iterator[Browser]:
    """A Chromium without a window."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *flags])
        yield chromium
        chromium.close()


class Chat:
    """One person's page."""

    def __init__(self, browser: Browser, address: str, width: int = WIDE) -> None:
        """Open the page; the personal chat is what it shows first."""
        size: ViewportSize = {"width": WIDE, "height": 900}
        self.page: Page = browser.new_page(viewport=size, timezone_id="Europe/Oslo")
        self.page.goto(address)
        self.sees("FREMtid")
        self.page.get_by_text("Log Panel").locator("xpath=following::button[2]").click()
        self.page.set_viewport_size({"width": width, "height": 900})

    @property
    def cards(self) -> Locator:
        return self.page.locator(".ac-adaptiveCard")

    @property
    def last(self) -> Locator:
        return self.cards.last

    def says(self, text: str) -> None:
        """Type a message and send it."""
        box = self.page.locator('div[role="textbox"][contenteditable="true"]')
        box.focus()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def sees(self, text: str, within: float = PATIENCE) -> None:
        """Wait until the last card says so."""
        expect(self.last).to_contain_text(text, timeout=within)

    def has_seen(self, text: str, within: float = PATIENCE) -> None:
        """Wait until a card says so, whatever came after it: a jump in time brings letters, too."""
        expect(self.cards.filter(has_text=text)).not_to_have_count(0, timeout=within)

    def presses(self, title: str) -> None:
        """Press a button of the last card."""
        self.last.get_by_role("button", name=title, exact=True).click()

    def fills(self, label: str, text: str) -> None:
        """Fill in a field of the last card."""
        self.last.get_by_label(label).fill(text)

    def chooses(self, label: str, title: str) -> None:
        """Choose from a list of the last card."""
        self.last.get_by_role("combobox", name=label).click()
        self.page.get_by_role("option", name=title).first.click()

    def ticks(self, title: str) -> None:
        """Choose one of the few that the last card shows all of."""
        self.last.get_by_role("radio", name=title).check()

    def presses_under_more(self, title: str) -> None:
        """Press one of the buttons that stand under the last card's "…"."""
        self.last.get_by_role("button", name="More options").click()
        self.page.get_by_role("menuitem", name=title, exact=True).click()

    def opens(self, label: str) -> None:
        """Press a line of the last card."""
        self.last.get_by_role("button", name=label).click()

    def picture(self, path: Path) -> None:
        """What is on the screen."""
        self.page.screenshot(path=path)

    def picture_of_last(self, path: Path) -> None:
        """The last card alone, on a screen that has room for all of it."""
        size = self.page.viewport_size
        assert size
        self.page.set_viewport_size({"width": size["width"], "height": TALL})
        self.last.screenshot(path=path)
        self.page.set_viewport_size(size)
