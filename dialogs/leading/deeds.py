"""What can be done about the programme as a whole."""

from dialogs.leading import (
    board,
    export,
    log,
    new_season,
    report,
    roles,
    status,
    time_travel,
    undo,
)

DEEDS = (
    *board.DEEDS,
    *export.DEEDS,
    *log.DEEDS,
    *new_season.DEEDS,
    *report.DEEDS,
    *roles.DEEDS,
    *status.DEEDS,
    *time_travel.DEEDS,
    *undo.DEEDS,
)
