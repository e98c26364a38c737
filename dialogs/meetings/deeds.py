"""What can be done about meetings."""

from dialogs.meetings import (
    book_presentation,
    book_startup,
    calendar,
    cancel_meeting,
    give_link,
    join_open,
    move_meeting,
    my_meetings,
    open_presentation,
    outlook,
    phone_calendar,
    prepare,
)
from dialogs.meetings.afterwards import feedback, feedback_summary, follow_up, outcome

DEEDS = (
    *book_presentation.DEEDS,
    *book_startup.DEEDS,
    *calendar.DEEDS,
    *cancel_meeting.DEEDS,
    *feedback.DEEDS,
    *feedback_summary.DEEDS,
    *follow_up.DEEDS,
    *give_link.DEEDS,
    *join_open.DEEDS,
    *move_meeting.DEEDS,
    *my_meetings.DEEDS,
    *open_presentation.DEEDS,
    *outcome.DEEDS,
    *phone_calendar.DEEDS,
    *outlook.DEEDS,
    *prepare.DEEDS,
)
