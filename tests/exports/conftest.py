"""The fixtures of these tests."""

from tests.databases import database_url, postgresql

__all__ = ["database_url", "postgresql"]
