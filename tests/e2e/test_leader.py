"""The leader's cards in the Playground and the board, in the middle of the replayed season, for the docs.

They are made again by
`PICTURES=docs/pictures .venv/bin/python -m pytest -m e2e tests/e2e/test_leader.py`
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bot.local.playground.start import FIRST_PORT
from tests.e2e.playground import Chat, browser

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
ROOT = Path(__file__).parents[2]
PICTURES = Path(os.environ.get("PICTURES", ROOT / "build" / "pictures"))
PLAYED_WITHIN = 300
"""Seconds; two months of a season on a busy machine."""
PATIENCE = 30_000
PHONE = 480


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[str]:
    """The season on a Monday in May, and its pages; the bot's address."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    # The Playground tells the bot the zone of its own process, whatever the browser's is.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "TZ": "Europe/Oslo"}
    (tmp_path / "var").mkdir()
    told = tmp_path / "told.txt"
    command = [sys.executable, "-m", "bot", "serve", "--local", "--chat", "--season"]
    with told.open("wb") as output:
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=output)
    deadline = time.monotonic() + PLAYED_WITHIN
    while "Ctrl-C stops everything" not in told.read_text("utf-8"):
        assert process.poll() is None, "the bot ended"
        assert time.monotonic() < deadline, "the bot wasn't ready in time"
        time.sleep(0.5)
    yield "http://127.0.0.1:3978"
    process.send_signal(signal.SIGINT)
    process.wait(60)


def test_the_leader_sees_the_morning_the_status_a_company_a_broadcast_and_the_board(bot: str):
    PICTURES.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        lise = Chat(chromium, f"http://127.0.0.1:{FIRST_PORT + 3}", width=PHONE)
        lise.says("spol 2021-05-03 08:01")
        lise.has_seen("God morgen. Dette venter i dag", within=PATIENCE)
        lise.picture_of_last(PICTURES / "morning.png")

        lise.says("status")
        lise.sees("Ring i dag, 3")
        lise.picture_of_last(PICTURES / "status.png")

        lise.says("hjelp")
        lise.sees("Dette kan jeg hjelpe med")
        lise.picture_of_last(PICTURES / "help.png")

        lise.says("status")
        lise.sees("Ring i dag, 3")
        lise.opens("Ring i dag, 1")
        lise.sees("Flytt til annet steg")
        lise.picture_of_last(PICTURES / "company.png")

        lise.says("bedrifter som har plass")
        lise.sees("Bedrifter med plass: 5")
        lise.presses_under_more("Skriv meldingen")
        lise.sees("Tekst på bokmål")
        lise.fills("Tekst på bokmål", "Hei {kontakt}. Sett av {kickoff}: da er **{bedrift}** på kick-off.")
        lise.ticks("Lest og forstått")
        lise.presses("Se over")
        lise.sees("Ingenting er sendt ennå")
        lise.picture_of_last(PICTURES / "preflight.png")
        lise.presses("Send til 5 personer")
        lise.sees("Fellesmeldingen er sendt", within=PATIENCE)
        lise.picture_of_last(PICTURES / "broadcast.png")

        lise.says("tavle")
        lise.sees("Tavlen er klar")
        pictures_of_the_board(chromium, bot, lise)


def pictures_of_the_board(chromium: Browser, bot: str, lise: Chat) -> None:
    """Pressed open as from the chat: light and wide, dark and wide, and on a phone in the dark."""
    with lise.page.context.expect_page() as opened:
        lise.last.get_by_text("Åpne tavlen").click()
    page = opened.value
    page.get_by_role("button", name="Åpne").click()
    expect(page.get_by_role("heading", name="Veien")).to_be_visible(timeout=PATIENCE)
    for name, theme, width, whole in (
        ("board", "default", 1280, True),
        ("board-dark", "dark", 1280, True),
        ("board-phone", "dark", 360, False),
    ):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{bot}/board?theme={theme}")
        expect(page.get_by_role("status")).to_have_text("Oppdateres av seg selv", timeout=PATIENCE)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=PICTURES / f"{name}.png", full_page=whole)
