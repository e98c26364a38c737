"""The board in a played Teams: the real @microsoft/teams-js in a frame, and a played Entra ID."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.sync_api import Page, Route, expect

from bot.app import open_bot
from bot.jobs.jobs import Duty
from bot.running import running
from tests.conftest import HOME, settings_for
from tests.e2e.playground import browser
from tests.teams.entra import APP_ID, EntraId

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
LEADER = "20000000-0000-0000-0000-000000000900"
PATIENCE = 20_000
REACHES_LOOPBACK = "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"
"""The played Teams stands elsewhere, and Chromium keeps such pages from this machine."""
TEAMS = """
<!doctype html><title>Teams, played</title><iframe title="tab" width="900" height="700" src="{tab}"></iframe>
<script>
  const answers = {{
    initialize: ["content", "web", "2.0.1"],
    getContext: [{{ theme: "dark", locale: "nb-no", hostClientType: "web" }}],
    "authentication.getAuthToken": {token},
  }};
  window.heard = [];
  window.addEventListener("message", ({{ data, source }}) => {{
    window.heard.push(data.func);
    if (data.func in answers) {{
      source.postMessage({{ id: data.id, uuidAsString: data.uuidAsString, args: answers[data.func] }}, "*");
    }}
  }});
  window.turn = (theme) => frames[0].postMessage({{ func: "themeChange", args: [theme] }}, "*");
</script>
"""


@dataclass(frozen=True)
class AtWork:
    """The bot as in the world, on loopback, and where its persons' tokens come from."""

    url: str
    entra: EntraId


@contextmanager
def at_work(folder: Path) -> Iterator[AtWork]:
    """On a thread of its own: the browser has this one's event loop."""
    started: list[AtWork] = []
    ready, done = threading.Event(), threading.Event()

    async def work() -> None:
        async with EntraId() as entra:
            settings = settings_for(
                f"sqlite:///{folder}/bot.db",
                app_id=APP_ID,
                openid_metadata_url=entra.metadata_url,
                login_url=entra.login_url,
                public_url="https://bot.programme.example",
                secret="long and secret",
            )
            bot = open_bot(settings)
            async with (
                running(settings, bot, duty=Duty.STILL) as at_work,
                TestServer(at_work.application) as server,
            ):
                started.append(AtWork(str(server.make_url("")).rstrip("/"), entra))
                ready.set()
                await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=asyncio.run, args=(work(),))
    thread.start()
    try:
        assert ready.wait(60)
        yield started[0]
    finally:
        done.set()
        thread.join()


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtWork]:
    with at_work(tmp_path_factory.mktemp("tab")) as bot:
        yield bot


@pytest.fixture
def page() -> Iterator[Page]:
    with browser(REACHES_LOOPBACK) as chromium:
        yield chromium.new_page(locale="nb-NO")


def opens(page: Page, bot: AtWork, person: str) -> None:
    """Somebody opens the tab in Teams."""
    token = f'[true, "{bot.entra.token_of(HOME, person)}"]'
    shown = TEAMS.format(tab=f"{bot.url}/board/tab?theme=default", token=token)

    def teams(route: Route) -> None:
        route.fulfill(body=shown, content_type="text/html")

    page.route("https://teams.microsoft.com/**", teams)
    page.goto("https://teams.microsoft.com/tab")


def test_the_leader_opens_the_tab_and_is_in_without_a_link_in_teams_theme(page: Page, bot: AtWork):
    outside: list[str] = []
    page.on("requestfinished", lambda request: outside.append(request.url))
    opens(page, bot, LEADER)
    tab = page.frame_locator("iframe")

    expect(tab.get_by_role("heading", name="0 av 40 plasser er tatt")).to_be_visible(timeout=PATIENCE)
    expect(tab.locator("html")).to_have_attribute("data-theme", "dark")
    page.evaluate("turn('contrast')")
    expect(tab.locator("html")).to_have_attribute("data-theme", "contrast")
    assert {one.split("/")[2] for one in outside} == {bot.url.split("/")[2], "teams.microsoft.com"}


def test_somebody_without_a_role_is_told_whom_the_board_is_for(page: Page, bot: AtWork):
    opens(page, bot, "20000000-0000-0000-0000-000000000001")

    told = page.frame_locator("iframe").get_by_text("Tavlen er bare for prosjektgruppen")
    expect(told).to_be_visible(timeout=PATIENCE)


def test_another_site_can_not_frame_the_board(page: Page, bot: AtWork):
    def elsewhere(route: Route) -> None:
        route.fulfill(body=f'<iframe src="{bot.url}/board"></iframe>', content_type="text/html")

    page.route("https://elsewhere.example/**", elsewhere)
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto("https://elsewhere.example/")
