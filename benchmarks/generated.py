"""Generate a pack of any size, for measuring how loading and asking grow with rules and records.

Usage:
    python benchmarks/generated.py FOLDER [--rules 10000] [--records 100000]
"""

import argparse
from pathlib import Path

ATTRIBUTES = 20
RECORDS_PER_ENTITY = 20


def write_pack(folder: Path, *, rules: int, records: int) -> None:
    """Write a pack with so many rules (one activity each) and records (20 an entity)."""
    for part in ("vocabulary", "sources", "records", "policy"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(
        "pack: generated\nversion: '1'\ntitle: Generated\nlanguages: [en]\nsubject: applicant\n"
        "grades: [official]\naccept: official\n"
    )
    _write_vocabulary(folder / "vocabulary" / "all.yaml", rules)
    (folder / "sources" / "all.yaml").write_text(
        "statute: {title: Statute, publisher: Council, published: 2000-01-01, grade: official, url: 'https://example.org'}\n"
    )
    _write_rules(folder / "policy", rules)
    _write_records(folder / "records", records)


def _write_vocabulary(path: Path, rules: int) -> None:
    attributes = "".join(f"    a{n}: {{type: bool, unrecorded: no, label: attribute {n}}}\n" for n in range(ATTRIBUTES))
    activities = "".join(f"  activity-{n}: {{under: everything, label: activity {n}}}\n" for n in range(rules))
    path.write_text(
        "entities:\n  applicant: {label: applicant}\n"
        "actors:\n  applicant: {label: the applicant}\n"
        "acts:\n  request: {actor: applicant, label: request}\n"
        f"attributes:\n  applicant:\n{attributes}"
        "    suspended_from: {type: {set_of: activity}, unrecorded: no, label: suspended from}\n"
        f"activities:\n  everything: {{label: everything}}\n{activities}"
    )


def _write_rules(folder: Path, rules: int) -> None:
    (folder / "suspension.yaml").write_text(
        "- rule: suspension\n  title: A suspension bars what it covers\n  forbid: any\n"
        "  when: {applicant.suspended_from: {covers: activity}}\n  source: statute\n"
    )
    for start in range(0, rules, 1000):
        (folder / f"rules-{start:06}.yaml").write_text(
            "".join(
                f"- rule: rule-{n}\n  title: Rule {n}\n  permit: activity-{n}\n"
                f"  when: {{applicant.a{n % ATTRIBUTES}: true, applicant.a{(n + 7) % ATTRIBUTES}: true}}\n"
                f"  source: statute\n"
                for n in range(start, min(start + 1000, rules))
            )
        )


def _write_records(folder: Path, records: int) -> None:
    entities = records // RECORDS_PER_ENTITY
    for start in range(0, entities, 500):
        lines = ["entities:\n  applicant:\n"]
        for n in range(start, min(start + 500, entities)):
            lines.append(f"    applicant-{n}:\n      label: Applicant {n}\n      records:\n")
            lines.extend(
                f"        - {{a{k}: {'true' if (n + k) % 3 else 'false'}, from: 20{n % 20:02}-01-01,"
                f" source: statute}}\n"
                for k in range(RECORDS_PER_ENTITY)
            )
        (folder / f"applicants-{start:06}.yaml").write_text("".join(lines))


def main() -> None:
    """Write a pack as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", type=int, default=10_000)
    parser.add_argument("--records", type=int, default=100_000)
    given = parser.parse_args()
    write_pack(given.folder, rules=given.rules, records=given.records)


if __name__ == "__main__":
    main()
