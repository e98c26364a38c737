"""Network groups: who is in them, what companies told for their sake, and the searches for them."""

from sqlalchemy import Boolean, ForeignKey, Index, Integer, Table, Text

from storage.engine.columns import Moment, plain
from storage.tables.columns import metadata, of_actor

group_profiles = Table(
    "group_profiles",
    metadata,
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    plain("products", Text, nullable=False),
    plain("sites", Text, nullable=False),
    plain("shifts", Text, nullable=False),
    plain("meets", Text, nullable=False),
    plain("themes", Text, nullable=False),
    # Confidential, though they say nothing about a person: for the project leader alone.
    plain("gladly_with", Text, nullable=False),
    plain("not_with", Text, nullable=False),
)

network_groups = Table(
    "network_groups",
    metadata,
    plain("id", Text, primary_key=True),
    plain("number", Integer, nullable=False),
    plain("name", Text, nullable=False),
    plain("is_locked", Boolean, nullable=False),
)


def _members(name: str) -> Table:
    """Who is in the groups; the primary key is what keeps a company from two of them at once."""
    return Table(
        name,
        metadata,
        plain("company", Text, ForeignKey("companies.id"), primary_key=True),
        plain("in_group", Text, ForeignKey("network_groups.id"), nullable=False),
        plain("answer", Text, nullable=False),
        plain("at", Moment),
        # What it wrote with its answer: for the project leader alone.
        of_actor("words", Text, nullable=False),
        Index(f"ix_{name}_in_group", "in_group"),
    )


group_members = _members("group_members")

# Beside its first group, by the leader's hand; a table of its own, so that a company has one of each.
second_members = _members("second_members")

# Who said yes to which group in seasons that are over.
past_members = Table(
    "past_members",
    metadata,
    plain("season", Text, ForeignKey("seasons.id"), primary_key=True),
    plain("in_group", Text, primary_key=True),
    plain("company", Text, ForeignKey("companies.id"), primary_key=True),
    Index("ix_past_members_company", "company"),
)

group_pairs = Table(
    "group_pairs",
    metadata,
    plain("id", Text, primary_key=True),
    plain("one", Text, ForeignKey("companies.id"), nullable=False),
    plain("other", Text, ForeignKey("companies.id"), nullable=False),
    plain("how", Text, nullable=False),
    of_actor("by", Text, nullable=False),
)

group_searches = Table(
    "group_searches",
    metadata,
    plain("id", Text, primary_key=True),
    of_actor("by", Text, nullable=False),
    plain("at", Moment, nullable=False),
    plain("smallest", Integer, nullable=False),
    plain("largest", Integer, nullable=False),
    plain("within_km", Integer, nullable=False),
    plain("competitors_apart", Boolean, nullable=False),
    plain("divides", Text, nullable=False),
    plain("newcomer", Text, nullable=False),
    plain("percent", Integer, nullable=False),
    plain("is_stopped", Boolean, nullable=False),
    # Until when a process makes it.
    plain("held_until", Moment),
    plain("ended_at", Moment),
    plain("found", Text, nullable=False),
    Index("ix_group_searches_ended_at", "ended_at"),
)
