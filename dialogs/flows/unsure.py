"""What a sentence didn't make sure of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dialogs.flows.flow import Question
from texts.say import Words


@dataclass(frozen=True)
class Unsure:
    """A sentence means several answers to a question, or something near them: one has to be chosen.

    Without any, nothing is taken from it.
    """

    question: Question[Any]
    tokens: Sequence[str]
    why: Words | None
