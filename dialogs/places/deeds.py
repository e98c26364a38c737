"""What can be done about places."""

from dialogs.places import (
    confirm,
    decide_later,
    decline,
    offers,
    waiting_list,
    withdraw,
)

DEEDS = (
    *confirm.DEEDS,
    *decide_later.DEEDS,
    *decline.DEEDS,
    *offers.DEEDS,
    *waiting_list.DEEDS,
    *withdraw.DEEDS,
)
