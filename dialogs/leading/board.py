"""`tavle`: a link to the board, for the project group."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.page_links import link_to
from dialogs.flows.scene import Scene
from programme.links import BOARD_LASTS
from programme.rights import Right
from texts.say import Button, Say, Words

OPENS = "board"


def board(scene: Scene, _: str = "") -> Say:
    """The link."""
    buttons = (deed_button("status"), deed_button("help"))
    address = link_to(scene, OPENS, BOARD_LASTS)
    if not address:
        return Say(Words("board-nowhere"), Words("board-nowhere-next"), buttons=buttons)
    lasts = {"minutes": BOARD_LASTS.seconds // 60}
    return Say(
        Words("board-ready"),
        Words("board-ready-next", lasts),
        buttons=(Button(Words("open-board"), primary=True, link=address), *buttons),
    )


DEEDS = (Deed("board", needs=Right.SEE_CONFIRMED_COMPANIES, answers=board),)
