"""What can be done about what is sent unasked."""

from dialogs.reminders import (
    call_list,
    deliveries,
    everybodys_reminders,
    my_reminders,
    remind_later,
)

DEEDS = (
    *call_list.DEEDS,
    *deliveries.DEEDS,
    *everybodys_reminders.DEEDS,
    *my_reminders.DEEDS,
    *remind_later.DEEDS,
)
