"""The doctor says what is wrong on the way to the calendars, and who can put it right."""

from base64 import urlsafe_b64encode
from dataclasses import replace

import orjson
import pytest

from bot.doctor import examine
from bot.doctor_graph import examine_by
from bot.programme_file import read_programme
from programme.plan import Programme
from tests.calendars.conftest import HARALD, VERA
from tests.conftest import settings_for
from tests.played_graph import PlayedGraph, Tokens, error

FROM = "fremtid@programme.example"


class WideTokens(Tokens):
    """Of an app for which somebody consented in the whole tenant."""

    async def get(self) -> str:
        claims = {"roles": ["Calendars.ReadWrite", "User.Read.All"]}
        return f"token-x.{urlsafe_b64encode(orjson.dumps(claims)).decode().rstrip('=')}.x"


async def found(outlook: PlayedGraph, programme: Programme | None = None) -> dict[str, str]:
    settings = settings_for("sqlite://", graph=True, graph_mail=True, mail_from=FROM)
    programme = programme or read_programme(settings.programme)
    looks = await examine_by(outlook.graph, settings, programme, 5.0)
    return {one.what: one.wrong for one in looks}


async def test_where_all_is_well_each_mailbox_is_named_and_nothing_is_sent(outlook: PlayedGraph):
    outlook.has(FROM)
    assert await found(outlook) == dict.fromkeys(
        (
            "token for Microsoft Graph",
            "consent for Microsoft Graph",
            "calendar of harald",
            "calendar of vera",
            f"mailbox {FROM}",
        ),
        "",
    )
    assert outlook.got == []


async def test_a_mailbox_outside_the_scope_is_named_with_what_to_do(outlook: PlayedGraph):
    outlook.has(FROM)
    outlook.out_of_scope |= {VERA, FROM}
    looks = await found(outlook)

    assert looks["calendar of harald"] == ""
    assert f"403 ErrorAccessDenied: {VERA} isn't in the app's scope" in looks["calendar of vera"]
    assert "RBAC for Applications" in looks["calendar of vera"]
    assert "Application Mail.Send" in looks[f"mailbox {FROM}"]


async def test_a_consent_for_the_whole_tenant_makes_the_scope_void_and_is_named(outlook: PlayedGraph):
    outlook.graph.tokens = WideTokens()
    looks = await found(outlook)

    assert "Calendars.ReadWrite is consented to for the whole tenant" in looks["consent for Microsoft Graph"]
    assert "User.Read.All" not in looks["consent for Microsoft Graph"], "it opens no mailbox"


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        (404, "MailboxNotEnabledForRESTAPI", f"no mailbox in Exchange Online has the address {HARALD}"),
        (503, "ServiceUnavailable", "no answer from Graph"),
    ],
)
async def test_what_else_keeps_a_calendar_away_is_told_in_a_sentence(
    outlook: PlayedGraph, status: int, code: str, says: str
):
    outlook.fails("GET calendar", *(error(status, code) for _ in range(2)))
    assert says in (await found(outlook))["calendar of harald"]


async def test_a_host_without_an_address_is_named(outlook: PlayedGraph):
    programme = read_programme(settings_for("sqlite://").programme)
    first, *others = programme.hosts
    programme = replace(programme, hosts=(replace(first, email=""), *others))
    assert "no email" in (await found(outlook, programme))["calendar of harald"]


async def test_without_a_token_no_mailbox_is_looked_at():
    settings = settings_for(
        "sqlite:////tmp/nothing-is-there/bot.db", graph=True, login_url="http://127.0.0.1:9", tenant_id="x"
    )
    looks = {one.what: one.wrong for one in await examine(settings)}
    assert looks["token for Microsoft Graph"]
    assert "calendar of harald" not in looks
