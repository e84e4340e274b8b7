"""What one place of a plan says, made to agree with the others, before anything is asked about."""

from loaders.facts import PlanFacts
from loaders.names.resolve import Resolver
from loaders.reconcile.both_prints import reconcile_prints
from loaders.reconcile.joint_places import with_places
from loaders.reconcile.looping_lists import without_loops


def reconcile_plan(plan: PlanFacts, resolver: Resolver) -> PlanFacts:
    """The plan with its names in full, its lists without loops, and each task once.

    What cannot be settled so is a review item.
    """
    placed = with_places(plan, resolver.jurisdiction)
    return reconcile_prints(without_loops(placed, resolver), resolver)
