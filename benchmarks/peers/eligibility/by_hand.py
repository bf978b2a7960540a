"""Each activity as one function, as a programmer writes it who wants the verdict and is careful with unknowns.

Three truths are told apart: true, false, and `None` for unknown.
"""

from collections.abc import Callable, Mapping
from typing import Any

Profile = Mapping[str, Any]

PERMITTED, CONDITIONAL, NOT_PERMITTED, UNDETERMINED = "permitted", "conditional", "not_permitted", "undetermined"

PARTNERS = frozenset({"pfp", "md", "ici", "global"})
FRAMEWORKS = frozenset({"pfp", "md", "ici", "global", "observer"})
FORCES = frozenset({"land", "sea", "air"})
ADVISED = frozenset({"reform", "cyber"})
MAYBE_MEMBER = frozenset({None, "member"})
INVITEE_OR_MEMBER = frozenset({"invitee", "member"})
MAYBE_INVITEE_OR_MEMBER = frozenset({None, "invitee", "member"})
CONTRIBUTES = frozenset({"offered", "recognised"})
MAYBE_CONTRIBUTES = frozenset({None, "offered", "recognised"})

# The suspensions that bar each activity.
CONSULT_POLITICALLY_SCOPES = frozenset({"consult-politically", "political-dialogue", "partnership"})
ATTEND_COMMITTEE_SCOPES = frozenset({"attend-committee", "political-dialogue", "partnership"})
MEET_IN_FLEXIBLE_FORMAT_SCOPES = frozenset({"meet-in-flexible-format", "political-dialogue", "partnership"})
EXCHANGE_INTELLIGENCE_SCOPES = frozenset({"exchange-intelligence", "political-dialogue", "partnership"})
JOIN_EXERCISE_SCOPES = frozenset({"join-exercise", "exercises", "practical-cooperation", "partnership"})
OBSERVE_EXERCISE_SCOPES = frozenset({"observe-exercise", "exercises", "practical-cooperation", "partnership"})
PLAN_EXERCISE_SCOPES = frozenset({"plan-exercise", "exercises", "practical-cooperation", "partnership"})
JOIN_OPERATION_SCOPES = frozenset({"join-operation", "operations", "practical-cooperation", "partnership"})
SHAPE_OPERATION_DECISION_SCOPES = frozenset(
    {"shape-operation-decision", "operations", "practical-cooperation", "partnership"}
)
JOIN_INTEROPERABILITY_PLATFORM_SCOPES = frozenset(
    {"join-interoperability-platform", "practical-cooperation", "partnership"}
)
JOIN_PLANNING_REVIEW_SCOPES = frozenset({"join-planning-review", "practical-cooperation", "partnership"})
USE_COMMAND_NETWORK_SCOPES = frozenset({"use-command-network", "practical-cooperation", "partnership"})
CERTIFY_FORCES_SCOPES = frozenset({"certify-forces", "practical-cooperation", "partnership"})
RECEIVE_CAPACITY_BUILDING_SCOPES = frozenset({"receive-capacity-building", "support", "partnership"})
RECEIVE_TRUST_FUND_SCOPES = frozenset({"receive-trust-fund", "support", "partnership"})
RECEIVE_TRAINING_SCOPES = frozenset({"receive-training", "support", "partnership"})
RECEIVE_ADVICE_SCOPES = frozenset({"receive-advice", "support", "partnership"})
DECIDE_ON_OPERATION_SCOPES = frozenset({"decide-on-operation", "decision-making"})
DECIDE_ON_BUDGET_SCOPES = frozenset({"decide-on-budget", "decision-making"})
DECIDE_ON_ENLARGEMENT_SCOPES = frozenset({"decide-on-enlargement", "decision-making"})


def consult_politically(profile: Profile) -> str:
    """Consult politically: partners, invitees and members."""
    suspended = profile["suspended_from"]
    if suspended and not CONSULT_POLITICALLY_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    membership = profile["membership"]
    if clear and (partner or membership in INVITEE_OR_MEMBER):
        return PERMITTED
    return UNDETERMINED if partner is not False or membership in MAYBE_INVITEE_OR_MEMBER else NOT_PERMITTED


