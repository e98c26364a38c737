"""The collections of one transaction, as the dialogs and the jobs take them."""

from dialogs.scene import Desk
from programme.plan import Programme
from storage.unit import Unit


def desk_of(unit: Unit, programme: Programme) -> Desk:
    """What the rules need, in this transaction."""
    return Desk(
        now=unit.now,
        programme=programme,
        people=unit.people,
        companies=unit.companies,
        selections=unit.selections,
        register=unit.register,
        invitations=unit.invitations,
        links=unit.links,
        meetings=unit.meetings,
        open_presentations=unit.open_presentations,
        places=unit.places,
        outcomes=unit.outcomes,
        overrides=unit.overrides,
        history=unit.history,
        journal=unit.journal,
        questions=unit.questions,
        preparations=unit.preparations,
        registrations=unit.registrations,
        taught=unit.taught,
        feedback=unit.feedback,
        follow_ups=unit.follow_ups,
        outbox=unit.outbox,
        choices=unit.choices,
        errands=unit.errands,
        reports=unit.reports,
        tallies=unit.tallies,
        audiences=unit.audiences,
        broadcasts=unit.broadcasts,
        clock=unit.clock,
    )
