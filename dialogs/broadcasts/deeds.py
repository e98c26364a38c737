"""What can be done about broadcasts."""

from dialogs.broadcasts import (
    broadcast,
    broadcasts,
    changes,
    previews,
    read_broadcast,
    to_company,
    write,
)

DEEDS = (
    *broadcast.DEEDS,
    *broadcasts.DEEDS,
    *changes.DEEDS,
    *previews.DEEDS,
    *read_broadcast.DEEDS,
    *to_company.DEEDS,
    *write.DEEDS,
)
