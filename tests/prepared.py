"""What every process reads is read here, once, before any is forked from the one that imports this."""

from zoneinfo import ZoneInfo

from bot import app
from tests.delivery import sender
from tests.races import serving
from tests.storage import racing

__all__ = ["racing", "serving"]
sender.read_once()
app.read_entries()
app.read_vocabulary()
app.voices(ZoneInfo("Europe/Oslo"))
app.Wordings()
