"""What every process reads is read here, once, before any is forked from the one that imports this."""

import gc
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import app, running
from programme.calendar import norwegian_holidays
from reading.intents.spelling import words_in_use
from storage.engine import revisions
from tests.delivery import sender
from tests.races import serving
from tests.storage import racing

__all__ = ["racing", "running", "serving"]
sender.read_once()
app.read_entries()
app.read_vocabulary()
app.voices(ZoneInfo("Europe/Oslo"))
app.Wordings()
norwegian_holidays()
words_in_use()
app.read_programme(Path("programme.toml"))
revisions.known()
revisions.newest()
gc.freeze()  # what is forked looks through nothing of this, and so copies no page of it
