"""What can be done about the hosts' hours."""

from dialogs.hours import (
    hours,
    sick_today,
    weekly_hours,
)

DEEDS = (
    *hours.DEEDS,
    *sick_today.DEEDS,
    *weekly_hours.DEEDS,
)
