"""What is asked when hours are changed: whose, which days, which hours."""

from collections.abc import Sequence
from datetime import date

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.errors import NotAnAnswerError
from programme.meetings.hours import read_hours
from programme.plan import Host, Span
from programme.rights import Right, may
from reading.reading import Reading
from texts.say import Choice, FieldKind, Plain

FURTHEST = 400
"""Days ahead that hours can be changed for."""


MOST_MEETINGS = 20


class NotADayError(NotAnAnswerError):
    """No day from today on, or none that is near enough."""

    words = "not-a-day-ahead"


class NotAMaximumError(NotAnAnswerError):
    """No number of meetings from 0 to twenty."""

    words = "missing-most_a_day"


class WhoseHours(Question[Host]):
    """A host; for a host, themself."""

    fills = "whose_hours"
    noun = "with-host"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those whose hours the speaker may change."""
        return [
            Choice(one.id, Plain(one.name))
            for one in scene.programme.hosts
            if may(scene.speaker, Right.LEAD) or one.id == scene.speaker.host
        ]

    def known(self, scene: Scene) -> str:
        """The speaker, if they're a host, or the only one."""
        mine = [one.token for one in self.choices(Answers({}), scene)]
        return scene.speaker.host if scene.speaker.host in mine else mine[0] if len(mine) == 1 else ""

    def take(self, token: str, scene: Scene) -> Host:
        """The host."""
        if token not in {one.token for one in self.choices(Answers({}), scene)}:
            raise NotAnAnswerError
        return scene.programme.host(token)


class FirstDay(Question[date]):
    """The first of the days."""

    fills = "first_day"
    noun = "from-day"
    kind = FieldKind.DATE

    def take(self, token: str, scene: Scene) -> date:
        """A day from today on."""
        try:
            day = date.fromisoformat(token.strip())
        except ValueError:
            raise NotADayError from None
        ahead = (day - scene.now.astimezone(scene.programme.zone).date()).days
        if not 0 <= ahead <= FURTHEST:
            raise NotADayError
        return day


class LastDay(FirstDay):
    """The last of them; the same as the first where it is left open."""

    fills = "last_day"
    noun = "to-day"
    optional = True


class WhichHours(Question[tuple[Span, ...]]):
    """The hours on these days, or none."""

    fills = "hours"
    noun = "hours"

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Question
        """Whatever is typed: it's hours, or refused."""
        return True

    def take(self, token: str, scene: Scene) -> tuple[Span, ...]:  # noqa: ARG002 - a Question
        """The hours, none for "stengt"; NotHoursError for neither."""
        return read_hours(token)


class MostADay(Question[int]):
    """How many meetings a day at most."""

    fills = "most_a_day"
    noun = "most-a-day"

    def takes_words(self, said: Reading) -> bool:
        """A number."""
        return said.text.strip().isdecimal()

    def take(self, token: str, scene: Scene) -> int:  # noqa: ARG002 - a Question
        """From 0 to twenty."""
        if not token.strip().isdecimal() or int(token.strip()[:3]) > MOST_MEETINGS:
            raise NotAMaximumError
        return int(token)
