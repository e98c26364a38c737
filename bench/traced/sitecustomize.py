"""In a program whose PYTHONPATH names this folder: each statement that SQLite runs is noted, a line for each.

Python imports it when it starts, in whatever environment, so that programs are counted as they are.
"""

import os
import sqlite3
from pathlib import Path

_NOTES = Path(os.environ["STATEMENTS_NOTED_IN"]).open("a", buffering=1, encoding="utf-8")  # noqa: SIM115, TID251
_connect = sqlite3.connect


def _noting(*where: object, **how: object) -> sqlite3.Connection:
    connection = _connect(*where, **how)  # type: ignore[call-overload]
    connection.set_trace_callback(lambda statement: _NOTES.write(f"{' '.join(statement.split())}\n"))
    return connection  # type: ignore[no-any-return]


sqlite3.connect = sqlite3.dbapi2.connect = _noting  # type: ignore[assignment]
