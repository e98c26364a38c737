"""All deeds by name: a flow, or an answer that needs no questions."""

from collections.abc import Callable, Mapping
from functools import cache

from dialogs.ask_a_person import ASK_A_PERSON
from dialogs.book_presentation import BOOK_PRESENTATION
from dialogs.book_startup import BOOK_STARTUP
from dialogs.cancel_meeting import CANCEL_MEETING
from dialogs.colleagues import HAND_OVER, STEP_BACK, invite_colleague, our_contacts
from dialogs.commands import broadcast_looks, broadcasts
from dialogs.commands.add_note import ADD_NOTE
from dialogs.commands.assign import ASSIGN
from dialogs.commands.board import board
from dialogs.commands.broadcast import BROADCAST
from dialogs.commands.broadcast_changes import (
    CORRECT_BROADCAST,
    RECALL_BROADCAST,
    REMIND_BROADCAST,
    STOP_BROADCAST,
)
from dialogs.commands.broadcast_write import WRITE_BROADCAST
from dialogs.commands.calendar import calendar, meeting_page
from dialogs.commands.claims import claim, claims
from dialogs.commands.companies import FILTER_COMPANIES, companies
from dialogs.commands.company import COMPANY
from dialogs.commands.company_past import company_history, company_messages
from dialogs.commands.contacts import WHO_SPEAKS, accept_contact, refuse_contact
from dialogs.commands.deliveries import again, came, deliveries, deliveries_in, delivery
from dialogs.commands.export import EXPORT
from dialogs.commands.feedback import feedback_summary
from dialogs.commands.forecast import reminders
from dialogs.commands.hours import CHANGE_HOURS, CLOSE_PERIOD, MOST_A_DAY, OPEN_PERIOD, hours
from dialogs.commands.invite import INVITE
from dialogs.commands.let_decide import LET_DECIDE
from dialogs.commands.log import log
from dialogs.commands.merge import MERGE
from dialogs.commands.move_along import MOVE_ALONG
from dialogs.commands.new_companies import IMPORT_COMPANIES, NEW_COMPANY
from dialogs.commands.new_number import NEW_NUMBER
from dialogs.commands.open_presentation import OPEN_PRESENTATION, cancel_open
from dialogs.commands.questions import ANSWER_QUESTION, TEACH, questions
from dialogs.commands.report import REPORT, approve_report, report_links
from dialogs.commands.roles import GIVE_ROLE, TAKE_ROLE, roles
from dialogs.commands.sick_today import SICK_TODAY
from dialogs.commands.status import status
from dialogs.commands.time_travel import time_travel
from dialogs.commands.undo import undo
from dialogs.commands.waiting_list import (
    CHANGE_PLACES,
    MOVE_IN_LINE,
    OFFER_PLACE,
    extend_offer,
    waiting_list,
)
from dialogs.commands.weekly_hours import CHANGE_WEEK
from dialogs.confirm import CONFIRM
from dialogs.decide_later import DECIDE_LATER
from dialogs.decline import DECLINE
from dialogs.feedback import FEEDBACK, KICKOFF_FEEDBACK
from dialogs.flow import Flow
from dialogs.follow_up import AGREE, follow_up_done, follow_up_shown
from dialogs.join_open import join_open
from dialogs.later import remind_later
from dialogs.move_meeting import MOVE_MEETING
from dialogs.my_meetings import my_meetings
from dialogs.my_reminders import PAUSE_REMINDERS, my_reminders, resume, turn_off, turn_on
from dialogs.my_status import my_status
from dialogs.offers import accept_offer
from dialogs.outcome import OUTCOME
from dialogs.own_company import vouch_colleague, vouch_leader
from dialogs.prepare import PREPARE
from dialogs.read_broadcast import read_broadcast
from dialogs.register_for_kickoff import REGISTER_FOR_KICKOFF
from dialogs.scene import Scene
from dialogs.welcome import help_card
from dialogs.why import why
from dialogs.withdraw import WITHDRAW, stay
from programme.people import Person
from programme.rights import Right, may, rights_of
from texts.say import Say

