"""How fast may be sent."""

from programme.people import PersonId
from scheduler.pace import CONVERSATION, TENANT, Pace, Paces

KARI = PersonId("tenant/kari")


class Time:
    """Stands still until it's waited for."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def gone(pace: Pace, time: Time, count: int) -> list[float]:
    """When each of so many goes, each as soon as it may."""
    moments = []
    for _ in range(count):
        time.now += pace.wait()
        pace.went()
        moments.append(time.now)
    return moments


def most_within(moments: list[float], seconds: float) -> int:
    """The most that went in any time of so many seconds."""
    return max(sum(1 for one in moments if first <= one < first + seconds - 1e-9) for first in moments)


def test_a_tenant_gets_48_a_second_and_never_two_at_once():
    time = Time()
    moments = gone(Pace(TENANT, time), time, 480)
    assert most_within(moments, 1.0) == 48
    assert most_within(moments, 1 / 96) == 1
    assert moments[-1] < 10


def test_a_conversation_gets_7_a_second_and_60_in_30_seconds():
    time = Time()
    moments = gone(Pace(CONVERSATION, time), time, 130)
    assert most_within(moments, 1.0) == 7
    assert most_within(moments, 30.0) == 60


def test_after_a_while_one_may_go_at_once():
    time = Time()
    pace = Pace(TENANT, time)
    gone(pace, time, 100)
    time.now += 5
    assert pace.wait() == 0


def test_a_chat_that_was_written_to_long_ago_is_forgotten():
    time = Time()
    paces = Paces(time)
    for number in range(1000):
        paces.went(PersonId(f"tenant/{number}"))
        time.now += 1
    assert len(paces._chats) <= 31
    for _ in range(7):
        paces.went(KARI)
    assert 0 < paces.wait_for(KARI) <= 1
    assert paces.wait_for(PersonId("tenant/nobody")) == 0