def attend_committee(profile: Profile) -> str:
    """Attend committee: partners that are invited; invitees and members."""
    suspended = profile["suspended_from"]
    if suspended and not ATTEND_COMMITTEE_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    membership = profile["membership"]
    invitation = profile["acts"].get("invitation")
    if clear and ((partner and invitation == "done") or membership in INVITEE_OR_MEMBER):
        return PERMITTED
    if not ((partner is not False and invitation != "refused") or membership in MAYBE_INVITEE_OR_MEMBER):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear and ((partner and invitation != "refused") or membership in INVITEE_OR_MEMBER)
        else UNDETERMINED
    )


def meet_in_flexible_format(profile: Profile) -> str:
    """Meet in flexible format: partners and invitees, on invitation."""
    suspended = profile["suspended_from"]
    if suspended and not MEET_IN_FLEXIBLE_FORMAT_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    membership = profile["membership"]
    invitation = profile["acts"].get("invitation")
    if clear and ((partner or membership == "invitee") and invitation == "done"):
        return PERMITTED
    if not ((partner is not False or membership in (None, "invitee")) and invitation != "refused"):
        return NOT_PERMITTED
    return CONDITIONAL if clear and ((partner or membership == "invitee") and invitation != "refused") else UNDETERMINED


def exchange_intelligence(profile: Profile) -> str:
    """Exchange intelligence: with a security agreement: partners, invitees and members."""
    suspended = profile["suspended_from"]
    if suspended and not EXCHANGE_INTELLIGENCE_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    secure = profile["security_agreement"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    membership = profile["membership"]
    if clear and (secure and (partner or membership in INVITEE_OR_MEMBER)):
        return PERMITTED
    return (
        UNDETERMINED
        if secure is not False and (partner is not False or membership in MAYBE_INVITEE_OR_MEMBER)
        else NOT_PERMITTED
    )


def join_exercise(profile: Profile) -> str:
    """Join exercise: members; partners with enhanced opportunities or an invitation."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not JOIN_EXERCISE_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    enhanced = profile["enhanced_opportunities"]
    invitation = profile["acts"].get("invitation")
    if clear and (membership == "member" or (partner and (enhanced or invitation == "done"))):
        return PERMITTED
    if not (
        membership in (None, "member") or (partner is not False and (enhanced is not False or invitation != "refused"))
    ):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear and (membership == "member" or (partner and (enhanced or invitation != "refused")))
        else UNDETERMINED
    )


def observe_exercise(profile: Profile) -> str:
    """Observe exercise: partners and observers, upon request."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not OBSERVE_EXERCISE_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    frameworks = profile["frameworks"]
    known_here = None if frameworks is None else not FRAMEWORKS.isdisjoint(frameworks)
    request = profile["acts"].get("request")
    if clear and (known_here and request == "done"):
        return PERMITTED
    if not (known_here is not False and request != "refused"):
        return NOT_PERMITTED
    return CONDITIONAL if clear and (known_here and request != "refused") else UNDETERMINED


def plan_exercise(profile: Profile) -> str:
    """Plan exercise: members; partners with enhanced opportunities and ready forces, with Allied consent."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not PLAN_EXERCISE_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    enhanced = profile["enhanced_opportunities"]
    forces = profile["forces"]
    ready = None if forces is None else not FORCES.isdisjoint(forces)
    consent = profile["acts"].get("allied-consent")
    if clear and (membership == "member" or (partner and enhanced and ready and consent == "done")):
        return PERMITTED
    if not (
        membership in (None, "member")
        or (partner is not False and enhanced is not False and ready is not False and consent != "refused")
    ):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear and (membership == "member" or (partner and enhanced and ready and consent != "refused"))
        else UNDETERMINED
    )


def join_operation(profile: Profile) -> str:
    """Join operation: members; partners with ready forces, upon request and Allied consent."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not JOIN_OPERATION_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    forces = profile["forces"]
    ready = None if forces is None else not FORCES.isdisjoint(forces)
    acts = profile["acts"]
    request = acts.get("request")
    consent = acts.get("allied-consent")
    if clear and (membership == "member" or (partner and ready and request == "done" and consent == "done")):
        return PERMITTED
    if not (
        membership in (None, "member")
        or (partner is not False and ready is not False and request != "refused" and consent != "refused")
    ):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear and (membership == "member" or (partner and ready and request != "refused" and consent != "refused"))
        else UNDETERMINED
    )


