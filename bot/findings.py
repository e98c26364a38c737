"""What a look at the set-up finds; one that breaks, or lasts too long, is a finding itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What was looked at, and what is wrong with it; nothing if it is well."""

    what: str
    wrong: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.wrong


async def looked(what: str, look: Callable[[], Awaitable[str]], patience: float) -> Finding:
    """What the look finds within so many seconds."""
    try:
        return Finding(what, await asyncio.wait_for(look(), patience))
    except TimeoutError:
        return Finding(what, f"no answer within {patience:.0f} seconds")
    except Exception as error:  # noqa: BLE001 - whatever breaks is a finding; its text may hold a secret
        return Finding(what, f"failed: {type(error).__name__}")
