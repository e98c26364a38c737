"""The settings as the environment gives them."""

import pytest

from bot.settings import Settings

NEEDED = {
    "APP_ID": "40000000-0000-0000-0000-000000000001",
    "TENANT_ID": "30000000-0000-0000-0000-000000000001",
    "APP_PASSWORD": "very-secret",
    "ADMINS": "t/o",
}


def settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"FREMTID_{name.upper()}", raising=False)
    for name, value in values.items():
        monkeypatch.setenv(f"FREMTID_{name}", value)
    return Settings(_env_file=None)


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
