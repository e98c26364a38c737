"""Starts the programs that are measured, each in a process of its own, and ends every one of them."""

import asyncio
import json
import os
import secrets
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import psutil

from bench.played import Whereabouts

ROOT = Path(__file__).parents[1]
OURS = sys.executable
_BOT = (OURS, "-m", "bot")
PEERS = str(ROOT / ".venv-bench" / "bin" / "python")
STARTS_WITHIN = 60.0
ENDS_WITHIN = 5.0
_LOOK_EVERY = 0.02


class NotStartedError(Exception):
    """A program ended, or didn't get ready in time; with the end of what it wrote."""


@dataclass(frozen=True)
class Program:
    """A program at work."""

    name: str
    port: int
    process: psutil.Process
    started_in: float
    """Seconds until it was ready."""

    def cpu(self) -> float:
        """Seconds of CPU that it has used."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def memory(self) -> float:
        """Resident megabytes."""
        return float(self.process.memory_info().rss) / 1e6


@asynccontextmanager
async def a_peer(
    name: str,
    where: Whereabouts,
    folder: Path,
    stored: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
) -> AsyncIterator[Program]:
    """A peer of bench/peers/, in the environment that has its SDK; told of its database, if it has one."""
    port = free_port()
    known = json.dumps({**asdict(where), "port": port, **(stored or {})})
    python = OURS if name in {"bare_echo", "our_sends"} else PEERS
    command = [python, str(ROOT / "bench" / "peers" / f"{name}.py"), known]
    environment = {"REQUESTS_CA_BUNDLE": where.certificate, **(environment or {})}
    async with _running(f"{name}-{port}", command, environment, port, folder) as program:
        yield program


@asynccontextmanager
async def the_bot(
    name: str,
    database_url: str,
    where: Whereabouts,
    folder: Path,
    leader: str = "",
    environment: Mapping[str, str] | None = None,
) -> AsyncIterator[Program]:
    """The bot as it is served, with nothing left out."""
    port = free_port()
    environment = {**_environment(port, database_url, where, leader), **(environment or {})}
    async with _running(name, [*_BOT, "serve"], environment, port, folder, "/readyz") as program:
        yield program


@asynccontextmanager
async def a_cluster(
    name: str, database_url: str, where: Whereabouts, folder: Path, leader: str = ""
) -> AsyncIterator[Program]:
    """A process that answers and a worker that sends, once both are at work."""
    port = free_port()
    worker_port = free_port()
    own = {"FREMTID_ENGINE": "cluster", "FREMTID_WORKER_PORT": str(worker_port)}
    environment = {**_environment(port, database_url, where, leader), **own}
    async with (
        _running(name, [*_BOT, "serve"], environment, port, folder) as program,
        _running(f"{name}-worker", [*_BOT, "worker"], environment, worker_port, folder, "/readyz"),
    ):
        yield program


def _environment(port: int, database_url: str, where: Whereabouts, leader: str) -> Mapping[str, str]:
    """The bot's settings; nobody leads it unless they're named as `tenant/objectid`."""
    settings = {
        "PORT": str(port),
        "DATABASE_URL": database_url,
        "APP_ID": where.app_id,
        "APP_PASSWORD": where.password,
        "TENANT_ID": where.tenant,
        "ADMINS": leader or f"{where.tenant}/nobody",
        "LOGIN_URL": where.login_url,
        "OPENID_METADATA_URL": where.metadata_url,
        "TOKEN_ISSUER": where.issuer,
        "SERVICE_HOSTS": "127.0.0.1",
        "BRREG_URL": f"{where.service_url}register",
    }
    environment = {f"FREMTID_{key}": value for key, value in settings.items()}
    return {**environment, "REQUESTS_CA_BUNDLE": where.certificate}


@asynccontextmanager
async def _running(
    name: str,
    command: Sequence[str],
    environment: Mapping[str, str],
    port: int,
    folder: Path,
    ready: str = "/",
) -> AsyncIterator[Program]:
    """The program once it answers, with this environment and no other; ended, whatever happens here."""
    began = perf_counter()
    wrote = folder / f"{name}.log"
    with wrote.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        async with asyncio.timeout(STARTS_WITHIN):
            while not await _answers(port, ready):
                if process.returncode is not None:
                    raise NotStartedError(name, wrote.read_text("utf-8", "replace")[-2000:])
                await asyncio.sleep(_LOOK_EVERY)
        tell(f"{name} is at work")
        yield Program(name, port, psutil.Process(process.pid), perf_counter() - began)
    except TimeoutError:
        raise NotStartedError(name, wrote.read_text("utf-8", "replace")[-2000:]) from None
    finally:
        await _end(process)


async def _answers(port: int, path: str) -> bool:
    """Whether somebody answers there; of the bot itself more is asked, namely that it's ready."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.write(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
    answer = await reader.read(32)
    writer.close()
    return bool(answer) if path == "/" else b" 200 " in answer


async def _end(process: asyncio.subprocess.Process) -> None:
    """Ask it to stop, and then make it; with whatever it has started itself."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(ENDS_WITHIN):
            await process.wait()
    except TimeoutError:
        pass
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def free_port() -> int:
    """Below those that a machine gives to connections that go out, of which one may come first."""
    while True:
        port = 10_000 + secrets.randbelow(20_000)
        with socket.socket() as one, suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port


def tell(what: str) -> None:
    """Say on the side what is going on."""
    print(what, file=sys.stderr, flush=True)
