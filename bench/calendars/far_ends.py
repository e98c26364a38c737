"""The played far ends of the tests: Teams, Graph and a mail server, each on a socket of its own."""

from tests.conftest import Clock, Teams, teams_on
from tests.delivery.conftest import Delivery, delivering
from tests.faults import Faults
from tests.mail.played_smtp import PlayedSmtp
from tests.mail.test_killed_mail import killed
from tests.played_graph import PlayedGraph

__all__ = [
    "Clock",
    "Delivery",
    "Faults",
    "PlayedGraph",
    "PlayedSmtp",
    "Teams",
    "delivering",
    "killed",
    "teams_on",
]
