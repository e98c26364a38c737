"""`python -m bot`."""

from bot.cli.commands import commands

commands()
