"""The registry: every deed by its name."""

from collections.abc import Mapping
from functools import cache

from dialogs import (
    ask_a_person,
    book_presentation,
    book_startup,
    cancel_meeting,
    colleagues,
    confirm,
    decide_later,
    decline,
    feedback,
    follow_up,
    join_open,
    later,
    move_meeting,
    my_meetings,
    my_reminders,
    my_status,
    offers,
    outcome,
    own_company,
    prepare,
    read_broadcast,
    register_for_kickoff,
    welcome,
    why,
    withdraw,
)
from dialogs.commands import (
    add_note,
    assign,
    board,
    broadcast,
    broadcast_changes,
    broadcast_looks,
    broadcast_write,
    broadcasts,
    calendar,
    claims,
    companies,
    company,
    company_past,
    contacts,
    deliveries,
    export,
    forecast,
    hours,
    invite,
    let_decide,
    log,
    merge,
    move_along,
    new_companies,
    new_number,
    open_presentation,
    questions,
    report,
    roles,
    sick_today,
    status,
    time_travel,
    undo,
    waiting_list,
    weekly_hours,
)
from dialogs.commands import (
    feedback as feedback_command,
)
from dialogs.flow import Deed
from programme.people import Person
from programme.rights import Right, rights_of

DEEDS: Mapping[str, Deed] = {
    deed.name: deed
    for deed in (
        *ask_a_person.DEEDS,
        *book_presentation.DEEDS,
        *book_startup.DEEDS,
        *cancel_meeting.DEEDS,
        *colleagues.DEEDS,
        *confirm.DEEDS,
        *decide_later.DEEDS,
        *decline.DEEDS,
        *feedback.DEEDS,
        *follow_up.DEEDS,
        *join_open.DEEDS,
        *later.DEEDS,
        *move_meeting.DEEDS,
        *my_meetings.DEEDS,
        *my_reminders.DEEDS,
        *my_status.DEEDS,
        *offers.DEEDS,
        *outcome.DEEDS,
        *own_company.DEEDS,
        *prepare.DEEDS,
        *read_broadcast.DEEDS,
        *register_for_kickoff.DEEDS,
        *welcome.DEEDS,
        *why.DEEDS,
        *withdraw.DEEDS,
        *add_note.DEEDS,
        *assign.DEEDS,
        *board.DEEDS,
        *broadcast.DEEDS,
        *broadcast_changes.DEEDS,
        *broadcast_looks.DEEDS,
        *broadcast_write.DEEDS,
        *broadcasts.DEEDS,
        *calendar.DEEDS,
        *claims.DEEDS,
        *companies.DEEDS,
        *company.DEEDS,
        *company_past.DEEDS,
        *contacts.DEEDS,
        *deliveries.DEEDS,
        *export.DEEDS,
        *feedback_command.DEEDS,
        *forecast.DEEDS,
        *hours.DEEDS,
        *invite.DEEDS,
        *let_decide.DEEDS,
        *log.DEEDS,
        *merge.DEEDS,
        *move_along.DEEDS,
        *new_companies.DEEDS,
        *new_number.DEEDS,
        *open_presentation.DEEDS,
        *questions.DEEDS,
        *report.DEEDS,
        *roles.DEEDS,
        *sick_today.DEEDS,
        *status.DEEDS,
        *time_travel.DEEDS,
        *undo.DEEDS,
        *waiting_list.DEEDS,
        *weekly_hours.DEEDS,
    )
}


def not_for(speaker: Person) -> frozenset[str]:
    """The deeds that the speaker may not do: their words mean nothing in passing."""
    return _not_for(rights_of(speaker))


@cache
def _not_for(rights: frozenset[Right]) -> frozenset[str]:
    return frozenset(name for name, deed in DEEDS.items() if deed.needs not in rights)