FLOWS: Mapping[str, Flow] = {
    flow.name: flow
    for flow in (
        BOOK_PRESENTATION,
        MOVE_MEETING,
        CANCEL_MEETING,
        CONFIRM,
        DECIDE_LATER,
        DECLINE,
        WITHDRAW,
        OUTCOME,
        BOOK_STARTUP,
        PREPARE,
        REGISTER_FOR_KICKOFF,
        ASK_A_PERSON,
        ANSWER_QUESTION,
        TEACH,
        MOVE_IN_LINE,
        OFFER_PLACE,
        CHANGE_PLACES,
        COMPANY,
        FILTER_COMPANIES,
        MOVE_ALONG,
        ADD_NOTE,
        ASSIGN,
        CHANGE_HOURS,
        CLOSE_PERIOD,
        OPEN_PERIOD,
        MOST_A_DAY,
        CHANGE_WEEK,
        SICK_TODAY,
        GIVE_ROLE,
        TAKE_ROLE,
        NEW_COMPANY,
        IMPORT_COMPANIES,
        INVITE,
        OPEN_PRESENTATION,
        LET_DECIDE,
        FEEDBACK,
        KICKOFF_FEEDBACK,
        AGREE,
        HAND_OVER,
        STEP_BACK,
        MERGE,
        PAUSE_REMINDERS,
        EXPORT,
        NEW_NUMBER,
        REPORT,
        BROADCAST,
        WRITE_BROADCAST,
        STOP_BROADCAST,
        CORRECT_BROADCAST,
        RECALL_BROADCAST,
        REMIND_BROADCAST,
        WHO_SPEAKS,
    )
}


def where_we_stand(scene: Scene, text: str) -> Say:  # noqa: ARG001 - an answer
    """The same words for everybody: the programme for the project group, the own company for a contact."""
    own = scene.companies.of(scene.speaker.id) and not may(scene.speaker, Right.SEE_ALL_COMPANIES)
    return my_status(scene) if own or not may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES) else status(scene)


ANSWERS: Mapping[str, Callable[[Scene, str], Say]] = {
    "my_meetings": lambda scene, _: my_meetings(scene),
    "my_status": where_we_stand,
    "status": lambda scene, _: status(scene),
    "board": lambda scene, _: board(scene),
    "companies": companies,
    "company_history": company_history,
    "company_messages": company_messages,
    "hours": lambda scene, _: hours(scene),
    "log": log,
    "undo": lambda scene, _: undo(scene),
    "roles": lambda scene, _: roles(scene),
    "claims": claims,
    "claim": claim,
    "calendar": calendar,
    "meeting": meeting_page,
    "waiting_list": lambda scene, _: waiting_list(scene),
    "feedback_summary": lambda scene, _: feedback_summary(scene),
    "follow_up": follow_up_shown,
    "follow_up_done": follow_up_done,
    "our_contacts": lambda scene, _: our_contacts(scene),
    "join_open": join_open,
    "cancel_open": cancel_open,
    "extend_offer": extend_offer,
    "questions": lambda scene, _: questions(scene),
    "accept_offer": lambda scene, _: accept_offer(scene),
    "stay": lambda scene, _: stay(scene),
    "why": lambda scene, _: why(scene),
    "vouch_leader": lambda scene, _: vouch_leader(scene),
    "vouch_colleague": lambda scene, _: vouch_colleague(scene),
    "invite_colleague": lambda scene, _: invite_colleague(scene),
    "accept_contact": accept_contact,
    "reminders": reminders,
    "own_reminders": lambda scene, _: my_reminders(scene),
    "remind_later": remind_later,
    "turn_off_reminders": turn_off,
    "turn_on_reminders": turn_on,
    "resume_reminders": lambda scene, _: resume(scene),
    "refuse_contact": refuse_contact,
    "approve_report": approve_report,
    "report_links": report_links,
    "deliveries": lambda scene, _: deliveries(scene),
    "deliveries_in": deliveries_in,
    "delivery": delivery,
    "delivery_came": came,
    "delivery_again": again,
    "broadcasts": lambda scene, _: broadcasts.broadcasts(scene),
    "broadcast_progress": broadcasts.progress,
    "broadcast_names": broadcasts.names,
    "pause_broadcast": broadcasts.pause,
    "resume_broadcast": broadcasts.resume,
    "preview_broadcast": broadcast_looks.preview,
    "test_broadcast": broadcast_looks.test,
    "broadcast_recipients": broadcast_looks.recipients,
    "read_broadcast": read_broadcast,
    "help": lambda scene, _: help_card(scene),
    "spol": time_travel,
}

