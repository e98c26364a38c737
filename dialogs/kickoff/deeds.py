"""What can be done about the kick-off."""

from dialogs.kickoff import (
    register_for_kickoff,
)

DEEDS = (*register_for_kickoff.DEEDS,)
