"""Whose data a column holds: each personal column of a table is made by one of these."""

from functools import partial

from sqlalchemy import Index, MetaData, TextClause

from storage.engine.columns import personal, special

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_A_YEAR = 365
_TWO_YEARS = 2 * _A_YEAR
_A_PROGRAMME = 6 * _A_YEAR
"""Its three years, and three more. These three are the defaults of `[kept]` in the programme file."""
_A_MONTH = 30
of_person = partial(personal, whose="who writes to the bot", why="to know who is answered", days=_TWO_YEARS)
of_chat = partial(personal, whose="who writes to the bot", why="to go on where the talk was", days=_A_MONTH)
of_booker = partial(personal, whose="who booked", why="to tell and remind them", days=_A_YEAR)
of_attendee = partial(personal, whose="who joins a meeting", why="to know who comes", days=_A_YEAR)
of_representative = partial(
    special, whose="who joins a meeting", why="to have both sides at the table", days=_A_YEAR
)
of_host = partial(personal, whose="the host", why="to know whose time is taken", days=_A_YEAR)
of_asker = partial(personal, whose="who asked", why="to answer the question", days=_A_YEAR)
of_guest = partial(personal, whose="who was asked", why="to do better the next year", days=_A_PROGRAMME)
of_receiver = partial(personal, whose="the receiver", why="to send it, once", days=_A_YEAR)
of_actor = partial(personal, whose="who did it", why="to know who decided what", days=_A_PROGRAMME)
of_visitor = partial(personal, whose="who looks at a page", why="to know whose it is", days=1)
of_sender = partial(personal, whose="who writes to the bot", why="to answer once", days=_A_MONTH)


def index_where(name: str, where: TextClause, *columns: str) -> Index:
    """An index of those rows only, for statements that say so in the very same words.

    Where they say it with a bound value, SQLite makes a new plan of the statement each time.
    """
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)
