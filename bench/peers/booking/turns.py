"""One turn: one session, one commit, and then the reply."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from booking import deeds
from booking.cards import Reply
from booking.claims import SlotTakenError
from booking.said import Said
from booking.scene import AnsweredBeforeError, Scene, arrive, take
from booking.slots import Hours

_TRIES = 3
_OF_A_FORM = {"more": deeds.turn_page, "send": deeds.book, "leave": deeds.leave}
_OF_A_QUESTION = {"sure": deeds.cancel, "leave": deeds.leave}


class Bookings:
    """Answers whatever is said about presentations."""

    def __init__(self, engine: AsyncEngine, hours: Hours) -> None:
        """Nothing is under way yet."""
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)
        self._hours = hours

    async def answer(self, said: Said) -> Reply | None:
        """The reply; None for an activity that was answered before."""
        slot_was_taken = False
        for _ in range(_TRIES):
            try:
                async with self._sessions.begin() as session:
                    return await self._turn(session, said, slot_was_taken=slot_was_taken)
            except AnsweredBeforeError:
                return None
            except SlotTakenError:
                slot_was_taken = True
            except IntegrityError:  # somebody's first two messages, or two who name a new company at once
                continue
        raise TimeoutError

    async def _turn(self, session: AsyncSession, said: Said, *, slot_was_taken: bool) -> Reply:
        now = datetime.now(UTC)  # noqa: TID251 - the peer has the bot's clock no more than its code
        await take(session, said, now)
        talk = await arrive(session, said, now)
        scene = Scene(session, said, talk, self._hours, now, slot_was_taken)
        talk.said_at = now
        return await _deed(scene)(scene)


def _deed(scene: Scene) -> Callable[[Scene], Awaitable[Reply]]:
    pressed, place = scene.said.pressed, scene.talk.place
    if pressed.get("deed") == "cancel_meeting":
        return deeds.ask_whether_to_cancel
    if place and pressed.get("run") == place["run"]:
        known = _OF_A_QUESTION if "cancels" in place else _OF_A_FORM
        return known.get(pressed.get("do", ""), deeds.ask_for_form)
    return deeds.ask_for_form
