"""The bot's own pages, and what links open."""

from aiohttp import web

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.outside.kept_mail import KeptMail
from bot.web import pages
from bot.web.board.page import BoardPages, SignIn
from bot.web.calendars import Calendars
from bot.web.downloads import Downloads
from bot.web.links import Links
from bot.web.mail import MailPages
from bot.web.unsubscribe import Unsubscribe
from dialogs.leading.board import OPENS as BOARD
from dialogs.leading.export import OPENS as EXPORT
from dialogs.leading.report import PAGE, WORD


def add_pages(
    resources: Resources,
    transactions: Transactions,
    sign_in: SignIn | None,
    kept: KeptMail | None,
    application: web.Application,
) -> None:
    """Serve them; without `sign_in` the board is opened by links alone, and `kept` is the local mode's."""
    pages.add_to(application)
    board = BoardPages(resources, transactions, sign_in)
    board.add_to(application)
    Calendars(resources, transactions).add_to(application)
    Unsubscribe(resources, transactions).add_to(application)
    if kept:
        MailPages(resources, kept).add_to(application)
    downloads = Downloads(resources, transactions)
    targets = {
        BOARD: board.target,
        EXPORT: downloads.export,
        PAGE: downloads.report,
        WORD: downloads.word,
    }
    Links(resources, transactions, targets).add_to(application)
