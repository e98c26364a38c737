"""What companies that are meant have in common: conditions that hold together, and what was left unread."""

from dataclasses import dataclass

from reading.message import Word


@dataclass(frozen=True)
class Condition:
    """One thing that is so of a company, or isn't."""

    name: str
    """As in `words.toml`; or `county`, `branch`, `theme`, `host`, `name`."""
    value: str = ""
    """The county's digits, the branch's, theme's or host's id (`me`: the reader), a part of the name."""
    negated: bool = False

    @property
    def opposite(self) -> "Condition":
        """The same with the other sign."""
        return Condition(self.name, self.value, not self.negated)

    @property
    def label(self) -> str:
        """Its name and value in one ("county:11")."""
        return f"{self.name}:{self.value}" if self.value else self.name


@dataclass(frozen=True)
class Either:
    """At least one of them holds."""

    options: tuple[Condition, ...]


@dataclass(frozen=True)
class NotAll:
    """They don't hold all at once."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Conditions:
    """All of these hold of a company that is meant."""

    all: tuple[Condition | Either | NotAll, ...] = ()
    used: frozenset[int] = frozenset()
    """The places of the message's words that say them."""
    unread: tuple[Word, ...] = ()
    """Words that mean something and were not used, in their order."""
