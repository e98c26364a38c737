"""Reads which companies a sentence means ("bedrifter i Agder som ikke har svart")."""

from programme.plan import Programme
from reading.conditions.clauses import Clauses
from reading.conditions.items import Item, items_of
from reading.conditions.tree import TangledError, holding_together
from reading.conditions.values import Conditions
from reading.conditions.vocabulary import Kind, vocabulary
from reading.message import Message

_SAY_SOMETHING = frozenset(
    {Kind.CONDITION, Kind.NOT, Kind.WITHOUT, Kind.NEITHER, Kind.NOR, Kind.EXCEPT, Kind.UNKNOWN}
)
_GO_ALONG = frozenset({Kind.AND, Kind.OR, Kind.BUT, Kind.BOTH, Kind.FOLLOW, Kind.LABEL, Kind.WITH})
"""Parts that count as used where there are conditions beside them."""
_SAY_NOTHING = frozenset({Kind.WHERE, Kind.VERB, Kind.SET, Kind.WITH, Kind.AND, Kind.COMMA, Kind.STOP})


def _tells_of(item: Item) -> str:
    """The condition that has to stand beside it for it to say something; nothing if none has to."""
    return "host" if item.kind is Kind.FOLLOW else item.label if item.kind is Kind.LABEL else ""


def read_conditions(message: Message, programme: Programme) -> Conditions:
    """The conditions that the sentence sets; what isn't understood stands in `unread`."""
    items = items_of(message, vocabulary(programme))
    clauses = Clauses(items)
    node = clauses.node()
    try:
        found, refused = (
            holding_together(node),
            clauses.refused | {at for at, item in enumerate(items) if item.unread},
        )
    except TangledError:
        found, refused = (), {at for at, item in enumerate(items) if item.kind in _SAY_SOMETHING}
    named = {item.condition.name for item in items if item.condition}
    refused = refused or {at for at, item in enumerate(items) if _tells_of(item) not in {"", *named}}
    used = {
        place
        for at, item in enumerate(items)
        if at not in refused and (item.kind in _SAY_SOMETHING or (found and item.kind in _GO_ALONG))
        for place in item.places
    }
    unread = {
        place
        for at in refused
        if items[at].kind not in _SAY_NOTHING or items[at].unread
        for place in items[at].places
    }
    return Conditions(found, frozenset(used), tuple(message.words[place] for place in sorted(unread)))
