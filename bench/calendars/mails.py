"""E-mails through a mail server on this machine, by senders that are killed on the way."""

from dataclasses import dataclass
from time import perf_counter

from bench.calendars.far_ends import PlayedSmtp, delivering, killed
from programme.letters.letters import LetterState

MAILS, KILLS = 1_000, 20


@dataclass(frozen=True)
class Sent:
    """What became of them."""

    seconds: float
    sent: int
    uncertain: int
    on_the_wire: int
    """That were marked as being sent when a sender was killed."""
    twice: int
    lost: int
    """Said to be sent, and not there."""


async def mails_sent(url: str, mails: int = MAILS, kills: int = KILLS) -> Sent:
    """From the first sender's start until each e-mail is settled; senders are killed meanwhile."""
    async with delivering(url) as delivery, PlayedSmtp() as post:
        delivery.mail = post.url
        begun = perf_counter()
        await killed(delivery, post, kills, mails)
        took = perf_counter() - begun
        states = {key: state for key, state in delivery.states().items() if key != "first"}
        got = post.counts()
        arrived = {key: got.get(f"p{key.removeprefix('k')}@company.example", 0) for key in states}
        return Sent(
            took,
            sum(state == LetterState.SENT for state in states.values()),
            sum(state == LetterState.UNCERTAIN for state in states.values()),
            len(delivery.on_the_wire),
            sum(times > 1 for times in arrived.values()),
            sum(state == LetterState.SENT and not arrived[key] for key, state in states.items()),
        )
