"""The board in a real browser: reached by a link, read in three themes, live, and honest when it isn't."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bot.local.demo import KARI, OLA
from tests.e2e.board import Served, serious, served
from tests.e2e.playground import PATIENCE, browser

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
ROOT = Path(__file__).parents[2]
PICTURES = Path(os.environ.get("PICTURES", ROOT / "build" / "pictures"))
THEMES = ("default", "dark", "contrast")


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("board")) as bot:
        yield bot


@pytest.fixture(scope="module")
def signed_in(bot: Served) -> Iterator[BrowserContext]:
    """A browser that has come in by the leader's link, and complains of nothing."""
    link = bot.link()
    with browser() as chromium:
        context = chromium.new_context(locale="nb-NO")
        page = context.new_page()
        page.goto(link)
        expect(page.get_by_role("heading", name="Tavlen")).to_be_visible()
        assert serious(page) == []
        page.get_by_role("button", name="Åpne").click()
        expect(page.get_by_role("heading", name="Veien")).to_be_visible()
        page.close()
        yield context


@pytest.fixture
def page(bot: Served, signed_in: BrowserContext) -> Iterator[Page]:
    """The board, at work."""
    page = signed_in.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{bot.url}/board", timeout=PATIENCE)
    expect(page.get_by_role("status")).to_have_text("Oppdateres av seg selv")
    yield page
    assert [one for one in requests if not one.startswith(bot.url)] == []
    assert [one for one in complaints if "ERR_CONNECTION_REFUSED" not in one] == []
    page.close()


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_serious_is_found_in_any_theme_on_a_phone_or_a_wide_screen(
    page: Page, bot: Served, theme: str
):
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width in (360, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{bot.url}/board?theme={theme}", timeout=PATIENCE)
        for summary in page.locator("summary").all():
            summary.click()
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.reload()
        expect(page.get_by_role("status")).to_have_text("Oppdateres av seg selv")
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=PICTURES / f"board-{theme}-{width}.png", full_page=width > 360)


def test_the_stages_stand_in_one_row_on_a_wide_screen_and_empty_ones_are_narrow(page: Page):
    page.set_viewport_size({"width": 1600, "height": 900})
    tops = page.locator(".road .column").evaluate_all("all => all.map(one => Math.round(one.offsetTop))")
    assert len(tops) == 9
    assert len(set(tops)) == 1
    widths = {
        name: page.locator(f".road .column{which}").evaluate_all("all => all.map(one => one.offsetWidth)")
        for name, which in (("full", ":not(.empty)"), ("empty", ".empty"))
    }
    assert all(narrow < min(widths["full"], default=narrow + 1) for narrow in widths["empty"])


_LINES_OF_WORDS = """all => all.flatMap(heading => {
  const words = heading.firstChild, range = document.createRange();
  return [...words.data.matchAll(/\\S+/g)].map(word => {
    range.setStart(words, word.index);
    range.setEnd(words, word.index + word[0].length);
    return range.getClientRects().length;
  });
})"""


def test_no_word_is_broken_in_a_heading_of_an_empty_stage(page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".road .column").evaluate_all("all => all.forEach(one => one.classList.add('empty'))")

    lines = page.locator(".road .column h3").evaluate_all(_LINES_OF_WORDS)

    assert len(lines) > 9
    assert set(lines) == {1}


def test_the_board_is_whole_without_any_script(bot: Served, signed_in: BrowserContext):
    browser = signed_in.browser
    assert browser
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(signed_in.cookies())  # type: ignore[arg-type]  # what it gives is what it takes
    page = context.new_page()
    page.goto(f"{bot.url}/board", timeout=PATIENCE)
    expect(page.get_by_role("img", name="Bedriftene på kartet")).to_be_visible()
    expect(page.get_by_text("Demobrød AS")).to_be_visible()
    context.close()


def test_the_keyboard_reaches_the_road_first_and_then_each_table(page: Page):
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hopp til veien")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("details[open] summary")).to_be_focused()
    expect(page.get_by_role("columnheader", name="Presentasjoner")).to_be_visible()


def test_a_booking_is_on_the_board_by_itself_and_what_was_opened_stays_so(page: Page, bot: Served):
    page.locator("#booked-table summary").focus()
    page.keyboard.press("Enter")

    bot.books(KARI, "Nyprøve AS")

    expect(page.locator("#road").get_by_text("Nyprøve AS")).to_be_visible()
    expect(page.locator("#booked-table")).to_have_attribute("open", "")
    expect(page.locator("#booked-table summary")).to_be_focused()


def test_a_lost_connection_is_said_and_comes_back_by_itself(page: Page, bot: Served):
    bot.stop()
    expect(page.get_by_role("status")).to_contain_text("Mistet forbindelsen")

    bot.start()
    expect(page.get_by_role("status")).to_have_text("Oppdateres av seg selv")
    bot.books(OLA, "Senprøve AS")
    expect(page.locator("#road").get_by_text("Senprøve AS")).to_be_visible()


def test_a_stranger_is_told_how_to_get_in(bot: Served, signed_in: BrowserContext):
    browser = signed_in.browser
    assert browser
    context = browser.new_context(locale="nb-NO")
    page = context.new_page()
    answer = page.goto(f"{bot.url}/board", timeout=PATIENCE)
    assert answer
    assert answer.status == 401
    expect(page.get_by_text("Skriv «tavle» til boten")).to_be_visible()
    assert serious(page) == []
    context.close()
