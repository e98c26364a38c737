"""Plans the e-mails that tell of meetings, from what the meetings are: no deed has to think of it."""

from collections.abc import Sequence

from bot.conversation.transactions import Transactions
from dialogs.meetings.mails import WAS_WRITTEN, key_of, sequence_of, tells_who_left
from programme.deeds.meetings.invited import Invited, invited
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
        now = invited(meeting, unit)
        unit.outbox.plan(_letter(one, meeting, unit) for one in now)
        unit.outbox.plan(_letter(one, meeting, unit, left=True) for one in _left(meeting, now, unit))
        unit.meeting_mails.told(meeting)
    return len(meetings)


def _left(meeting: Meeting, now: Sequence[Invited], unit: Unit) -> Sequence[Invited]:
    """Who was invited before, isn't any more, and wasn't told so yet."""
    filed = unit.outbox.filed([meeting.id], _MOST)
    mails = [one for one in filed if one.letter.what == LetterKind.MEETING_MAIL]
    mails.sort(key=lambda one: sequence_of(one.letter))
    told = {one.letter.email: one.letter for one in mails if one.state in WAS_WRITTEN}
    before = {one.letter.email: one.letter.to for one in mails}
    invited_still = {one.email for one in now}
    return [
        Invited(email, "", meeting.booking.language, to)
        for email, to in before.items()
        if email not in invited_still and not (email in told and tells_who_left(told[email]))
    ]


def _letter(to: Invited, meeting: Meeting, unit: Unit, *, left: bool = False) -> Letter:
    return Letter(
        key_of(meeting, to.email, left=left),
        to.person,
        LetterKind.MEETING_MAIL,
        meeting.id,
        unit.now,
        meeting.end,
        to.email,
        meeting.start,
    )