GROUP_DEEDS: Mapping[str, Right] = {
    "status": Right.SEE_CONFIRMED_COMPANIES,
    "board": Right.SEE_CONFIRMED_COMPANIES,
    "companies": Right.SEE_CONFIRMED_COMPANIES,
    "filter_companies": Right.ACT_FOR_COMPANIES,
    "company": Right.ACT_FOR_COMPANIES,
    "new_company": Right.ACT_FOR_COMPANIES,
    "import_companies": Right.ACT_FOR_COMPANIES,
    "invite": Right.ACT_FOR_COMPANIES,
    "open_presentation": Right.ACT_FOR_COMPANIES,
    "cancel_open": Right.ACT_FOR_COMPANIES,
    "questions": Right.ANSWER_QUESTIONS,
    "answer_question": Right.ANSWER_QUESTIONS,
    "teach": Right.ANSWER_QUESTIONS,
    "company_history": Right.ACT_FOR_COMPANIES,
    "company_messages": Right.ACT_FOR_COMPANIES,
    "add_note": Right.ACT_FOR_COMPANIES,
    "undo": Right.ACT_FOR_COMPANIES,
    "change_hours": Right.CHANGE_HOURS,
    "change_week": Right.CHANGE_HOURS,
    "sick_today": Right.CHANGE_HOURS,
    "close_period": Right.LEAD,
    "open_period": Right.LEAD,
    "most_a_day": Right.LEAD,
    "move_along": Right.LEAD,
    "assign": Right.LEAD,
    "log": Right.LEAD,
    "roles": Right.LEAD,
    "give_role": Right.LEAD,
    "take_role": Right.LEAD,
    "claims": Right.LEAD,
    "claim": Right.LEAD,
    "waiting_list": Right.LEAD,
    "move_in_line": Right.LEAD,
    "offer_place": Right.LEAD,
    "extend_offer": Right.LEAD,
    "change_places": Right.LEAD,
    "let_decide": Right.LEAD,
    "merge": Right.LEAD,
    "export": Right.LEAD,
    "new_number": Right.LEAD,
    "report": Right.LEAD,
    "approve_report": Right.LEAD,
    "report_links": Right.LEAD,
    "feedback_summary": Right.LEAD,
    "broadcast": Right.LEAD,
    "write_broadcast": Right.LEAD,
    "preview_broadcast": Right.LEAD,
    "test_broadcast": Right.LEAD,
    "broadcast_recipients": Right.LEAD,
    "deliveries": Right.LEAD,
    "deliveries_in": Right.LEAD,
    "delivery": Right.LEAD,
    "delivery_came": Right.LEAD,
    "delivery_again": Right.LEAD,
    "broadcasts": Right.LEAD,
    "broadcast_progress": Right.LEAD,
    "broadcast_names": Right.LEAD,
    "pause_broadcast": Right.LEAD,
    "resume_broadcast": Right.LEAD,
    "stop_broadcast": Right.LEAD,
    "correct_broadcast": Right.LEAD,
    "recall_broadcast": Right.LEAD,
    "remind_broadcast": Right.LEAD,
    "spol": Right.MOVE_TIME,
}
"""The project group's deeds, and the right that each takes: nobody else begins one, by press or by words."""


def not_for(speaker: Person) -> frozenset[str]:
    """The project group's deeds that the speaker may not do."""
    return _not_for(rights_of(speaker))


@cache
def _not_for(rights: frozenset[Right]) -> frozenset[str]:
    return frozenset(deed for deed, right in GROUP_DEEDS.items() if right not in rights)
