"""What can be done about network groups."""

from dialogs.groups import about_us, ask, groups, member, move, our_group, proposals, propose

DEEDS = (
    *about_us.DEEDS,
    *ask.DEEDS,
    *groups.DEEDS,
    *member.DEEDS,
    *move.DEEDS,
    *our_group.DEEDS,
    *proposals.DEEDS,
    *propose.DEEDS,
)
