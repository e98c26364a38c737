"""The leader's `påminnelser`: everything that each person will get, and why."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from dialogs.reminders.forecast import called, forecast_for_all, line
from dialogs.reminders.my_reminders import my_reminders
from programme.rights import Right, may
from texts.say import Plain, Say, Sentence, Words

FIRST = 5
"""So many persons are listed at once."""


def reminders(scene: Scene, about: str) -> Say:
    """Everybody's for the leader, from the person of that number on; for all others their own."""
    if not may(scene.speaker, Right.LEAD):
        return my_reminders(scene)
    coming = list(forecast_for_all(scene).items())
    first = int(about) if about.isascii() and about.isdecimal() and int(about) < len(coming) else 0
    lines: list[Sentence] = []
    for whom, mine in coming[first : first + FIRST]:
        lines.append(Words("coming-person", {"name": Plain(called(scene, whom))}))
        lines += [line(scene, one) for one in mine]
    rest = len(coming) - first - FIRST
    more = (deed_button("reminders", str(first + FIRST), primary=True),) if rest > 0 else ()
    return Say(
        Words("forecast-title", {"count": len(coming)}),
        Words("forecast-next") if coming else None,
        lines=tuple(lines),
        buttons=(*more, deed_button("own_reminders"), deed_button("status")),
    )


DEEDS = (Deed("reminders", needs=Right.ANYBODY, answers=reminders),)
