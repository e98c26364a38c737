"""Made-up tokens that would break their reader, and where the keys come from; beside test_tokens.py."""

import asyncio
import base64
import hashlib
import hmac
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.teams.entra import rsa_key
from tests.teams.played import Wire
from tests.waiting import until


async def knocks(wire: Wire, authorization: str, **activity: Any) -> int:
    kari = wire.person(1, 1)
    kari.headers = {"Authorization": authorization}
    return await kari.posts(kari.activity(type="message", text="hei", **activity))


def token(wire: Wire, **changes: Any) -> str:
    return f"Bearer {wire.entra.token(wire.teams.url, **changes)}"


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


MADE_UP = {
    "other scheme": "Basic YTpi",
    "only dots": "Bearer ..",
    "not text": "Bearer \udcff\udcfe.a.b",
    "header not JSON": f"Bearer {_part(b'{')}.e30.c2ln",
    "header a list": f"Bearer {_part(b'[]')}.e30.c2ln",
    "header very deep": f"Bearer {_part(b'[' * 5000)}.e30.c2ln",
    "key id a number": "Bearer " + _part(b'{"alg":"RS256","kid":1}') + ".e30.c2ln",
    "no algorithm": "Bearer " + _part(b'{"kid":"first"}') + ".e30.c2ln",
}


@pytest.mark.parametrize("authorization", MADE_UP.values(), ids=MADE_UP)
async def test_what_would_break_a_reader_gets_401(checked_wire: Wire, authorization: str):
    assert await knocks(checked_wire, authorization) == 401


SIGNED_BUT_ODD = {
    "an endless end": {"exp": 10**30},
    "an empty audience": {"aud": ""},
    "a list of services": {"serviceurl": ["a"]},
    "no key id": {"kid": None},
    "a longer hash": {"alg": "RS512"},
    "another padding": {"alg": "PS256"},
}


@pytest.mark.parametrize("changes", SIGNED_BUT_ODD.values(), ids=SIGNED_BUT_ODD)
async def test_an_odd_token_gets_401_and_no_reason(checked_wire: Wire, changes: dict[str, Any]):
    async with checked_wire.session.post(
        f"{checked_wire.url}/api/messages",
        json=checked_wire.person(1, 1).activity(type="message", text="hei"),
        headers={"Authorization": token(checked_wire, **changes)},
    ) as response:
        assert response.status == 401
        assert await response.text() == "401: Unauthorized"
    assert checked_wire.turns.heard == []


async def test_the_published_key_is_no_shared_secret(checked_wire: Wire):
    public = rsa_key("first").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    claims = checked_wire.entra.token(checked_wire.teams.url).split(".")[1]
    signed = _part(b'{"alg":"HS256","kid":"first"}') + f".{claims}"
    signature = hmac.new(public, signed.encode(), hashlib.sha256).digest()

    assert await knocks(checked_wire, f"Bearer {signed}.{_part(signature)}") == 401


async def test_claims_of_another_token_get_401(checked_wire: Wire):
    head, _, signature = checked_wire.entra.token("https://elsewhere.example").split(".")
    claims = checked_wire.entra.token(checked_wire.teams.url).split(".")[1]

    assert await knocks(checked_wire, f"Bearer {head}.{claims}.{signature}") == 401


async def test_an_unusable_key_in_the_list_does_not_hide_the_others(checked_wire: Wire):
    checked_wire.entra.odd = [{"kty": "RSA", "kid": "odd"}, {"kty": "EC", "kid": "curve"}, "nothing"]

    assert await knocks(checked_wire, token(checked_wire)) == 200


async def test_a_list_of_keys_that_is_far_too_large_isnt_read_and_the_old_ones_hold(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.entra.odd = ["x" * 2_000_000]
    checked_wire.entra.keys["second"] = ["msteams"]
    checked_wire.clock.passes(seconds=61)

    assert await knocks(checked_wire, token(checked_wire, key="second")) == 401
    assert await knocks(checked_wire, token(checked_wire, jti="again")) == 200


async def test_a_remembered_token_is_good_for_its_own_service_channel_and_time_only(checked_wire: Wire):
    bearer = token(checked_wire)
    assert await knocks(checked_wire, bearer) == 200
    checked_wire.entra.keys = {"second": ["msteams"]}

    assert await knocks(checked_wire, bearer, serviceUrl=checked_wire.teams.url + "other/") == 401
    assert await knocks(checked_wire, bearer, channelId="directline") == 401
    checked_wire.clock.passes(minutes=64)
    assert await knocks(checked_wire, bearer) == 200
    checked_wire.clock.passes(days=2)
    assert await knocks(checked_wire, bearer) == 401


async def test_a_new_key_is_found_after_a_minute(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.entra.keys["second"] = ["msteams"]

    checked_wire.clock.passes(seconds=61)

    assert await knocks(checked_wire, token(checked_wire, key="second")) == 200
    assert checked_wire.entra.fetched == 2


async def test_made_up_keys_do_not_keep_a_new_one_from_being_found(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.clock.passes(seconds=61)
    assert await knocks(checked_wire, token(checked_wire, key="made-up")) == 401
    checked_wire.entra.keys["second"] = ["msteams"]

    checked_wire.clock.passes(seconds=6)
    assert await knocks(checked_wire, token(checked_wire, key="made-up", jti="again")) == 401
    assert checked_wire.entra.fetched == 2, "it was asked for, and isn't there"

    assert await knocks(checked_wire, token(checked_wire, key="second")) == 200


async def test_however_many_keys_are_made_up_the_host_is_asked_seldom(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.clock.passes(seconds=61)

    for number in range(20):
        assert await knocks(checked_wire, token(checked_wire, key=f"made-up-{number}")) == 401

    assert checked_wire.entra.fetched == 2


async def test_old_keys_are_kept_and_not_asked_for_at_each_token_while_the_host_is_down(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.entra.down = True
    checked_wire.clock.passes(days=2)

    for number in range(3):
        assert await knocks(checked_wire, token(checked_wire, jti=str(number))) == 200
    assert checked_wire.entra.fetched == 2


async def test_an_empty_list_of_keys_takes_none_away(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.entra.keys = {}
    checked_wire.clock.passes(days=2)

    assert await knocks(checked_wire, token(checked_wire, jti="later")) == 200
    assert checked_wire.entra.fetched == 2


async def test_with_no_keys_at_all_the_host_is_asked_again_soon(checked_wire: Wire):
    checked_wire.entra.down = True
    assert await knocks(checked_wire, token(checked_wire)) == 401
    checked_wire.entra.down = False

    checked_wire.clock.passes(seconds=6)

    assert await knocks(checked_wire, token(checked_wire)) == 200


async def test_a_slow_host_does_not_hold_those_whose_key_is_known(checked_wire: Wire):
    assert await knocks(checked_wire, token(checked_wire)) == 200
    checked_wire.clock.passes(seconds=61)
    checked_wire.entra.speaks.clear()
    stranger = asyncio.create_task(knocks(checked_wire, token(checked_wire, key="strange")))
    await until(lambda: checked_wire.entra.fetched == 2)

    assert await knocks(checked_wire, token(checked_wire, jti="another")) == 200
    assert not stranger.done()

    checked_wire.entra.speaks.set()
    assert await stranger == 401
