"""What hosts and themes were called last, also of those that left the programme file."""

import json
from dataclasses import dataclass, replace

from sqlalchemy import select

from programme.plan import Programme, Theme
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_ALL = select(tables.known_names)
_PUT = Upsert(tables.known_names)


@dataclass(frozen=True)
class SqlKnownNames:
    """The names, in the database."""

    cursor: Cursor

    def keep(self, programme: Programme) -> None:
        """Remember what the file's hosts and themes are called."""
        for host in programme.hosts:
            _PUT.run(self.cursor, {"what": "host", "id": host.id, "names": json.dumps([host.name])})
        for theme in programme.themes:
            names = json.dumps(theme.names)
            _PUT.run(self.cursor, {"what": "theme", "id": theme.id, "names": names})

    def told_to(self, programme: Programme) -> Programme:
        """The programme, which knows the names of those that left its file."""
        hosts: dict[str, str] = {}
        themes: dict[str, Theme] = {}
        for row in self.cursor.execute(_ALL).mappings():
            names = json.loads(row["names"])
            if row["what"] == "host":
                hosts[row["id"]] = names[0]
            else:
                themes[row["id"]] = Theme(row["id"], *names)
        return replace(programme, former_hosts=hosts, former_themes=themes)
