"""`eksport`: tables as files for a spreadsheet, behind a link that the leader presses once."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.page_links import link_to
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf
from programme.deeds.seasons import running
from programme.errors import NotAnAnswerError
from programme.leading.exports import Export, Format, Table
from programme.links import DOWNLOAD_LASTS
from programme.rights import Right
from programme.seasons import ALL_SEASONS, Season, SeasonId
from reading.reading import Reading
from reading.seasons import named_in
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Words

OPENS = "export"
_ALL = "all"


class WhichTables(Question[tuple[Table, ...]]):
    """Which tables, all of them unless some are chosen."""

    fills = "tables"
    noun = "tables"
    kind = FieldKind.SEVERAL

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All of them."""
        return [Choice(one, Words(f"table-{one}")) for one in Table]

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """All of them."""
        return ",".join(Table)

    def take(self, token: str, scene: Scene) -> tuple[Table, ...]:  # noqa: ARG002 - a Question
        """Those, in their usual order."""
        wanted = {one.strip() for one in token.split(",")}
        if not wanted <= set(Table):
            raise NotAnAnswerError
        return tuple(one for one in Table if one in wanted)


class WhichSeason(Question[SeasonId]):
    """Of which season, where there was one before: the one that is running, unless another is named."""

    fills = noun = "season"
    kind = FieldKind.CHOICE

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Where there are two to choose from."""
        return len(scene.seasons.all()) > 1

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The latest first, and all of them last."""
        seasons = reversed(scene.seasons.all())
        return [*(Choice(one.id, Plain(_called(one))) for one in seasons), Choice(_ALL, Words("all-seasons"))]

    def known(self, scene: Scene) -> str:
        """The one that is running."""
        return running(scene).id

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """Those that are named by their years."""
        return [one.id for one in named_in(said.text, scene.seasons.all())]

    def take(self, token: str, scene: Scene) -> SeasonId:
        """That season, or all."""
        if token == _ALL:
            return ALL_SEASONS
        if token not in {one.id for one in scene.seasons.all()}:
            raise NotAnAnswerError
        return SeasonId(token)


def _called(season: Season) -> str:
    return season.name or f"{season.kickoff:%Y}"


class WhichFormat(OneOf[Format]):
    """Excel, unless it's to be CSV."""

    fills = noun = "format"
    few = Format
    speaks = "format"

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Excel."""
        return Format.EXCEL


def export(answers: Answers, scene: Scene) -> Say:
    """A link to the file, which is made when it's pressed and shows that moment."""
    season = answers.get(WhichSeason, ALL_SEASONS)
    wanted = Export(answers[WhichTables], answers[WhichFormat], season)
    of_season = [
        Figure(Words("season"), Plain(_called(one))) for one in scene.seasons.all() if one.id == season
    ]
    address = link_to(scene, OPENS, DOWNLOAD_LASTS, wanted.token)
    if not address:
        return no_pages()
    return Say(
        Words("export-ready"),
        Words("download-next", {"minutes": DOWNLOAD_LASTS.seconds // 60}),
        (
            *of_season,
            Figure(Words("tables"), tuple(Words(f"table-{one}") for one in wanted.tables)),
            Figure(Words("format"), Words(f"format-{wanted.format}")),
        ),
        buttons=(
            Button(Words("open-download"), primary=True, link=address),
            deed_button("export"),
            deed_button("help"),
        ),
    )


def no_pages() -> Say:
    """What is said where the bot has no pages of its own to download from."""
    return Say(
        Words("download-nowhere"),
        Words("board-nowhere-next"),
        buttons=(deed_button("status"), deed_button("help")),
    )


DEEDS = (Deed("export", needs=Right.LEAD, flow=Flow((WhichTables(), WhichSeason(), WhichFormat()), export)),)
