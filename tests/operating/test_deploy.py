"""What deploy/ says fits the code, and what an image would run works with one folder to write to.

No image is built and no unit started here: test_image.py and walk/ do that. What the Containerfile copies is
copied, made read-only and run by its commands, as a user who may write one folder.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from bench.programs import free_port
from bot.settings import Settings
from tests.pages.walk.machine import NOBODY
from tests.teams.entra import APP_ID
from tests.teams.login import PASSWORD, TENANT

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))


def copied() -> Sequence[str]:
    """What the image's last stage takes from the folder."""
    last = CONTAINERFILE.rpartition("\nFROM ")[2]
    found = [line.split()[1:-1] for line in last.splitlines() if line.startswith("COPY ")]
    return [one for names in found for one in names if not one.startswith(("--", "/"))]


def settings_in(text: str) -> set[str]:
    return {one.lower() for one in re.findall(r"\bFREMTID_([A-Z_]+)", text)}


@pytest.mark.parametrize(
    "file", [one for one in sorted(DEPLOY.rglob("*")) if one.is_file()], ids=lambda one: one.name
)
def test_every_setting_that_is_named_there_is_one(file: Path):
    assert settings_in(file.read_text("utf-8")) <= set(Settings.model_fields)


def test_the_image_holds_every_folder_that_the_bot_imports_from():
    listed = subprocess.run(
        ["git", "ls-files", "*.py"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    rooms = {one.split("/")[0] for one in listed.split()} - {"bench", "tests", "docs"}
    assert rooms <= set(copied())
    ignored = (DEPLOY / "Containerfile.dockerignore").read_text("utf-8")
    assert all(f"!{one}" in ignored for one in copied())


def test_the_compose_file_names_what_is_there():
    for service in COMPOSE["services"].values():
        assert set(service.get("secrets", ())) <= set(COMPOSE["secrets"])
        for volume in service.get("volumes", ()):
            source = volume.partition(":")[0]
            mine = source in {"./programme.toml", "./tls"}
            assert mine or source in COMPOSE["volumes"] or (DEPLOY / source).exists()
    assert (DEPLOY / COMPOSE["x-bot"]["build"]["dockerfile"].removeprefix("deploy/")).exists()
    web, worker = COMPOSE["services"]["web"], COMPOSE["services"]["worker"]
    assert (web["command"][-1], worker["command"][-1]) == ("serve", "worker")


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_takes_each_unit(unit: Path, tmp_path: Path):
    text = unit.read_text("utf-8").replace("/srv/programme/.venv/bin/python", sys.executable)
    (tmp_path / unit.name).write_text(text, "utf-8")
    assert "\nUser=programme\n" in text
    if shutil.which("systemd-analyze"):  # not on every machine that runs the tests
        said = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", tmp_path / unit.name],
            check=False,
            capture_output=True,
            text=True,
        )
        assert said.stderr == ""


def test_the_workflow_calls_the_script_that_everybody_calls():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
    assert {"run": ".ci/run"} in workflow["jobs"]["all"]["steps"]


@pytest.fixture
def image() -> Iterator[Path]:
    """What the Containerfile copies, where nobody can write, beside the one folder where the bot can."""
    with TemporaryDirectory(prefix="image-") as folder:
        Path(folder).chmod(0o755)  # pytest's own are closed to others
        code, data = Path(folder, "code"), Path(folder, "data")
        code.mkdir()
        for one in copied():
            take = shutil.copytree if (ROOT / one).is_dir() else shutil.copy
            take(ROOT / one, code / one)
        data.mkdir(mode=0o700)
        if NOBODY:
            os.chown(data, 65534, 65534)
        subprocess.run(["chmod", "-R", "a-w,a+rX", code], check=True)
        yield Path(folder)
        subprocess.run(["chmod", "-R", "u+w", code], check=True)


def known(image: Path, **more: str) -> Mapping[str, str]:
    """All that the process knows: no home, and nowhere to write but its folder."""
    values = {
        "DATA_DIR": str(image / "data"),
        "APP_ID": APP_ID,
        "APP_PASSWORD": PASSWORD,
        "TENANT_ID": TENANT,
        "ADMINS": f"{TENANT}/{APP_ID}",
        "LOGIN_URL": "https://127.0.0.1:9",
        "OPENID_METADATA_URL": "http://127.0.0.1:9",
        "BRREG_URL": "http://127.0.0.1:9",
        "SECRET": "a secret that is long enough",
        **more,
    }
    return {**{f"FREMTID_{name}": value for name, value in values.items()}, "PYTHONDONTWRITEBYTECODE": "1"}


def ran(image: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*NOBODY, sys.executable, "-m", "bot", *command],
        cwd=image / "code",
        env=known(image, **more),
        check=False,
        capture_output=True,
        text=True,
    )


@contextmanager
def served(image: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    with (image / "log").open("w") as log:
        process = subprocess.Popen(
            [*NOBODY, sys.executable, "-m", "bot", "serve"],
            cwd=image / "code",
            env=known(image, PORT=str(port)),
            stderr=log,
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def asked(path: str, port: int) -> int:
    """What the image's own health check ends with."""
    check = re.search(r"HEALTHCHECK.*?CMD (\[.*?\])\n", CONTAINERFILE, re.DOTALL)
    assert check
    python, *rest = yaml.safe_load(check[1])
    assert python == "python"
    words = [one.replace("3978", str(port)).replace("/readyz", path) for one in rest]
    return subprocess.run([sys.executable, *words], check=False, capture_output=True).returncode


@pytest.mark.long
@pytest.mark.ci
def test_it_serves_backs_up_and_stops_with_one_folder_to_write_to(image: Path):
    port = free_port()
    with served(image, port) as process:
        until = time.monotonic() + 60
        while asked("/healthz", port) and time.monotonic() < until and process.poll() is None:
            time.sleep(0.2)
        assert asked("/healthz", port) == 0, (image / "log").read_text("utf-8")
        assert asked("/readyz", port) == 1, "Entra ID isn't there: it can't answer anybody"
        backup = ran(image, "backup", str(image / "data/first.backup"))
        second = ran(image, "serve", PORT=str(free_port()))
    said = (image / "log").read_text("utf-8")

    assert backup.returncode == 0, backup.stderr
    assert (second.returncode, "running already" in second.stderr) == (2, True)
    assert '"event":"started"' in said
    assert '"event":"stopped"' in said
    assert "Traceback" not in said
    assert PASSWORD not in said
    made = [one for one in (image / "data").rglob("*") if one.is_file()]
    assert {one.name for one in made} >= {"fremtid.db", "first.backup"}
    assert [one for one in made if one.stat().st_mode & 0o077] == []


def test_the_doctor_names_what_is_missing_there_without_a_traceback(image: Path):
    told = ran(image, "doctor", PORT=str(free_port()), DATA_DIR=str(image / "code/var"))

    assert told.returncode == 1
    assert "can't be written" in " ".join(told.stdout.split())
    assert "Traceback" not in told.stdout + told.stderr
    assert PASSWORD not in told.stdout + told.stderr
