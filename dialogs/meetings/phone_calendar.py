"""`kalender i telefonen`: an address that the person's own calendar follows, until they close it."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.deeds.meetings.own_calendar import has_calendar
from programme.feeds import Feed, FeedId
from programme.rights import Right
from texts.say import Button, Figure, Plain, Say, Words


def phone_calendar_button(scene: Scene) -> tuple[Button, ...]:
    """The way to it; nothing where the bot has no address of its own."""
    return (deed_button("phone_calendar"),) if scene.site.url else ()


def phone_calendar(scene: Scene, _: str = "") -> Say:
    """The address, made when it's first asked for; the same until it's closed."""
    last = (deed_button("my_meetings"), deed_button("help"))
    if not scene.site.url:
        return Say(Words("phone-calendar-nowhere"), Words("phone-calendar-nowhere-next"), buttons=last)
    if not has_calendar(scene.speaker, scene):
        first = deed_button("book_presentation", primary=True)
        return Say(Words("phone-calendar-empty"), Words("phone-calendar-empty-next"), buttons=(first, *last))
    feed = scene.feeds.of(scene.speaker.id)
    if feed is None:
        feed = Feed(FeedId(scene.new_run), scene.speaker.id, scene.now)
        scene.feeds.put(feed)
    return Say(
        Words("phone-calendar"),
        Words("phone-calendar-next"),
        (Figure(Words("phone-calendar-address"), Plain(scene.site.feed(feed.id))),),
        buttons=(
            Button(Words("phone-calendar-open"), link=scene.site.subscribe(feed.id), primary=True),
            deed_button("close_phone_calendar"),
            *last,
        ),
    )


def close_phone_calendar(scene: Scene, _: str = "") -> Say:
    """From now on the address leads nowhere."""
    scene.feeds.close(scene.speaker.id)
    return Say(
        Words("phone-calendar-closed"),
        Words("phone-calendar-closed-next"),
        buttons=(deed_button("phone_calendar"), deed_button("my_meetings"), deed_button("help")),
    )


DEEDS = (
    Deed("phone_calendar", needs=Right.ANYBODY, answers=phone_calendar),
    Deed("close_phone_calendar", needs=Right.ANYBODY, answers=close_phone_calendar, changes=True),
)
