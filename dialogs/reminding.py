"""Keeps the outbox in step with a meeting: its reminders, and what its hosts are told."""

from datetime import timedelta

from dialogs.scene import Scene
from programme.letters import Letter
from programme.meetings import Meeting
from programme.reminders import reminders_of

_NEWS_LASTS = timedelta(days=2)


def tell_hosts(meeting: Meeting, what: str, scene: Scene) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts."""
    hosts = [person.id for person in scene.people.hosting(meeting.hosts)]
    scene.outbox.replan(meeting.id, reminders_of(meeting, scene.programme, hosts, scene.now))
    scene.outbox.plan(
        [
            Letter(
                key=f"{what}/{meeting.id}/{meeting.moves}/{host}",
                to=host,
                what=what,
                about=meeting.id,
                due=scene.now,
                useful_until=max(meeting.end, scene.now + _NEWS_LASTS),
            )
            for host in hosts
            if host != scene.speaker.id
        ]
    )
