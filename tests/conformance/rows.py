"""Random rows of tables, and the profiles that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from oracle.choosing import happens, pick, some
from placet import Policy
from placet.logic.ruleset import Attribute, Kind

TYPES = {
    Kind.BOOL: pl.Boolean,
    Kind.ONE_OF: pl.String,
    Kind.SET_OF: pl.List(pl.String),
    Kind.INTEGER: pl.Int64,
    Kind.DATE: pl.Date,
    Kind.TEXT: pl.String,
}
VALUES = {
    Kind.BOOL: [True, False],
    Kind.INTEGER: [0, 1, 2, 3, 4, 5, 6],
    Kind.DECIMAL: [Decimal("0.5"), Decimal("1.0"), Decimal("1.5"), Decimal("2.5")],
    Kind.DATE: [date(1999, 12, 31), date(2000, 1, 1), date(2000, 1, 2)],
    Kind.TEXT: ["onward", "upward", "", "it's", 'a "quote"', "n\x00ul", "x" * 10_000, "é\n\\"],
}
DECIMALS = (pl.Decimal(10, 2), pl.Float64)


@dataclass(frozen=True)
class Rows:
    """A frame, and for each of its rows the profile that it stands for."""

    frame: pl.DataFrame
    profiles: list[dict[str, Any]]


def any_rows(draw: Any, policy: Policy, number: int) -> Rows:
    """Choose which columns there are, and fill them."""
    ruleset = policy.ruleset
    columns: dict[str, Any] = {}
    schema: dict[str, Any] = {}
    profiles: list[dict[str, Any]] = [{} for _ in range(number)]
    for name, attribute in ruleset.attributes[ruleset.subject].items():
        if not attribute.derived and happens(draw, 3, 4):
            columns |= _columns(draw, policy, attribute, profiles, schema)
            if name not in columns and attribute.kind is not Kind.SET_OF:
                raise AssertionError(name)
    for act in ruleset.acts:
        if happens(draw, 2, 3):
            states = [pick(draw, (None, "done", "refused")) for _ in profiles]
            columns[f"acts.{act}"], schema[f"acts.{act}"] = states, pl.String
            for profile, state in zip(profiles, states, strict=True):
                if state is not None:
                    profile.setdefault("acts", {})[act] = state
    if not columns:
        columns, schema = {"row": list(range(number))}, {"row": pl.Int64}
    return Rows(pl.DataFrame(columns, schema=schema), profiles)


def _columns(draw: Any, policy: Policy, attribute: Attribute, profiles: Any, schema: dict[str, Any]) -> dict[str, Any]:
    name = attribute.id
    if attribute.kind is Kind.SET_OF:
        return _set(draw, policy, attribute, profiles, schema)
    values = policy.ruleset.names_for(attribute) if attribute.kind is Kind.ONE_OF else VALUES[attribute.kind]
    type_ = pick(draw, DECIMALS) if attribute.kind is Kind.DECIMAL else TYPES[attribute.kind]
    found = [pick(draw, [None, *values]) for _ in profiles]
    schema[name] = type_
    columns: dict[str, Any] = {name: [float(v) if v is not None and type_ is pl.Float64 else v for v in found]}
    nones: list[bool | None] = [None] * len(profiles)
    if attribute.complete and attribute.default is None and happens(draw, 1, 2):
        nones = [pick(draw, (None, False, True)) for _ in profiles]
        columns[f"{name}.none"], schema[f"{name}.none"] = nones, pl.Boolean
    for profile, value, none in zip(profiles, found, nones, strict=True):
        profile[name] = [] if none else value
    return columns


def _set(draw: Any, policy: Policy, attribute: Attribute, profiles: Any, schema: dict[str, Any]) -> dict[str, Any]:
    name = attribute.id
    elements = policy.ruleset.names_for(attribute)
    if happens(draw, 1, 2):
        found = [None if happens(draw, 1, 4) else some(draw, elements, 0, 3) for _ in profiles]
        schema[name] = pl.List(pl.String)
        for profile, value in zip(profiles, found, strict=True):
            profile[name] = value
        return {name: found}
    columns: dict[str, Any] = {}
    for element in some(draw, elements, 0, len(elements)):
        truths = [pick(draw, (None, True, False)) for _ in profiles]
        columns[f"{name}.{element}"], schema[f"{name}.{element}"] = truths, pl.Boolean
        for profile, truth in zip(profiles, truths, strict=True):
            profile.setdefault(name, {})[element] = truth
    return columns
