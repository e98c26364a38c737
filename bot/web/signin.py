"""Checks the token of a person that Teams signs in to the board's tab.

Microsoft, "Access token claims reference" and "Secure applications by validating claims": version 2.0,
RS256, our own app as its audience, the issuer of the very tenant that it names, its lifetime, and the
scope that Teams was given for us. Nothing in it but tenant and object id says who it is.
"""

import re
from collections.abc import Callable, Collection
from datetime import datetime

import aiohttp
import jwt

from bot.teams.activity import LONGEST_NAME
from bot.teams.incoming import Account
from bot.teams.keys import BadTokenError, Keys
from bot.teams.tokens import BROKEN, SKEW
from programme.people import PersonId
from programme.visible import visible

SCOPE = "access_as_user"
_METADATA = "/organizations/v2.0/.well-known/openid-configuration"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CLAIMS = ["exp", "nbf", "iss", "aud", "tid", "oid", "scp"]


class SignIn:
    """Reads tokens of Entra ID."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        login_url: str,
        app_id: str,
        tenants: Collection[str],
        clock: Callable[[], datetime],
    ) -> None:
        """`tenants` may come in; empty: all. Nothing is fetched before the first token."""
        self._login_url = login_url.rstrip("/")
        self._keys = Keys(session, f"{self._login_url}{_METADATA}", clock)
        self._app_id = app_id
        self._tenants = tenants

    async def account(self, authorization: str) -> Account | None:
        """Whose token it is; None if it isn't good, whatever is wrong with it."""
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer" or not token or not self._app_id:
            return None
        try:
            key, _endorsed = await self._keys.of(token)
            named = str(jwt.decode(token, options={"verify_signature": False}).get("tid"))
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self._app_id,
                issuer=f"{self._login_url}/{named}/v2.0",
                leeway=SKEW,
                options={"require": _CLAIMS},
            )
        except (BadTokenError, *BROKEN):
            return None
        tenant, person = str(claims["tid"]).lower(), str(claims["oid"]).lower()
        if not (_ID.fullmatch(tenant) and _ID.fullmatch(person)) or SCOPE not in str(claims["scp"]).split():
            return None
        if self._tenants and tenant not in self._tenants:
            return None
        return Account(PersonId(f"{tenant}/{person}"), visible(str(claims.get("name") or "")[:LONGEST_NAME]))
