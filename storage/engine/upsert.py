"""Insert a row, or overwrite the one with its primary key: the same on both databases."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.engine.cursor import Cursor


class Upsert:
    """The two statements for a table, built once."""

    def __init__(self, table: Table) -> None:
        """Overwrites every column that isn't in the primary key."""
        key = [column.name for column in table.primary_key]
        others = [column.name for column in table.columns if column.name not in key]
        self._statements = {}
        for dialect in (postgresql, sqlite):
            insert = dialect.insert(table)
            new_values = {name: insert.excluded[name] for name in others}
            self._statements[dialect.__name__.rpartition(".")[2]] = insert.on_conflict_do_update(
                index_elements=key, set_=new_values
            )

    def run(self, cursor: Cursor, values: Mapping[str, Any]) -> None:
        """Write one row."""
        cursor.write(self._statements[cursor.dialect], values)
