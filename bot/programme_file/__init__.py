"""Reads `programme.toml`: every mistake is named at once, by table and key, with what would do."""

from bot.programme_file.read import ProgrammeFileError, read_programme

__all__ = ["ProgrammeFileError", "read_programme"]
