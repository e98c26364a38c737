"""The bot's own token, asked for at a played Entra ID over real TLS."""

import asyncio
from pathlib import Path

import pytest

from bot.teams.connector import RefusedError
from tests.teams.entra import APP_ID
from tests.teams.login import PASSWORD, Login, write_certificate


async def test_fifty_who_wait_get_one_token_asked_for_once(login: Login):
    access = login.access()

    assert set(await asyncio.gather(*(access.get() for _ in range(50)))) == {"token-1"}

    (asked,) = login.asked
    assert asked["grant_type"] == "client_credentials"
    assert asked["client_id"] == APP_ID
    assert asked["scope"] == "https://api.botframework.example/.default"


async def test_a_token_is_renewed_five_minutes_before_it_ends(login: Login):
    access = login.access()
    assert await access.get() == "token-1"
    login.clock.passes(minutes=54)
    assert await access.get() == "token-1"
    login.clock.passes(minutes=2)
    assert await access.get() == "token-2"


async def test_a_refused_token_is_replaced_once_however_many_met_the_refusal(login: Login):
    access = login.access()
    refused = await access.get()

    async def again() -> str:
        access.forget(refused)
        return await access.get()

    assert {await again() for _ in range(10)} == {"token-2"}
    assert len(login.asked) == 2


async def test_entra_id_is_left_alone_for_some_seconds_after_it_gave_none(login: Login):
    access = login.access()
    login.down = True
    for _ in range(5):
        with pytest.raises(RefusedError, match="temporarily_unavailable"):
            await access.get()
    assert len(login.asked) == 1

    login.down = False
    login.clock.passes(seconds=6)
    assert await access.get() == "token-2"


async def test_a_host_that_does_not_answer_is_a_refusal(login: Login):
    with pytest.raises(RefusedError):
        await login.access(login_url="https://127.0.0.1:1").get()


async def test_a_certificate_does_instead_of_a_password_and_is_changed_without_a_restart(
    login: Login, tmp_path: Path
):
    pem = write_certificate(tmp_path / "bot.pem", "old")
    login.trusts = "old"
    access = login.access(app_certificate=str(pem), app_password="")
    assert await access.get() == "token-1"
    assert "client_secret" not in login.asked[0]

    login.trusts = "new"
    write_certificate(pem, "new")
    login.clock.passes(minutes=56)
    assert await access.get() == "token-2"


async def test_a_password_in_a_file_is_changed_without_a_restart(login: Login, tmp_path: Path):
    file = tmp_path / "password"
    file.write_text("an old one\n", "utf-8")
    access = login.access(app_password_file=str(file), app_password="")
    with pytest.raises(RefusedError, match="invalid_client"):
        await access.get()

    file.write_text(f"{PASSWORD}\n", "utf-8")
    login.clock.passes(seconds=6)
    assert await access.get() == "token-2"


async def test_a_certificate_that_is_not_there_is_a_refusal(login: Login, tmp_path: Path):
    with pytest.raises(RefusedError, match="FileNotFoundError"):
        await login.access(app_certificate=str(tmp_path / "gone.pem"), app_password="").get()
