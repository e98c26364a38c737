"""The link of one meeting, where its host has none of their own."""

from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import describe
from dialogs.flows.scene import Scene
from dialogs.shared_questions.join_link import WhatLink
from dialogs.shared_questions.slot_questions import WhichMeeting
from programme.deeds.meetings.meeting_news import give_link
from programme.rights import Right
from texts.say import Say, Words


def keep_link(answers: Answers, scene: Scene) -> Say:
    """The meeting has it, and the company hears of it."""
    meeting = give_link(scene, answers[WhichMeeting], answers[WhatLink], scene.speaker.id)
    return describe(meeting, scene, Words("join-link-is-given"))


DEEDS = (Deed("give_link", needs=Right.CHANGE_HOURS, flow=Flow((WhichMeeting(), WhatLink()), keep_link)),)
