"""What every sender reads is read here, once, before any is forked from the process that imports this."""

from zoneinfo import ZoneInfo

from bot import app
from tests.delivery import sender

sender.read_once()
app.read_entries()
app.read_heard()
app.read_vocabulary()
app.voices(ZoneInfo("Europe/Oslo"))
app.Wordings()
