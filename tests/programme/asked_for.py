"""The ids of texts that code puts together: each can be asked for, so each language has to have it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from dialogs.broadcasts.draft import IfMissing
from dialogs.companies.move_along import MEANS_MORE
from dialogs.companies.new_companies import Call
from dialogs.deeds import DEEDS
from dialogs.flows.flow import Question
from dialogs.leading.board import OPENS as BOARD
from dialogs.leading.export import OPENS as EXPORT
from dialogs.leading.report import PAGE, WORD
from dialogs.leading.undo import TAKEN_BACK
from dialogs.meetings.afterwards.feedback import Hit, Worth
from dialogs.meetings.prepare import PARTS, SIDES
from dialogs.places.confirm import RepresentativesKnow
from dialogs.places.decline import IN_THE_QUEUE, OFFERED
from dialogs.reminders.forecast import ASKS
from dialogs.shared_questions.audience import HAS, LACKS
from dialogs.shared_questions.who_joins import WhoJoins
from programme.broadcasts.audiences import Where, WhyNot
from programme.broadcasts.broadcasts import BroadcastState, Press
from programme.broadcasts.broadcasts import Outcome as Outcome_
from programme.broadcasts.merge_fields import Merge
from programme.companies.branches import Branch
from programme.companies.conditions import MARKS, OPEN_TO_HOSTS, VALUED
from programme.companies.declining import Reason
from programme.companies.prospects import Fault
from programme.companies.road import SEASON_STEPS, Milestone, Stage, Step
from programme.companies.selections import Mark
from programme.deeds.meetings.outlook import Doubt
from programme.errors import ProgrammeError
from programme.groups.network import Answer, Bound
from programme.groups.reasons import ReasonKind, Region
from programme.groups.rules import ProposalKind, RuleKind
from programme.leading.counts import Held, Size
from programme.leading.exports import ROWS, Format, Table
from programme.leading.progress import Matter, WhyCall
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import LetterReason, LetterState
from programme.letters.subjects import SENSE, Subject, To
from programme.meetings.follow_ups import Side
from programme.meetings.inviting import Inviting
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.meetings.why_not import Keeps
from programme.people import GIVEN, Language, Role
from programme.plan import Kind, Weekday
from texts.entries import DEEDS as OF_ENTRIES

LETTERS = (
    *("meeting-booked", "meeting-moved", "meeting-cancelled"),
    *("offer-lapsed", "offer-withdrawn", "line-closed"),
)

PICTURES = ("places", "booked", "coming", "map", "groups")


NOTED = (
    *("moved-in-line", "withdrawal-announced", "assigned", "not-assigned"),
    *("representatives-yes", "representatives-not-yet"),
    *("moved-presentation", "moved-startup"),
)
"""What a company's history tells beside the steps, where the call of `note` doesn't show its name."""


NEVER_ASKED = frozenset(
    {
        *("ask-seen", "missing-seen", "seen"),  # filled by a press, never a field
        *("ask-guess", "missing-guess", "guess", "ask-replacements", "missing-replacements", "replacements"),
        *("deed-delete_my_data", "deed-my_data"),  # typed; their answers say whom to write to
        *(
            "deed-deliveries_in",
            "deed-delivery",
            "deed-extend_offer",
            "deed-spol",
        ),  # on no button of that name
        *("deed-turn_off_reminders", "deed-turn_on_reminders"),  # their buttons name the kind
        *("role-contact", "role-participant"),  # roles that no leader gives
        "reminder-group-followup",  # an agreement is shown as it is
        *(
            "status-confirmed",
            "status-presented",
            "status-presented-and-confirmed",
        ),  # the rate's line names them
        *("step-book-presentation", "step-cancel-presentation", "step-book-startup", "step-cancel-startup"),
        *(
            "step-join-the-line",
            "step-lose-the-offer",
            "step-stay-away",
        ),  # steps that no leader takes by hand
    }
)
"""Of a whole family, those that nobody can ask for."""


def asked_for() -> frozenset[str]:
    """All of them."""
    return frozenset(_together() | _of_questions() | _of_refusals()) - NEVER_ASKED


def _questions() -> Iterator[Question[Any]]:
    return (one for deed in DEEDS.values() if deed.flow for one in deed.flow.questions)


def _of_questions() -> set[str]:
    """A question's label, what is said when it's left open, its noun, and its choices."""
    made = {f"{part}-{one.fills}" for one in _questions() for part in ("ask", "missing")}
    made |= {f"ask-{one.fills}-for-them" for one in _questions() if one.of_them}
    made |= {f"ask-{one.fills}-by-mail" for one in _questions() if isinstance(one, WhoJoins)}
    made |= {f"{name}-title-for-them" for name, deed in DEEDS.items() if deed.flow and deed.flow.of_them}
    made |= {one.noun for one in _questions() if one.noun}
    return made | {
        f"{one.speaks}-{value}" for one in _questions() if hasattr(one, "few") for value in one.few
    }


def _of_refusals() -> set[str]:
    """The sentence of every error that a person sees."""
    known, new = set[type[ProgrammeError]](), {ProgrammeError}
    while new:
        known |= new
        new = {sub for one in new for sub in one.__subclasses__()} - known
    return {one.words for one in known if one.words}


def _for_the_leader() -> set[str]:
    """The messages of the leader's commands whose ids are put together."""
    made = {f"mark-{mark}" for mark in Mark} | {f"branch-{branch}" for branch in Branch}
    made |= {f"why-not-{kind}" for kind in Kind} | {f"why-not-because-{one}" for one in Keeps}
    made |= {f"status-{matter}" for matter in Matter} | {f"insert-{one.name.lower()}" for one in Merge}
    made |= {f"call-{why}" for why in WhyCall}
    made |= {f"line-{fault}" for fault in Fault}
    made |= {f"step-{step}" for step in Step if step not in SEASON_STEPS}
    made |= {f"move-along-means-{step}" for step in MEANS_MORE} | {f"role-{role}" for role in GIVEN}
    made |= {f"weekday-{day}" for day in Weekday}
    made |= {f"done-{what}" for what in (*TAKEN_BACK, "sick", "season-began")}
    made |= {f"delivery-{one}-next" for one in ("came", "again", "settled-already")}
    made |= {one.text for one in LetterReason}
    made |= {f"{deed}-sure-{part}" for deed in ("stop", "recall") for part in ("title", "yes")}
    made |= {f"{what}-by-{one}" for one in Inviting for what in ("invitations", "link-comes")}
    made |= {f"outlook-{what}-{kind}" for what in ("moved", "deleted", "asks") for kind in Kind}
    made |= {f"outlook-asks-{doubt}" for doubt in Doubt}
    made |= {f"morning-{one}{part}" for one in ("calendars", "mail") for part in ("", "-means")}
    made |= {f"letter-{sort}" for sort in LetterKind} | {f"letter-is-{state}" for state in LetterState}
    made |= {f"{start}-{kind}" for start in ("calendar", "meeting-of") for kind in Kind}
    return made


