"""What is wrong with the mail server is said before e-mails are missed, and never with its password."""

import pytest

from bot.doctor import examine
from bot.settings import Settings
from tests.conftest import settings_for
from tests.mail.played_smtp import PlayedSmtp


async def found(settings: Settings) -> str | None:
    """What the doctor says of the mail server; None if it doesn't look at it."""
    return next((one.wrong for one in await examine(settings) if one.what == "mail server"), None)


def settings(url: str) -> Settings:
    return settings_for(
        "sqlite:////tmp/nothing-is-there/bot.db", smtp_url=url, mail_from="bot@programme.example"
    )


async def test_the_doctor_signs_in_and_sends_nothing():
    async with PlayedSmtp(signs_in=True) as server:
        assert await found(settings(server.url)) == ""
        wrong = await found(settings(server.url.replace("p%40ss", "other")))
        assert (server.got, server.senders) == ([], set())
    assert wrong
    assert wrong.startswith("can't be used (535")
    assert "other" not in wrong


@pytest.mark.parametrize(
    ("url", "says"),
    [("smtp://127.0.0.1:9", "can't be used"), ("mail.example", "should look like smtp://user")],
)
async def test_the_doctor_tells_a_server_that_is_not_there_from_an_address_that_is_none(url: str, says: str):
    assert says in (await found(settings(url)) or "")


async def test_without_a_server_nothing_is_looked_at():
    assert await found(settings("")) is None


def test_a_server_needs_an_address_to_send_from():
    assert "FREMTID_MAIL_FROM" in settings_for("sqlite://", smtp_url="smtp://mail.example").missing()
    assert "FREMTID_MAIL_FROM" not in settings_for("sqlite://").missing()
