"""Plans the e-mails that tell of meetings, from what the meetings are: no deed has to think of it."""

from collections.abc import Sequence

from bot.conversation.transactions import Transactions
from dialogs.meetings.mails import key_of
from programme.deeds.invited import Invited, invited
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Meeting
from storage.unit import Unit

_AT_ONCE = 20
_MOST = 500


class Invitations:
    """Sees to it that whoever is invited hears of each change."""

    def __init__(self, transactions: Transactions) -> None:
        """Nothing is planned before `plan`."""
        self._transactions = transactions

    async def plan(self) -> None:
        """An e-mail to each address of each meeting that has changed; one that is planned stays as it is."""
        while await self._transactions.run(_plan_some) == _AT_ONCE:
            continue


def _plan_some(unit: Unit) -> int:
    meetings = unit.meeting_mails.due(unit.now, _AT_ONCE)
    for meeting in meetings:
        unit.outbox.plan(_letter(one, meeting, unit) for one in _readers(meeting, unit))
        unit.meeting_mails.told(meeting)
    return len(meetings)


def _readers(meeting: Meeting, unit: Unit) -> Sequence[Invited]:
    """Who is invited, and who was before."""
    now = invited(meeting, unit)
    known = {one.email for one in now}
    mails = [one.letter for one in unit.outbox.filed([meeting.id], _MOST) if one.letter.email]
    before = {one.email: one.to for one in mails if one.what == LetterKind.MEETING_MAIL}
    language = meeting.booking.language
    return [*now, *(Invited(email, "", language, to) for email, to in before.items() if email not in known)]


def _letter(to: Invited, meeting: Meeting, unit: Unit) -> Letter:
    return Letter(
        key_of(meeting, to.email),
        to.person,
        LetterKind.MEETING_MAIL,
        meeting.id,
        unit.now,
        meeting.end,
        to.email,
        meeting.start,
    )
