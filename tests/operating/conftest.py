"""The doctor asks where the bot gets its token."""

from tests.teams.conftest import login

__all__ = ["login"]
