"""What can be done about broadcasts."""

from dialogs.broadcasts import (
    broadcast,
    broadcasts,
    changes,
    looks,
    read_broadcast,
    write,
)

DEEDS = (
    *broadcast.DEEDS,
    *broadcasts.DEEDS,
    *changes.DEEDS,
    *looks.DEEDS,
    *read_broadcast.DEEDS,
    *write.DEEDS,
)
