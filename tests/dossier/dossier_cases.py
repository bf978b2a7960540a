"""Whose dossiers are tested, and on which dates."""

KNOWN_ON = "2026-06-30"

PROFILE = {"kind": "country", "european": True, "framework": ["pfp"], "contributes_to": ["kfor"]}
"""A partner on no roster."""

CASES = [
    ("georgia", "2023-10-01"),
    ("belarus", "2024-03-06"),
    ("sweden", "2024-03-06"),
    ("sweden", "2024-06-01"),
    ("japan", "2024-03-06"),
    ("mauritania", "2022-01-01"),
    (PROFILE, "2024-03-06"),
]
"""A subject and a date."""


def name_of(case: object) -> str:
    """Name a case by its subject and date."""
    return "profile" if isinstance(case, dict) else str(case)
