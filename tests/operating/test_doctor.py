"""The doctor: everything that is wrong at once, and never a secret."""

from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import doctor_database
from bot.doctor import PATIENCE, examine
from bot.settings import Settings
from programme.leading.overrides import Override, Setting
from programme.people import Language, Person, PersonId, Role
from tests.conftest import settings_for
from tests.databases import opened
from tests.register import Register
from tests.storage.season import NINE
from tests.teams.entra import APP_ID, ISSUER, EntraId
from tests.teams.login import PASSWORD, TENANT, Login, write_certificate


def healthy(tmp_path: Path, entra: EntraId, login: Login, **more: Any) -> Settings:
    url = f"sqlite:///{tmp_path}/bot.db"
    values = {
        "app_id": APP_ID,
        "app_password": PASSWORD,
        "tenant_id": TENANT,
        "login_url": login.url,
        "token_issuer": ISSUER,
        "openid_metadata_url": entra.metadata_url,
        "public_url": "https://bot.programme.example",
        "secret": "another secret, and a long one",
        "port": 0,
        "data_dir": tmp_path,
        **more,
    }
    return settings_for(values.pop("database_url", url), **values)


def migrate(url: str) -> None:
    database = opened(url)
    database.migrate()
    database.close()


async def wrong(settings: Settings, patience: float = PATIENCE) -> dict[str, str]:
    found = await examine(settings, patience=patience)
    return {one.what: one.wrong for one in found if not one.is_well}


async def test_where_all_is_well_nothing_is_said(tmp_path: Path, login: Login):
    async with EntraId() as entra, Register() as register:
        settings = healthy(tmp_path, entra, login, brreg_url=register.url)
        migrate(settings.database_url)

        assert await wrong(settings) == {}


async def test_everything_that_is_wrong_is_named_at_once_and_no_secret(tmp_path: Path, login: Login):
    programme = tmp_path / "programme.toml"
    programme.write_text("[programme]\nplaces = 'many'\n", "utf-8")
    async with EntraId() as entra:
        entra.down = True
        broken = {"app_password": "a wrong secret", "programme": programme, "public_url": ""}
        found = await wrong(healthy(tmp_path, entra, login, **broken))

    assert set(found) == {
        "FREMTID_PUBLIC_URL",
        "programme file",
        "token from Entra ID",
        "keys that tokens are checked with",
        "company register",
    }
    assert "[programme], places" in found["programme file"]
    assert "invalid_client" in found["token from Entra ID"]
    assert "secret" not in str(found).casefold().replace("fremtid_secret", "")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (7000222, "the secret has ended"),
        (7000215, "the secret is wrong"),
        (700027, "the certificate isn't the one"),
        (700016, "the tenant has no app of that id"),
        (90002, "there is no such tenant"),
        (50196, "look at APP_ID, APP_PASSWORD or APP_CERTIFICATE, and TENANT_ID"),
    ],
)
async def test_why_entra_gives_no_token_is_told_by_its_cause(
    tmp_path: Path, login: Login, number: int, told: str
):
    login.refuses_with = (number,)
    async with EntraId() as entra:
        found = await wrong(healthy(tmp_path, entra, login, app_password="a wrong secret"))

    assert f"refused (invalid_client {number}); {told}" in found["token from Entra ID"]


async def test_settings_that_are_missing_are_named(tmp_path: Path):
    found = await wrong(
        settings_for(f"sqlite:///{tmp_path}/bot.db", admins=(), openid_metadata_url="http://127.0.0.1:9")
    )

    assert {"FREMTID_APP_ID", "FREMTID_APP_PASSWORD", "FREMTID_TENANT_ID", "FREMTID_ADMINS"} <= set(found)


async def test_tables_that_are_not_up_to_date_are_found(tmp_path: Path, login: Login):
    async with EntraId() as entra:
        assert "migrate" in (await wrong(healthy(tmp_path, entra, login)))["database"]
    assert not (tmp_path / "bot.db").exists(), "looking changes nothing"


async def test_what_was_changed_in_the_chat_is_listed(tmp_path: Path, login: Login):
    async with EntraId() as entra:
        settings = healthy(tmp_path, entra, login)
        migrate(settings.database_url)
        database = opened(settings.database_url)
        with database.transaction() as unit:
            about = "vera 2027-03-03/2027-03-05"
            unit.overrides.put(Override(Setting.HOURS, "", PersonId("t/lise"), NINE, "kurs", about))
        database.close()

        (listed,) = [one for one in await examine(settings) if one.what.startswith("changed in the chat")]

    assert listed.is_well
    assert listed.what.endswith(f"hosts.hours {about} = none (by t/lise, 2027-03-01: kurs)")


