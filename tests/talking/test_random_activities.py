"""Whatever strangers send, nothing breaks, and nobody else's rows change."""

import asyncio
import http.client
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dialogs.deeds import DEEDS
from programme.people import Language
from storage import tables
from tests.conftest import HOME, Teams
from tests.played_teams import BOT, Person

OTHER_TYPES = ("installationUpdate", "conversationUpdate", "invoke", "typing")
Rows = Mapping[str, set[tuple[object, ...]]]

SAID = (
    "hei", "avbryt", "status", "må avlyse", "vi vil gjerne ha en presentasjon", "torsdag kl 14", "1", "ja",
    "Prøvebakst AS", "English", "hvem eier prosjektet?", "bekreft plass", "trekk oss", "spol +1d",
    "<at>FREMtid</at> hjelp", "🙂", "{contact}", "' OR 1=1 --", "<b>hei</b>", "Ω≈ç√ مرحبا",
)  # fmt: skip


def activities(run: str, foreign: Mapping[str, str]) -> some.SearchStrategy[dict[str, Any]]:
    """Activities as the schema has them, each field right, odd or missing; never Ola's own."""
    junk = some.recursive(
        some.none()
        | some.booleans()
        | some.integers()
        | some.floats(allow_nan=False)
        | some.text(max_size=20),
        lambda inner: (
            some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3)
        ),
        max_leaves=5,
    )
    ids = some.sampled_from([*foreign.values(), run, "", "x" * 600])

    def usually(right: some.SearchStrategy[Any]) -> some.SearchStrategy[Any]:
        return some.integers(0, 19).flatmap(lambda dice: junk if dice == 0 else right)

    words = some.sampled_from(SAID) | some.text(max_size=80)
    press = some.fixed_dictionaries(
        {},
        optional={
            "deed": some.sampled_from([*DEEDS, "language", "answer"]) | some.text(max_size=9),
            "about": ids | some.sampled_from(list(Language)) | words,
            "run": some.sampled_from([run, "another"]),
            "do": some.sampled_from(["send", "sure", "more", "leave", "help", "back", "language", "first"]),
            "company": words,
            "slot": words,
            "meeting": ids,
        },
    )
    numbers = some.integers(1, 40)
    persons = numbers.map(lambda number: f"29:stranger-{number}")
    tenants = some.sampled_from(["40000000-0000-0000-0000-000000000001", foreign["tenant"], HOME])
    return some.fixed_dictionaries(
        {
            "type": usually(
                some.sampled_from(["message"] * 8 + list(OTHER_TYPES))
            ),
            "id": usually(some.uuids().map(str)),
            "channelId": usually(some.just("msteams")),
            "from": usually(
                some.fixed_dictionaries(
                    {
                        "id": usually(persons),
                        "name": usually(some.just("Lise Leder") | some.text(max_size=20)),
                        "aadObjectId": usually(numbers.map(lambda one: f"50000000-0000-0000-0000-{one:012}")),
                    }
                )
            ),
            "conversation": usually(
                some.fixed_dictionaries(
                    {
                        "id": usually(numbers.map(lambda one: f"a:stranger-{one}")),
                        "conversationType": some.sampled_from(["personal"] * 3 + ["channel", ""]),
                        "tenantId": usually(tenants),
                    }
                )
            ),
            "recipient": usually(some.just({"id": BOT, "name": "FREMtid"})),
            "channelData": usually(tenants.map(lambda tenant: {"tenant": {"id": tenant}})),
            "serviceUrl": usually(some.just(foreign["service_url"])),
        },
        optional={
            "text": usually(words),
            "value": usually(press),
            "action": usually(some.sampled_from(["add", "remove"])),
            "membersAdded": usually(some.just([{"id": BOT}])),
            "attachments": usually(some.just([{"contentType": "image/png"}])),
            "entities": usually(some.just([{"type": "mention"}, {}])),
            "locale": usually(some.sampled_from(["nb-NO", "nn-NO", "en-US", "xx", "ar-SA"])),
            "replyToId": usually(ids),
        },
    )  # fmt: skip


async def with_a_booking(ola: Person) -> str:
    """Ola has a presentation, and a form open; the form's run."""
    await ola.says("vi vil gjerne ha en presentasjon")
    await ola.presses("Første ledige", company="Prøvebrød AS")
    await ola.says("flytt møtet")
    return str(next(one["data"]["run"] for one in ola.card["actions"] if "run" in one["data"]))


def rows(file: Path) -> Rows:
    """Everything that stands in the database."""
    with sqlite3.connect(file) as connection:
        found = {
            table: set(connection.execute(f"SELECT * FROM {table}").fetchall())
            for table in tables.metadata.tables
        }
    connection.close()
    return found


def strangers(
    teams: Teams, ola: Person, run: str, file: Path, *, examples: int, repeatable: bool
) -> set[int]:
    """Send that many; the statuses that came back."""
    before, statuses = rows(file), set()
    [[meeting]] = [[row[0]] for row in before["meetings"]]
    [company] = before["companies"]
    known = {
        "tenant": ola.tenant,
        "person": ola.id,
        "meeting": str(meeting),
        "company": str(company[0]),
        "chat": ola.chat,
        "service_url": teams.connector.url,
    }
    host = teams.bot_url.removeprefix("http://")
    connection = http.client.HTTPConnection(host)

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=repeatable,
        suppress_health_check=list(HealthCheck),
    )
    @given(activities(run, known))
    def send(activity: dict[str, Any]) -> None:
        body = json.dumps({**activity, "id": uuid4().hex} if "id" in activity else activity)
        connection.request("POST", "/api/messages", body)
        answer = connection.getresponse()
        answer.read()
        statuses.add(answer.status)
        assert answer.status < 500
        after = rows(file)
        for table, were in before.items():
            assert were <= after[table], f"a row of {table} was changed"

    send()
    connection.close()
    return statuses


@pytest.mark.parametrize(
    ("examples", "repeatable"), [(300, True), pytest.param(10_000, False, marks=pytest.mark.long)]
)
async def test_whatever_strangers_send_nothing_breaks_and_no_row_of_others_changes(
    teams: Teams, ola: Person, tmp_path: Path, *, examples: int, repeatable: bool
):
    run = await with_a_booking(ola)
    seen = len(ola.inbox)

    def send() -> set[int]:
        return strangers(teams, ola, run, tmp_path / "bot.db", examples=examples, repeatable=repeatable)

    statuses = await asyncio.to_thread(send)

    assert {200, 400} <= statuses <= {200, 400, 403, 429}
    assert len(ola.inbox) == seen
    assert "Prøvebrød AS" in await ola.says("hvor står vi?")
