"""What is booked, by whom, and what is coming: the leader's view."""

from dialogs.buttons import deed_button
from dialogs.my_meetings import host_names
from dialogs.scene import Scene
from programme.plan import Kind
from programme.rights import Right, demand, may
from programme.road import IN_THE_PROGRAMME
from texts.say import Figure, Plain, Say, Words

FIRST = 5
"""So many of the next meetings are listed."""


def status(scene: Scene) -> Say:
    """The programme now; for readers and hosts the companies with a place; NotAllowedError for others."""
    if not may(scene.speaker, Right.SEE_ALL_COMPANIES):
        return _confirmed(scene)
    coming = scene.meetings.upcoming(scene.now)
    free = scene.meetings.free(Kind.PRESENTATION, scene.now)
    figures = [
        Figure(Words("status-presentations-coming"), len(coming)),
        Figure(Words("status-companies"), len(scene.companies.all())),
        Figure(Words("status-questions"), sum(one.is_open for one in scene.questions.all())),
        Figure(Words("status-coming-to-kickoff"), scene.registrations.count()),
        Figure(Words("status-kickoff"), scene.programme.kickoff.starts.date()),
    ]
    if free:
        figures.append(Figure(Words("status-next-free"), free[0]))
    lines = []
    for meeting in coming[:FIRST]:
        company = scene.companies.get(meeting.booking.company)
        by = scene.people.get(meeting.booking.booked_by)
        lines.append(
            Words(
                "status-line",
                {
                    "when": meeting.start,
                    "company": Plain(company.called.shown if company else ""),
                    "by": Plain(by.name if by else ""),
                    "hosts": host_names(meeting, scene),
                },
            )
        )
    if len(coming) > FIRST:
        lines.append(Words("status-more", {"count": len(coming) - FIRST}))
    buttons = (deed_button("waiting_list"), deed_button("questions"), deed_button("help"))
    return Say(
        Words("status-title"),
        Words("status-now", {"now": scene.now}),
        tuple(figures),
        tuple(lines),
        buttons=buttons,
    )


def _confirmed(scene: Scene) -> Say:
    demand(scene.speaker, Right.SEE_CONFIRMED_COMPANIES)
    inside = scene.companies.in_stage(*IN_THE_PROGRAMME)
    return Say(
        Words("confirmed-companies", {"count": len(inside)}),
        lines=tuple(Plain(company.called.shown) for company in inside),
        buttons=(deed_button("my_meetings"), deed_button("help")),
    )
