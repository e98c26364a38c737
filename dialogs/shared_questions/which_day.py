"""Which day: the one on which a company decides, or something is due."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.errors import NotAnAnswerError
from programme.places import in_working_days
from reading.reading import Reading
from texts.say import FieldKind, Words

ASKED_AT = time(9)
HORIZON = timedelta(days=365)


class WhichDay(Question[date]):
    """The day on which the board or the management decides."""

    fills = "decides_on"
    noun = "decides-on"
    kind = FieldKind.DATE

    def known(self, scene: Scene) -> str:
        """The day that a company gets unless it says another."""
        days = scene.programme.about.decide_days
        latest = in_working_days(scene.now, days, ASKED_AT, scene.programme)
        return latest.astimezone(scene.programme.zone).date().isoformat()

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The last day that a sentence about a time allows ("20. mars", "i september", "uke 40")."""
        meant = said.times
        day = meant.last_day if meant else None
        return [day.isoformat()] if day else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:
        """As for every question; also where one day or another may be meant, or a day is only told of."""
        meant = said.times
        is_unclear = meant is not None and ((heard and meant.unclear) or meant.told)
        return Words("in-doubt") if is_unclear else super().refuses(said, scene, heard=heard)

    def take(self, token: str, scene: Scene) -> date:
        """A day from today on, at most a year ahead."""
        try:
            day = date.fromisoformat(token)
        except ValueError:
            raise NotAnAnswerError from None
        today = scene.now.astimezone(scene.programme.zone).date()
        if not today <= day <= today + HORIZON:
            raise NotAnAnswerError
        return day
