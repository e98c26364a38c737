"""What can be done about questions."""

from dialogs.questions import (
    ask_a_person,
    passed_on,
)

DEEDS = (
    *ask_a_person.DEEDS,
    *passed_on.DEEDS,
)