def _for_them() -> set[str]:
    """What whoever acts for a company reads, beside what the company reads."""
    code = "".join(path.read_text("utf-8") for path in (Path(__file__).parents[2] / "dialogs").rglob("*.py"))
    said = {*re.findall(r'of_them\(\s*"([a-z-]+)"', code), *OFFERED[:2], *IN_THE_QUEUE[:2]}
    said |= {
        f"{news}{part}" for news in ("news-withdrawn", "withdrawal-taken-back") for part in ("", "-next")
    }
    return said | {f"{text}-for-them" for text in said}


def _of_groups() -> set[str]:
    """Names, reasons and rules of network groups."""
    alone = {ReasonKind.SPREAD, ReasonKind.BRANCHES}
    made = {f"region-{one}" for one in Region} | {f"proposal-{one}" for one in ProposalKind}
    made |= {f"group-why-{one}" for one in (*alone, ReasonKind.THEMES, ReasonKind.UNPREPARED)}
    made |= {f"{start}-why-{one}" for start in ("company", "them") for one in set(ReasonKind) - alone}
    made |= {f"group-rule-{one}" for one in (*RuleKind, "all-sizes")}
    made |= {f"group-answer-{one}" for one in Answer}
    made |= {f"bound-{one}-line" for one in set(Bound) - {Bound.FREE}}
    made |= {f"group-declined-{one}" for one in (Answer.NOT_NOW, Answer.ANOTHER)}
    return made | {f"{one}-next" for one in ("no-room", "no-groups")} | {"no-room", "no-groups", "placed"}


_SAID_OF_THEM = ("confirm_participation", "decide_later", "move_meeting", "cancel_meeting")


