"""The settings as the environment gives them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings, others_read, read_settings

NEEDED = {
    "APP_ID": "40000000-0000-0000-0000-000000000001",
    "TENANT_ID": "30000000-0000-0000-0000-000000000001",
    "APP_PASSWORD": "very-secret",
    "ADMINS": "t/o",
}


def settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    put(monkeypatch, **values)
    return Settings(_env_file=None)


def put(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"FREMTID_{name.upper()}", raising=False)
    for name, value in values.items():
        monkeypatch.setenv(f"FREMTID_{name}", value)


def test_nothing_needs_to_be_set_for_the_local_mode(monkeypatch: pytest.MonkeyPatch):
    defaults = settings(monkeypatch)
    assert (defaults.host, defaults.port) == ("127.0.0.1", 3978)
    assert defaults.database_url == "sqlite:///var/fremtid.db"
    assert "smba.trafficmanager.net" in defaults.service_hosts


def test_lists_are_separated_by_commas_and_compared_in_lower_case(monkeypatch: pytest.MonkeyPatch):
    listed = settings(monkeypatch, ALLOWED_TENANTS=" ABC-1 ,def-2,, ", SERVICE_HOSTS="Smba.Example")
    assert listed.allowed_tenants == ("abc-1", "def-2")
    assert listed.service_hosts == ("smba.example",)
    assert settings(monkeypatch, ALLOWED_TENANTS="").allowed_tenants == ()


def test_all_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch):
    assert sorted(settings(monkeypatch).missing()) == [
        "FREMTID_ADMINS",
        "FREMTID_APP_ID",
        "FREMTID_APP_PASSWORD",
        "FREMTID_TENANT_ID",
    ]
    assert settings(monkeypatch, **NEEDED).missing() == []


def test_a_certificate_does_instead_of_a_password(monkeypatch: pytest.MonkeyPatch):
    values = {**NEEDED, "APP_PASSWORD": "", "APP_CERTIFICATE": "bot.pem"}
    assert settings(monkeypatch, **values).missing() == []


@pytest.mark.parametrize(
    ("values", "private"),
    [
        ({}, True),
        ({"HOST": "::1"}, True),
        ({"HOST": "0.0.0.0"}, False),
        ({"HOST": "bot.programme.example"}, False),
        ({"PUBLIC_URL": "https://bot.programme.example"}, False),
    ],
)
def test_a_bot_is_private_on_loopback_without_an_address_of_its_own(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], private: bool
):
    assert settings(monkeypatch, **values).is_private is private


def test_the_password_is_never_shown(monkeypatch: pytest.MonkeyPatch):
    secret = settings(monkeypatch, **NEEDED)
    assert "very-secret" not in f"{secret!r} {secret} {secret.model_dump_json()}"


def test_one_folder_is_written_to_and_the_database_is_in_it(monkeypatch: pytest.MonkeyPatch):
    elsewhere = settings(monkeypatch, DATA_DIR="/srv/programme")

    assert elsewhere.database_url == "sqlite:////srv/programme/fremtid.db"
    assert str(elsewhere.answers) == "/srv/programme/answers"
    assert settings(monkeypatch, DATABASE_URL="sqlite:///other.db").database_url == "sqlite:///other.db"


def test_what_is_secret_may_come_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    secrets = {
        "SECRET": "links",
        "METRICS_TOKEN": "figures",
        "DATABASE_URL": "sqlite:///a.db",
        "SMTP_URL": "smtp://mail.example",
    }
    for name, text in secrets.items():
        (tmp_path / name).write_text(f"{text}\n", "utf-8")

    read = settings(monkeypatch, **{f"{name}_FILE": str(tmp_path / name) for name in secrets})

    assert read.secret.get_secret_value() == "links"
    assert read.metrics_token.get_secret_value() == "figures"
    assert read.database_url == "sqlite:///a.db"
    assert read.smtp_url.get_secret_value() == "smtp://mail.example"


@pytest.mark.parametrize("name", ["SECRET", "METRICS_TOKEN", "DATABASE_URL", "SMTP_URL"])
def test_a_file_that_cannot_be_read_is_named_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
):
    monkeypatch.chdir(tmp_path)
    put(monkeypatch, **{f"{name}_FILE": str(tmp_path / "none"), "PORT": "hemmelig"})

    read, unreadable = read_settings()

    assert set(unreadable) == {f"FREMTID_{name}_FILE", "FREMTID_PORT"}
    assert unreadable[f"FREMTID_{name}_FILE"] == f"{tmp_path}/none can't be read (No such file or directory)"
    assert "hemmelig" not in str(unreadable)
    assert (read.port, read.database_url) == (3978, "sqlite:///var/fremtid.db")


def test_an_env_file_that_cannot_be_read_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    put(monkeypatch, PORT="4000")
    (tmp_path / ".env").mkdir()

    read, unreadable = read_settings()

    assert unreadable == {".env": ".env can't be read (Is a directory)"}
    assert read.port == 4000


def test_an_env_file_that_others_read_is_seen(tmp_path: Path):
    file = tmp_path / ".env"
    assert not others_read(file)
    file.write_text("FREMTID_SECRET=x", "utf-8")
    file.chmod(0o640)
    assert others_read(file)
    file.chmod(0o600)
    assert not others_read(file)


def test_what_the_bot_makes_is_its_own_and_stands_in_its_folder(tmp_path: Path):
    does = (
        "import os; from pathlib import Path; from bot.settings import stay_in; stay_in(Path('data'));"
        "import matplotlib, tempfile;"
        "Path('made').write_text(''); print(tempfile.gettempdir(), matplotlib.get_cachedir())"
    )
    known = {
        name: value for name, value in os.environ.items() if name not in {"HOME", "TMPDIR", "MPLCONFIGDIR"}
    }
    known |= {
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    ended = subprocess.run(
        [sys.executable, "-c", does], cwd=tmp_path, env=known, check=True, capture_output=True, text=True
    )

    assert ended.stdout.split()[1] == str(tmp_path / "data/matplotlib")
    assert (tmp_path / "made").stat().st_mode & 0o077 == 0
