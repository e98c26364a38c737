"""A terminal beside the bot: what is for who sits there waits for it, and nothing is called failed."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bench.programs import free_port
from bot.jobs.outbox import TERMINAL
from programme.letters.letters import LetterState
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

ROOT = Path(__file__).parents[2]
WITHIN = 120
"""Seconds until something has to be seen, on a busy machine."""


@asynccontextmanager
async def at_work(folder: Path, *command: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A program of the bot's in that folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    pipe = asyncio.subprocess.PIPE
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *command, cwd=folder, env=environment, stdin=pipe, stdout=pipe
    )
    try:
        yield program
    finally:
        program.terminate()
        await program.wait()


async def until(program: asyncio.subprocess.Process, words: str) -> None:
    """Read what it writes until those words came."""
    assert program.stdout
    said = ""
    async with asyncio.timeout(WITHIN):
        while words not in said:
            piece = await program.stdout.read(10_000)
            assert piece, said
            said += piece.decode()


async def types(program: asyncio.subprocess.Process, line: str, then: str) -> None:
    """A line, and the words that answer it."""
    assert program.stdin
    program.stdin.write(f"{line}\n".encode())
    await until(program, then)


@pytest.mark.long
@pytest.mark.enable_socket
async def test_a_letter_is_shown_in_a_terminal_while_a_server_works_on_the_same_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FREMTID_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("FREMTID_PORT", str(free_port()))
    (tmp_path / "programme.toml").symlink_to(ROOT / "programme.toml")
    async with at_work(tmp_path, "serve", "--local") as server:
        await until(server, "The bot listens")
        async with (
            at_work(tmp_path, "chat", "--as", "lise") as lise,
            at_work(tmp_path, "chat", "--as", "kari") as kari,
        ):
            await types(lise, "spol 2027-02-24 10:00", "Klokken er nå")
            await types(kari, "snakk med oss", "Hva vil du spørre om?")
            await types(kari, "Kan dere ringe meg om noe helt annet?", "Send")
            await types(kari, "ja", "Sendt til prosjektgruppen")

            await until(lise, "Et spørsmål til prosjektgruppen")


async def test_a_letter_for_who_sits_at_a_terminal_waits_for_it(teams: Teams, kari: Person):
    await kari.says("presentasjon onsdag 24. februar kl 9")
    await kari.says("Prøvebrød AS")
    assert "Presentasjonen er bestilt" in kari.sees

    def at_a_terminal(unit: Unit) -> None:
        address = unit.addresses.of(PersonId(kari.id))
        assert address
        unit.addresses.put(replace(address, service_url=TERMINAL))

    await teams.look(at_a_terminal)
    teams.clock.passes(hours=24)
    before = len(kari.inbox)
    await teams.send_due()
    counts = await teams.look(lambda unit: unit.outbox.counts())
    assert not counts.get(LetterState.FAILED)
    assert len(kari.inbox) == before
    assert await teams.look(lambda unit: unit.outbox.coming(PersonId(kari.id)))
