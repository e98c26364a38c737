"""What the commands do before anything runs: refuse what is missing, and stay on this machine if told to."""

import os
from itertools import product
from pathlib import Path

import pytest
import structlog
from click.testing import Result
from typer.testing import CliRunner

from bot.cli.commands import commands
from bot.cli.logs import set_up_logs
from bot.cli.shown import console, table_of
from bot.local import demo, serve
from bot.local.playground.start import Page
from bot.local.serve import local_settings, passed_over
from bot.settings import Settings


@pytest.fixture(autouse=True)
def _nothing_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in os.environ if one.startswith("FREMTID_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def said(command: str) -> Result:
    return CliRunner().invoke(commands, command.split())


def test_without_credentials_it_does_not_start_and_names_what_is_missing(tmp_path: Path):
    result = said("serve")

    assert result.exit_code == 2
    for name in ("APP_ID", "TENANT_ID", "APP_PASSWORD", "ADMINS"):
        assert f"FREMTID_{name}" in result.output
    assert not (tmp_path / "var").exists(), "nothing was opened"


@pytest.mark.parametrize("command", ["serve", "serve --local", "migrate"])
def test_a_setting_that_cannot_be_read_is_named_and_nothing_starts(
    command: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FREMTID_PORT", "hemmelig")
    result = said(command)

    assert result.exit_code == 2
    assert "FREMTID_PORT: " in result.output
    assert "hemmelig" not in result.output


def test_what_the_doctor_names_is_shown_whole_and_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    someone = "10000000-0000-0000-0000-00000000000f/20000000-0000-0000-0000-000000000901"
    far = "http://127.0.0.1:9/a-path-that-is-longer/than-any-column-can-be/in-eighty-letters"
    monkeypatch.setenv("FREMTID_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("FREMTID_PROGRAMME", str(Path(__file__).parents[2] / "programme.toml"))
    monkeypatch.setenv("FREMTID_ADMINS", someone)
    for name in ("LOGIN_URL", "OPENID_METADATA_URL", "BRREG_URL"):
        monkeypatch.setenv(f"FREMTID_{name}", far)
    said("migrate")

    shown = "".join(said("doctor").output.split())

    assert someone in shown
    assert far in shown


def test_no_text_of_a_table_is_taken_for_markup(capsys: pytest.CaptureFixture[str]):
    table = table_of("who")
    table.add_row("Prøve [bygg] AS :no:")

    console().print(table)

    assert "Prøve [bygg] AS :no:" in capsys.readouterr().out


def test_the_doctor_names_all_that_is_wrong_and_says_so_to_machines(monkeypatch: pytest.MonkeyPatch):
    for name, value in {
        "PORT": "hemmelig",
        "APP_ID": "the bot",
        "ADMINS": "lise",
        "SERVICE_HOSTS": "https://smba.example/",
        "APP_PASSWORD": "hemmelig",
        "LOGIN_URL": "http://127.0.0.1:9",
        "OPENID_METADATA_URL": "http://127.0.0.1:9",
        "BRREG_URL": "http://127.0.0.1:9",
    }.items():
        monkeypatch.setenv(f"FREMTID_{name}", value)

    result = said("doctor")

    assert result.exit_code == 1
    for name in ("PORT", "APP_ID", "TENANT_ID", "ADMINS", "SERVICE_HOSTS"):
        assert f"FREMTID_{name}" in result.output
    assert "hemmelig" not in result.output


def test_the_local_mode_listens_on_this_machine_whatever_is_set():
    settings = Settings(_env_file=None, host="0.0.0.0", allowed_tenants=("somebody",))

    assert local_settings(settings).host == "127.0.0.1"


@pytest.mark.parametrize("keeps_mail", [True, False])
def test_a_page_of_emails_is_told_of_only_where_there_is_one(
    capsys: pytest.CaptureFixture[str], *, keeps_mail: bool
):
    """The season, which sends none, has no such page."""
    pages = [Page(demo.LEADER, "http://127.0.0.1:56150", process=None)]

    serve._tell(Settings(_env_file=None), pages, keeps_mail=keeps_mail)

    assert ("/mail" in capsys.readouterr().out) == keeps_mail


def test_the_local_modes_links_open_its_own_pages_whatever_is_set():
    settings = local_settings(Settings(_env_file=None, public_url="https://bot.programme.example"))

    assert not settings.public_url
    assert settings.is_private


def test_the_local_mode_says_which_settings_it_passes_over():
    settings = Settings(_env_file=None, database_url="postgresql://somewhere/else", app_id="x", port=4000)

    assert passed_over(settings) == ["FREMTID_DATABASE_URL", "FREMTID_APP_ID"]
    assert passed_over(Settings(_env_file=None)) == []


def test_the_local_mode_passes_over_calendars_and_whatever_stands_in_a_file(tmp_path: Path):
    (tmp_path / "url").write_text("smtp://mail.example", "utf-8")
    settings = Settings(_env_file=None, smtp_url_file=str(tmp_path / "url"), graph=True)

    assert {"FREMTID_GRAPH", "FREMTID_SMTP_URL_FILE"} <= set(passed_over(settings))


def test_the_log_goes_to_a_file_that_the_console_can_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    set_up_logs(file=tmp_path / "var" / "local.log")
    structlog.get_logger().info("to the file")
    set_up_logs()

    assert "to the file" in (tmp_path / "var" / "local.log").read_text("utf-8")
    assert "to the file" not in capsys.readouterr().err


def test_the_package_says_in_words_what_the_app_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("FREMTID_APP_ID", raising=False)
    monkeypatch.delenv("FREMTID_PUBLIC_URL", raising=False)
    monkeypatch.setenv("FREMTID_PROGRAMME", str(Path(__file__).parents[2] / "programme.toml"))

    told = said(f"package --out {tmp_path}").output

    assert "FREMTID_APP_ID isn't set" in told
    assert "FREMTID_PUBLIC_URL isn't set" in told


def test_the_log_outlives_the_standard_error_of_its_beginning(capsys: pytest.CaptureFixture[str]):
    said("serve")  # its own standard error is closed by now

    structlog.get_logger().info("after it")

    assert "after it" in capsys.readouterr().err


NOT_DONE = {
    "no such database": {"FREMTID_DATABASE_URL": "postgresql://bot:x@127.0.0.1:9/bot"},
    "a folder that can't be made": {"FREMTID_DATABASE_URL": "sqlite:////proc/nowhere/bot.db"},
    "no programme": {"FREMTID_PROGRAMME": "nowhere.toml"},
    "a wrong setting": {"FREMTID_PORT": "hemmelig"},
}
COMMANDS = (
    "export",
    "forecast",
    "import companies.csv",
    "migrate",
    "backup new.backup",
    "restore old.backup",
)


@pytest.mark.parametrize(
    ("command", "why"),
    [pair for pair in product(COMMANDS, NOT_DONE) if pair != ("backup new.backup", "no programme")],
)
def test_what_is_not_done_for_a_reason_ends_with_the_reason_and_2(
    command: str, why: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FREMTID_PROGRAMME", str(Path(__file__).parents[2] / "programme.toml"))
    for name, value in NOT_DONE[why].items():
        monkeypatch.setenv(name, value)
    Path("companies.csv").write_text("Prøvebrød AS;;\n", "utf-8")
    if command.startswith("restore"):
        Path("old.backup").write_bytes(b"")

    result = said(command)

    assert (result.exit_code, bool(result.output)) == (2, True), result.exception
    assert "Traceback" not in result.output
    assert "hemmelig" not in result.output


@pytest.mark.parametrize(
    "command",
    ["import nowhere.csv", "read nowhere.jsonl", "faq evaluate nowhere.jsonl", "nosuch", "export --how"],
)
def test_a_file_or_a_word_that_is_not_there_ends_with_2(command: str):
    assert said(command).exit_code == 2
