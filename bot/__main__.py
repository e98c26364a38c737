"""`python -m bot`."""

from contextlib import suppress

from bot.settings import read_settings, stay_in

with suppress(OSError):  # the command says what it can't write
    stay_in(read_settings()[0].data_dir)

# Only now: what it imports looks for its folders at once.
from bot.cli.commands import commands

commands()
