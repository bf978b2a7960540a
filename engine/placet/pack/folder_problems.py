"""Builders of the diagnostics of a pack's folder (P108, P130 to P137)."""

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Place
from placet.messages import Words, grouped, listed, say, say_as


def too_large(file: str, size: int, limit: int) -> Diagnostic:
    """P108: a file above the limit of size; it is not read."""
    return Diagnostic(
        "P108",
        say("`{file}` has {size} bytes; the limit is {limit}", file=file, size=grouped(size), limit=grouped(limit)),
        Place(file, 1, 1),
        notes=(say("the file was not read"),),
        help=(say("divide it into several files of the same folder"),),
    )


def no_folder(folder: str) -> Diagnostic:
    """P130: no such folder."""
    return Diagnostic("P130", say("the folder `{folder}` does not exist", folder=folder))


def not_a_folder(path: str) -> Diagnostic:
    """P131: a file where the pack's folder is expected."""
    return Diagnostic(
        "P131",
        say("`{path}` is a file; a pack is a folder", path=path),
        help=(say("name the folder that holds pack.yaml"),),
    )


def no_header(folder: str) -> Diagnostic:
    """P132: a folder without pack.yaml."""
    return Diagnostic(
        "P132",
        say("the folder `{folder}` holds no pack.yaml", folder=folder),
        notes=(say("pack.yaml says what the pack is called, which languages it has and who its subjects are"),),
        help=(say("name the folder that holds pack.yaml, or write the file"),),
    )


def no_part(header: str, part: str) -> Diagnostic:
    """P133: a pack without vocabulary or policy."""
    return Diagnostic(
        "P133",
        say("the pack has no {part}", part=part),
        Place(header, 1, 1),
        say("this pack"),
        help=(say("write `{part}.yaml`, or files in the folder `{part}`, beside pack.yaml", part=part),),
    )


def leads_out(file: str, name: str) -> Diagnostic:
    """P134: a link to somewhere outside the pack's folder."""
    return Diagnostic(
        "P134",
        say("`{file}` is a link that leads out of the pack", file=file),
        notes=(say("a pack's files all lie in its folder, so that its digest says all that it holds"),),
        help=(say("copy the file to `{name}` in the place of the link", name=name),),
    )


def unread_file(file: str) -> Diagnostic:
    """P135: a YAML file in the pack's folder that no part reads."""
    return Diagnostic(
        "P135",
        say("`{file}` belongs to no part of the pack", file=file),
        Place(file, 1, 1),
        say("no part reads this file"),
        notes=(
            say("a pack has pack.yaml, and may have invariants.yaml"),
            say("vocabulary, sources, records and policy are a file `<part>.yaml` or files `<part>/*.yaml`"),
            say("only `records` may have folders inside"),
        ),
        help=(say("move or rename the file, or end its name in `.txt` when it is not meant to be read"),),
    )


def unreadable(file: str, why: Words) -> Diagnostic:
    """P136: a file that the system does not let us read."""
    return Diagnostic(
        "P136",
        say("`{file}` cannot be read: {why}", file=file, why=why),
        Place(file, 1, 1),
    )


def unknown_pack(name: str, shipped: Iterable[str], near: Iterable[str]) -> Diagnostic:
    """P137: neither a shipped pack nor a folder."""
    names = listed(f"`{pack}`" for pack in shipped) or say_as("packs", "none")
    return Diagnostic(
        "P137",
        say("there is no pack or folder named `{name}`", name=name),
        notes=(say("packs that come with placet: {names}", names=names),),
        help=tuple(say("a pack with a similar name exists: `{pack}`", pack=pack) for pack in near),
    )
