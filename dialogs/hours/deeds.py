"""What can be done about the hosts' hours."""

from dialogs.hours import (
    change_hours,
    hours,
    my_link,
    sick_today,
    weekly_hours,
)

DEEDS = (
    *change_hours.DEEDS,
    *hours.DEEDS,
    *my_link.DEEDS,
    *sick_today.DEEDS,
    *weekly_hours.DEEDS,
)
