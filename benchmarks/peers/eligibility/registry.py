"""Every row of the comparison, in the order in which it is measured."""

from eligibility.engines import (
    business_rules_lists,
    casbin_model,
    cedar,
    cel,
    clingo_program,
    duckdb_by_hand,
    durable,
    json_logic_rules,
    numpy_by_hand,
    openfisca,
    placet_policy,
    polars_by_hand,
    python_by_hand,
    rego,
    rule_engine_rules,
    spiff_tables,
    zen_expressions,
)
from eligibility.peer import Peer

PEERS: tuple[type[Peer], ...] = (
    *placet_policy.ROWS,
    python_by_hand.PythonByHand,
    cel.CelInRust,
    cel.CelInCpp,
    cel.CelInPython,
    zen_expressions.Zen,
    json_logic_rules.JsonLogic,
    business_rules_lists.BusinessRules,
    durable.DurableRules,
    rule_engine_rules.RuleEngine,
    cedar.Cedar,
    rego.Rego,
    casbin_model.Casbin,
    spiff_tables.Spiff,
    clingo_program.Clingo,
    openfisca.OpenFisca,
    numpy_by_hand.NumPy,
    numpy_by_hand.NumPyVerdicts,
    numpy_by_hand.NumPyBits,
    polars_by_hand.Polars,
    polars_by_hand.PolarsVerdicts,
    duckdb_by_hand.DuckDB,
    duckdb_by_hand.DuckDBVerdicts,
)


def find(name: str) -> type[Peer]:
    """Return the row of a name.

    Raises:
        ValueError: There is none; the message lists them.
    """
    for peer in PEERS:
        if peer.name == name:
            return peer
    raise ValueError(f"no row is called `{name}`; there are: {', '.join(peer.name for peer in PEERS)}")