async def test_a_database_that_does_not_answer_is_found_without_its_password(tmp_path: Path, login: Login):
    url = "postgresql://bot:hemmelig@127.0.0.1:9/bot"
    async with EntraId() as entra:
        found = await wrong(healthy(tmp_path, entra, login, database_url=url))

    assert "nothing listens on 127.0.0.1:9" in found["database"]
    assert "hemmelig" not in str(found)


async def test_a_real_postgresql_has_the_same_clock(tmp_path: Path, login: Login, postgresql: Any):
    url = postgresql()
    migrate(url)
    async with EntraId() as entra, Register() as register:
        settings = healthy(tmp_path, entra, login, database_url=url, brreg_url=register.url)
        assert await wrong(settings) == {}


async def test_a_disk_that_is_almost_full_is_found(
    tmp_path: Path,
    login: Login,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(doctor_database, "free_bytes", lambda _: 3 * 1024**2)
    async with EntraId() as entra:
        settings = healthy(tmp_path, entra, login)
        migrate(settings.database_url)

        assert "only 3 MB free" in (await wrong(settings))["disk"]


async def test_a_host_that_is_silent_holds_nothing_up(tmp_path: Path, login: Login):
    async with EntraId() as entra:
        entra.speaks.clear()
        settings = healthy(tmp_path, entra, login)
        migrate(settings.database_url)

        found = await wrong(settings, patience=0.2)
        assert "no answer within" in found["keys that tokens are checked with"]


async def test_a_port_that_another_program_has_is_found_and_the_bots_own_is_not(tmp_path: Path, login: Login):
    async def listens(text: str) -> dict[str, str]:
        async def answers(_: web.Request) -> web.Response:
            return web.Response(text=text)

        application = web.Application()
        application.router.add_get("/healthz", answers)
        async with EntraId() as entra, TestServer(application) as server:
            return await wrong(healthy(tmp_path, entra, login, port=server.port))

    found = await listens("another")
    assert any("another program listens" in why for why in found.values())
    assert not any(what.startswith("port") for what in await listens("ok"))


async def test_a_clock_that_differs_from_the_logins_is_found(tmp_path: Path, login: Login):
    async def answers(_: web.Request) -> web.Response:
        return web.Response(headers={"Date": "Mon, 01 Mar 2027 09:00:00 GMT"})

    application = web.Application()
    application.router.add_get("/", answers)
    async with EntraId() as entra, TestServer(application) as server:
        found = await wrong(healthy(tmp_path, entra, login, login_url=str(server.make_url("/"))))

    assert "apart" in found["clock"]


async def test_secrets_that_are_short_or_that_others_read_are_found(
    tmp_path: Path, login: Login, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    programme = Path(__file__).parents[2] / "programme.toml"
    (tmp_path / ".env").write_text("", "utf-8")
    (tmp_path / ".env").chmod(0o644)
    async with EntraId() as entra:
        found = await wrong(healthy(tmp_path, entra, login, secret="x", programme=programme))

    assert "chmod 600" in found[".env"]
    assert "too short" in found["FREMTID_SECRET"]


async def test_a_certificate_that_ends_soon_is_found(tmp_path: Path, login: Login):
    pem = write_certificate(tmp_path / "bot.pem", "bot")
    async with EntraId() as entra:
        found = await wrong(healthy(tmp_path, entra, login, app_certificate=str(pem)))
        none = await wrong(healthy(tmp_path, entra, login, app_password_file=str(tmp_path / "none")))

    assert "ends on" in found["token from Entra ID"]
    assert none["token from Entra ID"] == f"{tmp_path}/none can't be read (No such file or directory)"


async def test_who_leads_is_listed_and_why(tmp_path: Path, login: Login):
    async with EntraId() as entra:
        settings = healthy(tmp_path, entra, login)
        migrate(settings.database_url)
        database = opened(settings.database_url)
        with database.transaction() as unit:
            chosen = frozenset({Role.LEADER})
            unit.people.put(Person(PersonId("t/lise"), "Lise Leder", chosen, Language.NB))
        database.close()

        found = [one.what for one in await examine(settings)]

    assert "leads: Lise Leder (t/lise), by the chat" in found
    assert any(one.startswith("will lead, by FREMTID_ADMINS, once they have written: ") for one in found)
