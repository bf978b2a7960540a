"""`placet packs`: the packs that come with placet, and the names that one of them understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, language, words
from placet.cli.output import show, show_json
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.contents import Contents
    from placet.logic.ruleset import Ruleset
    from placet.pack import PackSource

_HELP = say(
    """List the packs that come with placet; or the names that one pack understands.

Examples:
  placet packs
  placet packs nato          # its subjects, objects, activities, acts and terms
  placet packs ./my-pack --format json
"""
)


@worded.command(_HELP)
@worded.argument("pack", required=False)
@options.format_option("text", "json")
@lang_option
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
        "title": pack.header.title.text(language()),
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
    listed = ", ".join(_counted(noun, count) for noun, count in counts.items()) if isinstance(counts, dict) else ""
    return f"{entry['name']} {entry['version']}  {entry['title']}\n  {listed}\n  {entry['digest']}\n"


def _counted(noun: str, number: int) -> str:
    text = words()
    return {
        "activities": text.count("{number} activity", "{number} activities", number),
        "entities": text.count("{number} entity", "{number} entities", number),
        "records": text.count("{number} record", "{number} records", number),
        "acts": text.count("{number} act", "{number} acts", number),
        "rules": text.count("{number} rule", "{number} rules", number),
        "sources": text.count("{number} source", "{number} sources", number),
    }[noun]


def _show_names(pack: str, form: str) -> None:
    from placet.cli.contents import contents_of
    from placet.policy import Policy

    policy = Policy.load(pack)
    if form == "json":
        contents = contents_of(policy.ruleset)
        show_json({"name": policy.name, "version": policy.version, "digest": policy.digest, **contents})
        return
    contents = contents_of(policy.ruleset, language())
    show("\n".join([f"{policy.name} {policy.version}  {policy.digest}", *_listed(contents, policy.ruleset)]) + "\n")


def _listed(contents: Contents, ruleset: Ruleset) -> Iterator[str]:
    for kind, things in contents.items():
        yield from ("", _title(kind, ruleset))
        for name, (label, *others) in things.items():
            also = f" ({', '.join(others)})" if others else ""
            yield f"  {name}  {label}{also}"


def _title(kind: str, ruleset: Ruleset) -> str:
    """Return what a kind of thing is called; in the pack's own language a type's id says it."""
    text = words()
    if kind in ruleset.entity_types:
        return kind if language() == ruleset.languages[0] else ruleset.entity_types[kind].label.get(language(), kind)
    return {
        "activities": text.say("activities"),
        "acts": text.say("acts"),
        "terms": text.say("terms"),
        "context": text.say("context"),
        "grades": text.say("grades"),
    }[kind]