def shape_operation_decision(profile: Profile) -> str:
    """Shape operation decision: members; the recognised with a security agreement; offers, with consent."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not SHAPE_OPERATION_DECISION_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    contribution = profile["contribution"]
    secure = profile["security_agreement"]
    consent = profile["acts"].get("allied-consent")
    if clear and (
        membership == "member"
        or (contribution == "recognised" and secure)
        or (contribution == "offered" and consent == "done")
    ):
        return PERMITTED
    if not (
        membership in (None, "member")
        or (contribution in (None, "recognised") and secure is not False)
        or (contribution in (None, "offered") and consent != "refused")
    ):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear
        and (
            membership == "member"
            or (contribution == "recognised" and secure)
            or (contribution == "offered" and consent != "refused")
        )
        else UNDETERMINED
    )


def join_interoperability_platform(profile: Profile) -> str:
    """Join interoperability platform: partners with enhanced opportunities or a contribution."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not JOIN_INTEROPERABILITY_PLATFORM_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    enhanced = profile["enhanced_opportunities"]
    contribution = profile["contribution"]
    if clear and (partner and (enhanced or contribution in CONTRIBUTES)):
        return PERMITTED
    return (
        UNDETERMINED
        if partner is not False and (enhanced is not False or contribution in MAYBE_CONTRIBUTES)
        else NOT_PERMITTED
    )


def join_planning_review(profile: Profile) -> str:
    """Join planning review: partners that are no members, upon request."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not JOIN_PLANNING_REVIEW_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    request = profile["acts"].get("request")
    if clear and (membership not in MAYBE_MEMBER and partner and request == "done"):
        return PERMITTED
    if not (membership != "member" and partner is not False and request != "refused"):
        return NOT_PERMITTED
    return (
        CONDITIONAL if clear and (membership not in MAYBE_MEMBER and partner and request != "refused") else UNDETERMINED
    )


def use_command_network(profile: Profile) -> str:
    """Use command network: reviewed and with a security agreement: the enhanced and the recognised."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not USE_COMMAND_NETWORK_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    secure = profile["security_agreement"]
    reviewed = profile["planning_review"]
    enhanced = profile["enhanced_opportunities"]
    contribution = profile["contribution"]
    if clear and (secure and reviewed and (enhanced or contribution == "recognised")):
        return PERMITTED
    return (
        UNDETERMINED
        if secure is not False
        and reviewed is not False
        and (enhanced is not False or contribution in (None, "recognised"))
        else NOT_PERMITTED
    )


def certify_forces(profile: Profile) -> str:
    """Certify forces: reviewed forces on land and in the air, upon request."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not CERTIFY_FORCES_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    reviewed = profile["planning_review"]
    forces = profile["forces"]
    on_land = None if forces is None else "land" in forces
    in_the_air = None if forces is None else "air" in forces
    request = profile["acts"].get("request")
    if clear and (reviewed and on_land and in_the_air and request == "done"):
        return PERMITTED
    if not (reviewed is not False and on_land is not False and in_the_air is not False and request != "refused"):
        return NOT_PERMITTED
    return CONDITIONAL if clear and (reviewed and on_land and in_the_air and request != "refused") else UNDETERMINED


def receive_capacity_building(profile: Profile) -> str:
    """Receive capacity building: partners that are no members, upon request and Allied consent."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not RECEIVE_CAPACITY_BUILDING_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    acts = profile["acts"]
    request = acts.get("request")
    consent = acts.get("allied-consent")
    if clear and (membership not in MAYBE_MEMBER and partner and request == "done" and consent == "done"):
        return PERMITTED
    if not (membership != "member" and partner is not False and request != "refused" and consent != "refused"):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear and (membership not in MAYBE_MEMBER and partner and request != "refused" and consent != "refused")
        else UNDETERMINED
    )


