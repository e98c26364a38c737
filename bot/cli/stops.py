"""How a command ends that can't go on: with a sentence, and status 2."""

import typer

from bot.settings import Settings, read_settings


def stop(why: str) -> typer.Exit:
    """Say why; to be raised."""
    typer.echo(why, err=True)
    return typer.Exit(code=2)


def all_settings() -> Settings:
    """All of them, or the end: one that can't be read was meant to be something."""
    settings, unreadable = read_settings()
    if unreadable:
        raise stop("\n".join(f"{name}: {why}" for name, why in unreadable.items()))
    return settings
