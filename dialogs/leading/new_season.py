"""`ny sesong`: the next year on the same database; and what each season came to."""

from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from programme.deeds.seasons import awaits_new_season, begin_season, of_the_season, running
from programme.leading.counts import Span
from programme.letters.reminders import kickoff_start
from programme.rights import Right
from programme.seasons import Season
from texts.say import Figure, Plain, Say, Value, Words


def what_it_means(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a consequence
    """What is kept, and what begins anew."""
    found, known = scene.seasons.figures(running(scene)), sum(scene.selections.by_stage().values())
    anew: dict[str, Value] = {
        "places": found.places,
        "in_line": found.in_line,
        "coming": found.coming,
        "changed": len(of_the_season(scene)),
    }
    return Say(
        Words("new-season-sure", {"season": Plain(scene.programme.about.years)}),
        Words("new-season-sure-next"),
        (
            Figure(Words("season-kickoff"), kickoff_start(scene.programme)),
            Figure(Words("season-kept"), Words("season-kept-all", {"companies": known})),
            Figure(Words("season-anew"), Words("season-anew-all", anew)),
        ),
        buttons=(
            button(scene.talk.run, "sure", "new-season-yes", primary=True),
            button(scene.talk.run, "leave", "leave"),
        ),
    )


def new_season(answers: Answers, scene: Scene) -> Say:  # noqa: ARG001 - a deed
    """The next season, once."""
    if too_early := instead(scene):
        return too_early
    season = begin_season(scene, scene.talk.run, scene.speaker.id)
    return Say(
        Words("season-began", {"season": Plain(season.name)}),
        Words("season-began-next"),
        (Figure(Words("season-kickoff"), season.kickoff),),
        buttons=(deed_button("status", primary=True), deed_button("companies"), deed_button("seasons")),
    )


def instead(scene: Scene) -> Say | None:
    """What is said as long as the programme file is the running season's."""
    if awaits_new_season(scene):
        return None
    season = running(scene)
    return Say(
        Words("no-new-season", {"season": Plain(season.name)}),
        Words("no-new-season-next"),
        (Figure(Words("season-kickoff"), kickoff_start(scene.programme)),),
        buttons=(deed_button("seasons"), deed_button("status"), deed_button("help")),
    )


def seasons(scene: Scene, _: str = "") -> Say:
    """A line for each season: those that are over as they ended, the running one as it stands."""
    return Say(
        Words("seasons-title"),
        figures=tuple(
            Figure(Plain(one.name or f"{one.kickoff:%Y}"), _line(one, scene)) for one in scene.seasons.all()
        ),
        buttons=(deed_button("status"), deed_button("export"), deed_button("help")),
    )


def _line(season: Season, scene: Scene) -> Words:
    found = scene.seasons.figures(season)
    held = scene.counts.held(Span(season.began_at, season.ended_at or scene.now))
    return Words(
        "season-line",
        {
            "places": found.places,
            "in_line": found.in_line,
            "presentations": held.presentations,
            "startups": held.startups,
            "coming": found.coming,
        },
    )


DEEDS = (
    Deed(
        "new_season", needs=Right.LEAD, flow=Flow((), new_season, consequence=what_it_means, instead=instead)
    ),
    Deed("seasons", needs=Right.LEAD, answers=seasons),
)
