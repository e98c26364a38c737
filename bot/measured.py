"""What other servers answer, read up to a size: none of them fills the memory."""

import aiohttp

MOST = 1_000_000
"""Bytes; what is asked for is a few thousand."""


class TooLargeError(ValueError):
    """More was answered than is read."""


async def read_at_most(response: aiohttp.ClientResponse, most: int = MOST) -> bytes:
    """The body, unpacked; TooLargeError as soon as it's larger."""
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > most:
            raise TooLargeError
    return bytes(body)
