"""What can be done about the hosts' hours."""

from dialogs.hours import (
    change_hours,
    hours,
    sick_today,
    weekly_hours,
)

DEEDS = (
    *change_hours.DEEDS,
    *hours.DEEDS,
    *sick_today.DEEDS,
    *weekly_hours.DEEDS,
)
