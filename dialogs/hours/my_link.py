"""`min lenke`: where a host's meetings are held."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.hours.hour_questions import WhoseHours
from dialogs.shared_questions.join_link import WhatLink
from programme.deeds.meetings.meeting_news import give_link
from programme.leading.overrides import Override, Setting
from programme.meetings.meetings import Meeting
from programme.plan import Host
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


def keep_own_link(answers: Answers, scene: Scene) -> Say:
    """From now on it's the host's; coming meetings that had none, or the host's old one, have it."""
    host, link = answers[WhoseHours], answers[WhatLink]
    before = scene.meetings.programme.host(host.id).link
    scene.overrides.put(Override(Setting.LINK, link, scene.speaker.id, scene.now, "", host.id))
    coming = [one for one in scene.meetings.upcoming(scene.now) if _has(one, host, before)]
    for meeting in coming:
        give_link(scene, meeting, link, scene.speaker.id)
    return Say(
        Words("join-link-is-kept"),
        Words("join-link-is-kept-next", {"count": len(coming)}),
        (Figure(Words("with-host"), Plain(host.name)), Figure(Words("join-link"), Plain(link))),
        buttons=(deed_button("my_meetings"), deed_button("my_link"), deed_button("help")),
    )


def _has(meeting: Meeting, host: Host, link: str) -> bool:
    """Whether the host's link is the meeting's, or would be if there were one."""
    return host.id in meeting.hosts and (not meeting.link or meeting.link == link)


DEEDS = (Deed("my_link", needs=Right.CHANGE_HOURS, flow=Flow((WhoseHours(), WhatLink()), keep_own_link)),)
