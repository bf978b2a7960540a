"""`placet packs`: the packs that come with placet, and the names that one of them understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options
from placet.cli.output import show, show_json

if TYPE_CHECKING:
    from placet.cli.contents import Contents
    from placet.pack import PackSource

_HELP = """List the packs that come with placet; or the names that one pack understands.

\b
Examples:
  placet packs
  placet packs nato          # its subjects, objects, activities, acts and terms
  placet packs ./my-pack --format json
"""


@click.command(help=_HELP)
@click.argument("pack", required=False)
@options.format_option("text", "json")
def command(pack: str | None, *, form: str) -> int:
    """List the shipped packs, or one pack's names."""
    if pack is None:
        _show_shipped(form)
    else:
        _show_names(pack, form)
    return exit_codes.OK


def _show_shipped(form: str) -> None:
    from placet.pack import find_pack, load_sources, shipped

    entries = [_entry(load_sources(find_pack(name))) for name in shipped()]
    if form == "json":
        show_json(entries)
    else:
        show("\n".join(_text(entry) for entry in entries))


def _entry(pack: PackSource) -> dict[str, object]:
    return {
        "name": pack.header.pack,
        "version": pack.header.version,
        "title": pack.header.title.text(pack.header.languages[0]),
        "digest": pack.digest,
        "folder": str(pack.folder),
        "counts": _counts(pack),
    }


def _counts(pack: PackSource) -> dict[str, int]:
    entities = [group for file in pack.records for group in file.entities.values()]
    beneath = sum(len(entity.records) for group in entities for entity in group.values())
    return {
        "activities": sum(len(file.activities) for file in pack.vocabulary),
        "entities": sum(len(group) for group in entities),
        "records": beneath + sum(len(file.records) for file in pack.records),
        "acts": sum(len(file.acts) for file in pack.records),
        "rules": sum(len(file.rules) for file in pack.policy),
        "sources": sum(len(file.sources) for file in pack.sources),
    }


def _text(entry: dict[str, object]) -> str:
    counts = entry["counts"]
    listed = ", ".join(f"{count} {noun}" for noun, count in counts.items()) if isinstance(counts, dict) else ""
    return f"{entry['name']} {entry['version']}  {entry['title']}\n  {listed}\n  {entry['digest']}\n"


def _show_names(pack: str, form: str) -> None:
    from placet.cli.contents import contents_of
    from placet.policy import Policy

    policy = Policy.load(pack)
    contents = contents_of(policy.ruleset)
    if form == "json":
        show_json({"name": policy.name, "version": policy.version, "digest": policy.digest, **contents})
    else:
        show("\n".join([f"{policy.name} {policy.version}  {policy.digest}", *_listed(contents)]) + "\n")


def _listed(contents: Contents) -> Iterator[str]:
    for title, things in contents.items():
        yield from ("", title)
        for name, (label, *others) in things.items():
            also = f" ({', '.join(others)})" if others else ""
            yield f"  {name}  {label}{also}"