def receive_trust_fund(profile: Profile) -> str:
    """Receive trust fund: partners that are no members and want reform, upon request and Allied consent."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not RECEIVE_TRUST_FUND_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    membership = profile["membership"]
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    interests = profile["interests"]
    reforms = None if interests is None else "reform" in interests
    acts = profile["acts"]
    request = acts.get("request")
    consent = acts.get("allied-consent")
    if clear and (membership not in MAYBE_MEMBER and partner and reforms and request == "done" and consent == "done"):
        return PERMITTED
    if not (
        membership != "member"
        and partner is not False
        and reforms is not False
        and request != "refused"
        and consent != "refused"
    ):
        return NOT_PERMITTED
    return (
        CONDITIONAL
        if clear
        and (membership not in MAYBE_MEMBER and partner and reforms and request != "refused" and consent != "refused")
        else UNDETERMINED
    )


def receive_training(profile: Profile) -> str:
    """Receive training: partners and invitees."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not RECEIVE_TRAINING_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    membership = profile["membership"]
    if clear and (partner or membership == "invitee"):
        return PERMITTED
    return UNDETERMINED if partner is not False or membership in (None, "invitee") else NOT_PERMITTED


def receive_advice(profile: Profile) -> str:
    """Receive advice: partners that want reform or cyber defence, upon request."""
    suspended = profile["suspended_from"]
    embargoed = profile["embargoed"]
    if embargoed or (suspended and not RECEIVE_ADVICE_SCOPES.isdisjoint(suspended)):
        return NOT_PERMITTED
    clear = suspended is not None and embargoed is not None
    frameworks = profile["frameworks"]
    partner = None if frameworks is None else not PARTNERS.isdisjoint(frameworks)
    interests = profile["interests"]
    advised = None if interests is None else not ADVISED.isdisjoint(interests)
    request = profile["acts"].get("request")
    if clear and (partner and advised and request == "done"):
        return PERMITTED
    if not (partner is not False and advised is not False and request != "refused"):
        return NOT_PERMITTED
    return CONDITIONAL if clear and (partner and advised and request != "refused") else UNDETERMINED


def decide_on_operation(profile: Profile) -> str:
    """Decide on operation: members."""
    suspended = profile["suspended_from"]
    if suspended and not DECIDE_ON_OPERATION_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    membership = profile["membership"]
    if clear and (membership == "member"):
        return PERMITTED
    return UNDETERMINED if membership in (None, "member") else NOT_PERMITTED


def decide_on_budget(profile: Profile) -> str:
    """Decide on budget: members."""
    suspended = profile["suspended_from"]
    if suspended and not DECIDE_ON_BUDGET_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    membership = profile["membership"]
    if clear and (membership == "member"):
        return PERMITTED
    return UNDETERMINED if membership in (None, "member") else NOT_PERMITTED


def decide_on_enlargement(profile: Profile) -> str:
    """Decide on enlargement: members."""
    suspended = profile["suspended_from"]
    if suspended and not DECIDE_ON_ENLARGEMENT_SCOPES.isdisjoint(suspended):
        return NOT_PERMITTED
    clear = suspended is not None
    membership = profile["membership"]
    if clear and (membership == "member"):
        return PERMITTED
    return UNDETERMINED if membership in (None, "member") else NOT_PERMITTED


FUNCTIONS: dict[str, Callable[[Profile], str]] = {
    "consult-politically": consult_politically,
    "attend-committee": attend_committee,
    "meet-in-flexible-format": meet_in_flexible_format,
    "exchange-intelligence": exchange_intelligence,
    "join-exercise": join_exercise,
    "observe-exercise": observe_exercise,
    "plan-exercise": plan_exercise,
    "join-operation": join_operation,
    "shape-operation-decision": shape_operation_decision,
    "join-interoperability-platform": join_interoperability_platform,
    "join-planning-review": join_planning_review,
    "use-command-network": use_command_network,
    "certify-forces": certify_forces,
    "receive-capacity-building": receive_capacity_building,
    "receive-trust-fund": receive_trust_fund,
    "receive-training": receive_training,
    "receive-advice": receive_advice,
    "decide-on-operation": decide_on_operation,
    "decide-on-budget": decide_on_budget,
    "decide-on-enlargement": decide_on_enlargement,
}
