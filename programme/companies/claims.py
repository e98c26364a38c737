"""Whether the account of somebody who says that they speak for a company bears it out."""

from collections.abc import Iterable

_ANYBODYS = frozenset(
    {
        *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.no", "outlook.com", "live.com", "live.no"),
        *("msn.com", "icloud.com", "me.com", "yahoo.com", "yahoo.no", "online.no", "proton.me"),
        *("protonmail.com", "getmail.no", "lyse.net", "broadpark.no", "altibox.no", "frisurf.no"),
    }
)
"""Anybody may have an account there."""
_GUEST = "#ext#"


def domain_of(account: str) -> str:
    """The domain of an account's name (its `userPrincipalName`); empty for guests and for free mail.

    Its suffix is a domain that the tenant has proved to be its own, which an e-mail address needn't be
    (Microsoft Learn, "Plan and troubleshoot User Principal Name changes").
    """
    name, _, domain = account.strip().casefold().rpartition("@")
    return "" if not name or _GUEST in name or domain in _ANYBODYS else domain


def bears_out(domain: str, known: Iterable[str]) -> bool:
    """Whether the account's domain is one that the company is known by."""
    return bool(domain) and domain in known
