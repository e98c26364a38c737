"""Asks for a link by which people join a meeting."""

from collections.abc import Sequence
from contextlib import suppress

from dialogs.flows.flow import Answers
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OwnWords
from programme.meetings.join_links import NotAJoinLinkError, read_join_link
from reading.reading import Reading


class WhatLink(OwnWords):
    """The link, or the whole invitation that it stands in."""

    fills = "join_link"
    noun = "join-link"
    longest = 2000

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The link in the sentence, if there is one."""
        with suppress(NotAJoinLinkError):
            return [read_join_link(said.text)]
        return ()

    def take(self, token: str, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """The link alone."""
        return read_join_link(token)
