"""`eksport`: tables as files for a spreadsheet, behind a link that the leader presses once."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.page_links import link_to
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf
from programme.errors import NotAnAnswerError
from programme.leading.exports import Export, Format, Table
from programme.links import DOWNLOAD_LASTS
from programme.rights import Right
from texts.say import Button, Choice, FieldKind, Figure, Say, Words

OPENS = "export"


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
    wanted = Export(answers[WhichTables], answers[WhichFormat])
    address = link_to(scene, OPENS, DOWNLOAD_LASTS, wanted.token)
    if not address:
        return no_pages()
    return Say(
        Words("export-ready"),
        Words("download-next", {"minutes": DOWNLOAD_LASTS.seconds // 60}),
        (
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


DEEDS = (Deed("export", needs=Right.LEAD, flow=Flow((WhichTables(), WhichFormat()), export)),)