def _together() -> set[str]:
    made = {f"deed-{name}" for name in (*DEEDS, *OF_ENTRIES)}
    flows = {name: deed.flow for name, deed in DEEDS.items() if deed.flow}
    made |= {f"{name}-{part}" for name in flows for part in ("title", "send")}
    made |= {f"go-on-{name}" for name in flows}
    made |= {f"language-{inside}{language}" for language in Language for inside in ("", "inside-")}
    made |= {f"news-{letter}" for letter in LETTERS}
    made |= {f"news-meeting-{what}-startup" for what in ("booked", "moved", "cancelled")}
    made |= {f"prepared-{part.part}" for part in PARTS} | {f"count-{side}" for side in SIDES}
    made |= {f"milestone-{one}" for one in Milestone}
    made |= {f"news-{letter}-next" for letter in LETTERS[3:]}
    made |= {f"{part}-{stage}" for part in ("stage", "next") for stage in Stage}
    made |= {f"outcome-{outcome}" for outcome in Outcome}
    made |= {f"after-{outcome}{part}" for outcome in Outcome for part in ("", "-title")}
    made |= {f"reason-{reason}" for reason in Reason}
    made |= {f"themes_hit-{one}" for one in Hit} | {f"worth-{one}" for one in Worth}
    made |= {f"stage-name-{stage}" for stage in Stage} | {f"history-{step}" for step in Step}
    made |= {f"history-outcome-{outcome}" for outcome in Outcome}
    made |= {f"{start}-{call}" for start in ("call", "history-call") for call in Call}
    made |= {f"history-{what}" for what in NOTED}
    made |= {f"link-{opens}{part}" for opens in (BOARD, EXPORT, PAGE, WORD) for part in ("", "-next")}
    made |= {f"board-letter-{state}" for state in LetterState}
    made |= {f"board-{name}{part}" for name in PICTURES for part in ("", "-chart")}
    made |= {f"whose-turn-{side}" for side in Side}
    made |= {f"representatives-{one}" for one in (RepresentativesKnow.yes, RepresentativesKnow.no)}
    made |= {f"open-{one}" for one in ("slides", "note")}
    made |= {
        f"{start}-{kind}"
        for start in (
            "board-kind",
            "event-subject",
            "your-meeting",
            "meeting-line",
            "status-coming",
            "reminder",
            "stays",
        )
        for kind in Kind
    }
    made |= _for_the_leader() | _for_them() | _of_groups()
    made |= {f"meeting-of-company-{kind}" for kind in Kind}
    made |= {f"link-of-{kind}" for kind in Kind} | {f"calendar-entry-{kind}" for kind in Kind}
    made |= {
        f"told-meeting-{what}{part}" for what in ("moved", "cancelled") for part in ("", "-startup", "-next")
    }
    made |= {f"column-{one.name}" for row in ROWS.values() for one in fields(row)}
    made |= {f"size-{one}" for one in Size}
    made |= {f"report-held-{one.name}" for one in fields(Held)}
    made |= {f"format-{one}" for one in Format}
    made |= {f"table-{one}" for one in Table} | {f"cell-role-{one}" for one in Role}
    made |= {f"cell-kind-{one}" for one in Kind} | {f"cell-meeting-{one}" for one in MeetingState}
    made |= {f"{start}-{subject}" for start in ("kind", "coming") for subject in Subject}
    made |= {f"coming-{letter}" for letter in ASKS}
    made |= {f"reminder-group-{subject}" for subject in Subject if To.LEADER in SENSE[subject].to}
    made |= {f"reminder-was-{kind}" for kind in Kind}
    made |= {f"where-{one}" for one in Where} | {f"audience-{one}" for one in (*HAS, *LACKS)}
    made |= {f"condition-{sign}{one}" for one in OPEN_TO_HOSTS | MARKS | VALUED for sign in ("", "not-")}
    made |= {f"why-not-{why}" for why in WhyNot} | {f"if-missing-{one}" for one in IfMissing}
    made |= {f"press-{one}" for one in Press} | {f"outcome-of-broadcast-{one}" for one in Outcome_}
    made |= {f"broadcast-{one}" for one in (*BroadcastState, "scheduled", "done")}
    made |= {f"done-week-changed-{day}" for day in Weekday}
    made |= {f"for-them-{deed}" for deed in _SAID_OF_THEM}
    made |= {f"time-travel-{step}" for step in ("hour", "day", "now")}
    made |= {f"time-travelled-{what}{quiet}" for what in ("next", "nothing") for quiet in ("", "-quiet")}
    made |= {f"report-networks-{column}" for column in ("companies", "yes", "branches", "km")}

    return made
