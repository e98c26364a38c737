"""The road of a company through the programme: its stages, and the steps that lead from one to another."""

from collections.abc import Collection
from enum import StrEnum

from programme.errors import ProgrammeError


class Stage(StrEnum):
    """Where a company is on the road."""

    TO_CONTACT = "to-contact"
    CONTACTED = "contacted"
    BOOKED = "presentation-booked"
    PRESENTED = "presented"
    DECIDING = "deciding"
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    STARTUP_BOOKED = "startup-booked"
    STARTED = "started"
    DECLINED = "declined"
    NOT_IN_TARGET = "not-in-target"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """Something that may take a company further."""

    GET_IN_TOUCH = "get-in-touch"
    BOOK_PRESENTATION = "book-presentation"
    CANCEL_PRESENTATION = "cancel-presentation"
    BE_PRESENTED_TO = "be-presented-to"
    STAY_AWAY = "stay-away"
    CONSIDER = "consider"
    JOIN_THE_LINE = "join-the-line"
    TAKE_A_PLACE = "take-a-place"
    LOSE_THE_OFFER = "lose-the-offer"
    BOOK_STARTUP = "book-startup"
    CANCEL_STARTUP = "cancel-startup"
    START = "start"
    DECLINE = "decline"
    BE_OUTSIDE_THE_TARGET = "be-outside-the-target"
    WITHDRAW = "withdraw"
    END_WITH_A_PLACE = "end-with-a-place"
    """The season is over for a company that took part, and the next one begins."""
    BEGIN_ANEW = "begin-anew"
    """The next season begins for any other."""


SEASON_STEPS = (Step.END_WITH_A_PLACE, Step.BEGIN_ANEW)
"""What happened before the latest of these happened in an earlier season."""


class NotOnTheRoadError(ProgrammeError):
    """The step doesn't lead on from where the company is."""

    words = "not-on-the-road"


_S = Stage
_BEFORE_PRESENTED = {_S.TO_CONTACT, _S.CONTACTED, _S.BOOKED}
_LEFT = {_S.DECLINED, _S.NOT_IN_TARGET, _S.WITHDRAWN}
LEFT_THE_ROAD = frozenset(_LEFT)
"""The stages of a company that is no longer asked anything."""
_UNDECIDED = {*_BEFORE_PRESENTED, _S.PRESENTED, _S.DECIDING}
IN_THE_PROGRAMME = frozenset({_S.CONFIRMED, _S.STARTUP_BOOKED, _S.STARTED})
"""The stages of a company that has a place."""

_ROAD: dict[Step, dict[Stage, Stage]] = {
    Step.GET_IN_TOUCH: {_S.TO_CONTACT: _S.CONTACTED},
    Step.BOOK_PRESENTATION: dict.fromkeys({_S.TO_CONTACT, _S.CONTACTED, *_LEFT}, _S.BOOKED),
    Step.CANCEL_PRESENTATION: {_S.BOOKED: _S.CONTACTED},
    Step.BE_PRESENTED_TO: dict.fromkeys(_BEFORE_PRESENTED, _S.PRESENTED),
    Step.STAY_AWAY: dict.fromkeys({_S.BOOKED, _S.PRESENTED}, _S.CONTACTED),
    Step.CONSIDER: dict.fromkeys({*_UNDECIDED, *_LEFT}, _S.DECIDING),
    Step.JOIN_THE_LINE: dict.fromkeys({*_UNDECIDED, *_LEFT}, _S.WAITING),
    Step.TAKE_A_PLACE: dict.fromkeys({*_UNDECIDED, *_LEFT, _S.WAITING}, _S.CONFIRMED),
    Step.LOSE_THE_OFFER: {_S.WAITING: _S.DECIDING},
    Step.BOOK_STARTUP: {_S.CONFIRMED: _S.STARTUP_BOOKED},
    Step.CANCEL_STARTUP: {_S.STARTUP_BOOKED: _S.CONFIRMED},
    Step.START: dict.fromkeys({_S.CONFIRMED, _S.STARTUP_BOOKED}, _S.STARTED),
    Step.DECLINE: dict.fromkeys({*_UNDECIDED, _S.WAITING}, _S.DECLINED),
    Step.BE_OUTSIDE_THE_TARGET: dict.fromkeys({*_UNDECIDED, _S.WAITING}, _S.NOT_IN_TARGET),
    Step.WITHDRAW: dict.fromkeys(IN_THE_PROGRAMME, _S.WITHDRAWN),
    Step.END_WITH_A_PLACE: dict.fromkeys(IN_THE_PROGRAMME, _S.TO_CONTACT),
    Step.BEGIN_ANEW: dict.fromkeys({*_UNDECIDED, *_LEFT, _S.WAITING} - {_S.TO_CONTACT}, _S.TO_CONTACT),
}
_MAY_BE_TAKEN_ANYWHERE = frozenset(
    {Step.GET_IN_TOUCH, Step.BOOK_PRESENTATION, Step.CANCEL_PRESENTATION, Step.BE_PRESENTED_TO}
    | {Step.BEGIN_ANEW}
)
"""Steps that change nothing where they lead nowhere: a confirmed company may well see a presentation."""


def after(stage: Stage, step: Step) -> Stage:
    """The stage that the step leads to; NotOnTheRoadError if it doesn't lead on from there."""
    onward = _ROAD[step].get(stage)
    if onward is not None:
        return onward
    if step in _MAY_BE_TAKEN_ANYWHERE:
        return stage
    raise NotOnTheRoadError


class Milestone(StrEnum):
    """The marks along the road, as a company sees it."""

    PRESENTATION = "presentation"
    DECISION = "decision"
    PLACE = "place"
    STARTUP = "startup"
    FOLLOW_UP = "follow-up"


_AT = {
    **dict.fromkeys(_BEFORE_PRESENTED, Milestone.PRESENTATION),
    **dict.fromkeys({_S.PRESENTED, _S.DECIDING}, Milestone.DECISION),
    _S.WAITING: Milestone.PLACE,
    **dict.fromkeys({_S.CONFIRMED, _S.STARTUP_BOOKED}, Milestone.STARTUP),
    _S.STARTED: Milestone.FOLLOW_UP,
}


def milestone_of(stage: Stage) -> Milestone | None:
    """What the company is at now; None for one that has left the road."""
    return _AT.get(stage)


def further(one: Stage, other: Stage) -> Stage:
    """The stage of the two that is further along; who has left the road is behind everybody on it."""
    along = [*_LEFT, *(stage for stage in Stage if stage not in _LEFT)]
    return max(one, other, key=along.index)


def steps_from(stage: Stage) -> frozenset[Step]:
    """The steps that lead to another stage from here."""
    return frozenset(step for step, road in _ROAD.items() if stage in road)


def is_invited(stage: Stage, invites: Collection[str]) -> bool:
    """Whether a company at this stage is invited to the kick-off; who has started counts as confirmed."""
    return (Stage.CONFIRMED if stage in IN_THE_PROGRAMME else stage) in invites


def may_ask_for_a_place(stage: Stage, presentations_held: int) -> bool:
    """Whether a company may confirm: it was presented to, or the leader put it where it decides."""
    if stage in {Stage.PRESENTED, Stage.DECIDING}:
        return True
    return stage in {*_UNDECIDED, Stage.DECLINED, Stage.WITHDRAWN} and presentations_held > 0
