"""What stands in the database that the programme file no longer knows."""

import json
from collections import Counter

from sqlalchemy import func, select

from programme.plan import Programme
from storage import tables
from storage.engine.database import Database


def no_longer_known(database: Database, programme: Programme) -> dict[tuple[str, str], int]:
    """How often each id that the file has no more is in use, by what it is (`host`) and the id."""
    counts: Counter[tuple[str, str]] = Counter()
    meetings, letters = tables.meetings, tables.letters
    with database.engine.connect() as connection:
        for what, column in (
            ("host", tables.companies.c.host),
            ("host", tables.people.c.host),
            ("theme", tables.preparations.c.theme),
            ("meeting type", meetings.c.kind),
        ):
            for one, count in connection.execute(select(column, func.count()).group_by(column)):
                counts[what, one] += count
        for hosts in (meetings.c.hosts, tables.open_presentations.c.hosts):
            for found, count in connection.execute(select(hosts, func.count()).group_by(hosts)):
                counts.update({("host", one): count for one in json.loads(found)})
        planned = select(letters.c.what, func.count()).where(tables.IS_PLANNED).group_by(letters.c.what)
        for what, count in connection.execute(planned):
            counts["reminder", what.partition(":")[2]] += count  # nothing where no rule planned it
    known = {("host", one.id) for one in programme.hosts}
    known |= {("theme", one.id) for one in programme.themes}
    known |= {("meeting type", str(one)) for one in programme.meetings}
    known |= {("reminder", one.id) for one in programme.reminders}
    return {key: count for key, count in sorted(counts.items()) if key[1] and key not in known}
