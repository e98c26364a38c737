"""The real thing: `python -m bot serve --local --chat`, and the Agents Playground in Chromium."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.local.playground.start import FIRST_PORT
from tests.e2e.playground import Chat, browser

pytestmark = [pytest.mark.e2e, pytest.mark.enable_socket]
ROOT = Path(__file__).parents[2]
PICTURES = Path(os.environ.get("PICTURES", ROOT / "build" / "pictures"))
PORTS = [3978, *range(FIRST_PORT, FIRST_PORT + 5)]


def answers(port: int) -> bool:
    path = "/readyz" if port == PORTS[0] else "/_debug/ping"
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=1) as response:
            return response.status == 200
    except OSError:
        return False


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The bot and its pages, in a folder of their own; ended as Ctrl-C does."""
    folder = tmp_path
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(ROOT / "programme.toml", folder)
    # The Playground tells the bot the zone of its own process, whatever the browser's is.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "TZ": "Europe/Oslo"}
    command = [sys.executable, "-m", "bot", "serve", "--local", "--chat"]
    told = folder / "told.txt"
    with told.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output)
    deadline = time.monotonic() + 90
    while "Ctrl-C stops everything" not in told.read_text("utf-8"):
        assert process.poll() is None, "the bot ended"
        assert time.monotonic() < deadline, "the bot wasn't ready in time"
        time.sleep(0.5)
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def test_a_contact_books_asks_moves_is_reminded_and_cancels(bot: subprocess.Popen[bytes]):
    PICTURES.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        leader = Chat(chromium, f"http://127.0.0.1:{FIRST_PORT + 3}")
        leader.says("spol 2027-03-01 09:00")
        leader.has_seen("Klokken er nå mandag 1. mars")

        kari = Chat(chromium, f"http://127.0.0.1:{FIRST_PORT}")
        kari.sees("Velkommen til FREMtid for kompetanse")
        assert kari.cards.count() == 1

        kari.says("vi vil gjerne ha en presentasjon")
        kari.sees("Når passer det?")
        kari.picture(PICTURES / "form.png")
        kari.says("hvem eier prosjektet?")
        kari.sees("NHO Mat og Drikke")
        kari.presses("Fortsett bestillingen")
        kari.sees("Når passer det?")
        kari.fills("Bedrift (organisasjonsnummer eller navn)", "Prøvebrød AS")
        kari.presses("Første ledige")
        kari.sees("Presentasjonen er bestilt")

        kari.says("kan vi flytte til torsdag i uke 10?")
        kari.sees("Flytt møtet")
        kari.presses("Første ledige")
        kari.sees("Møtet er flyttet")
        kari.sees("torsdag 11. mars kl. 09.00")

        leader.says("status")
        leader.sees("Ring i dag, 1")
        leader.opens("Møter som kommer")
        leader.sees("Presentasjon for Prøvebrød AS")

        leader.says("spol 2027-03-10 09:00")
        kari.sees("Påminnelse: presentasjonen er torsdag 11. mars kl. 09.00")
        kari.picture(PICTURES / "reminder.png")

        kari.says("må avlyse")
        kari.sees("Vil du avlyse dette møtet?")
        kari.presses("Ja, avlys")
        kari.sees("er avlyst")

        ola = Chat(chromium, f"http://127.0.0.1:{FIRST_PORT + 1}", width=400)
        ola.says("eg ønskjer at de held ein presentasjon for oss")
        ola.sees("Kven blir med?")
        ola.presses_under_more("English")
        ola.sees("Who will join?")
        ola.fills("Company (organisation number or name)", "Demosjømat AS")
        ola.chooses("When does it suit you?", "3  ")
        ola.picture_of_last(PICTURES / "phone.png")
        ola.presses("Book")
        ola.sees("Your presentation is booked")


def test_ctrl_c_stops_all_of_it(bot: subprocess.Popen[bytes]):
    assert all(answers(port) for port in PORTS)
    bot.send_signal(signal.SIGINT)
    assert bot.wait(60) == 0

    time.sleep(1)
    assert not any(answers(port) for port in PORTS)
