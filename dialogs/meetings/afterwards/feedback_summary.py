"""What people said afterwards, summed up for the leader."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from dialogs.meetings.afterwards.feedback import Hit, Worth
from programme.deeds.reporting import said_since
from programme.meetings.feedback import Asked, Feedback
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words

LATEST = 10
"""So many of people's own words are shown."""


def feedback_summary(scene: Scene, _: str = "") -> Say:
    """How many said what, and the latest own words."""
    presented = said_since(scene, Asked.PRESENTATION)
    kickoff = said_since(scene, Asked.KICKOFF)
    figures = [
        Figure(Words("feedback-presentations"), len(presented)),
        *_counted("themes_hit", Hit, presented),
        *_themes(presented, scene),
        Figure(Words("feedback-kickoff"), len(kickoff)),
        *_counted("worth", Worth, kickoff),
    ]
    own = [one.answers[part] for one in reversed(kickoff) for part in ("best", "better") if one.answers[part]]
    return Say(
        Words("feedback-summary"),
        figures=tuple(figures),
        lines=tuple(Plain(words) for words in own[:LATEST]),
        buttons=(deed_button("status"), deed_button("help")),
    )


def _counted(question: str, tokens: Iterable[str], said: Sequence[Feedback]) -> list[Figure]:
    counts = Counter(one.answers[question] for one in said)
    return [Figure(Words(f"{question}-{token}"), counts[token]) for token in tokens if counts[token]]


def _themes(said: Sequence[Feedback], scene: Scene) -> list[Figure]:
    """How often each theme was called relevant, most often first."""
    counts = Counter(theme for one in said for theme in one.answers["relevant"].split(",") if theme)
    often = tuple(
        Words("theme-count", {"theme": scene.programme.theme(theme), "count": count})
        for theme, count in counts.most_common()
    )
    return [Figure(Words("relevant"), often)] if often else []


DEEDS = (Deed("feedback_summary", needs=Right.LEAD, answers=feedback_summary),)
