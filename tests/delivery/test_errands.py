"""What is asked elsewhere: whatever goes wrong with one errand is its own affair."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import NoReturn

import pytest

from programme.errands import Errand, ErrandKind
from scheduler import errands
from scheduler.errands import WAITS, TryLaterError, run_errands

NINE = datetime(2027, 3, 1, 8, tzinfo=UTC)


class Rows:
    """The errands, as the database has them."""

    def __init__(self, *due: Errand) -> None:
        self.due = list(due)
        self.waits: list[tuple[str, timedelta]] = []
        self.ended: list[str] = []

    async def claim(self, most: int) -> list[Errand]:
        return self.due[:most]

    async def done(self, errand: Errand) -> None:
        self.ended.append(errand.about)

    async def later(self, errand: Errand, after: timedelta) -> None:
        self.waits.append((errand.about, after))


def errand(about: str, tries: int = 0) -> Errand:
    return Errand(ErrandKind.LOOK_UP, about, NINE, tries)


async def _unforeseen(about: str) -> NoReturn:
    raise ValueError(about)


async def _later(about: str) -> NoReturn:
    raise TryLaterError


async def _for_ever(about: str) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("fails", [_unforeseen, _later, _for_ever])
async def test_an_errand_that_fails_counts_as_tried_and_lets_the_others_pass(
    fails: Callable[[str], Awaitable[None]], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(errands, "ENDS_WITHIN", 0.05)
    rows, done = Rows(errand("odd"), errand("other")), []

    async def run(about: str) -> None:
        if about == "odd":
            await fails(about)
        done.append(about)

    await run_errands(rows, {ErrandKind.LOOK_UP: run})

    assert done == rows.ended == ["other"]
    assert rows.waits == [("odd", WAITS[0])]


async def test_an_errand_is_given_up_after_its_tries_and_one_that_ends_the_process_is_not_begun_again():
    begun = []

    async def run(about: str) -> None:
        begun.append(about)
        raise ValueError(about)

    rows = Rows(errand("last", tries=len(WAITS)), errand("deadly", tries=len(WAITS) + 1))
    await run_errands(rows, {ErrandKind.LOOK_UP: run})

    assert begun == ["last"]
    assert rows.ended == ["last", "deadly"]


async def test_an_errand_that_nobody_here_can_run_waits():
    rows = Rows(errand("other"))
    await run_errands(rows, {})
    assert rows.waits == [("other", WAITS[0])]
