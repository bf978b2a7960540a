"""Builders of the diagnostics of a pack's folder (P108, P130 to P137)."""

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Place


def too_large(file: str, size: int, limit: int) -> Diagnostic:
    """P108: a file above the limit of size; it is not read."""
    return Diagnostic(
        "P108",
        f"`{file}` has {size:,} bytes; the limit is {limit:,}",
        Place(file, 1, 1),
        notes=("the file was not read",),
        help=("divide it into several files of the same folder",),
    )


def no_folder(folder: str) -> Diagnostic:
    """P130: no such folder."""
    return Diagnostic("P130", f"the folder `{folder}` does not exist")


def not_a_folder(path: str) -> Diagnostic:
    """P131: a file where the pack's folder is expected."""
    return Diagnostic(
        "P131",
        f"`{path}` is a file; a pack is a folder",
        help=("name the folder that holds pack.yaml",),
    )


def no_header(folder: str) -> Diagnostic:
    """P132: a folder without pack.yaml."""
    return Diagnostic(
        "P132",
        f"the folder `{folder}` holds no pack.yaml",
        notes=("pack.yaml says what the pack is called, which languages it has and who its subjects are",),
        help=("name the folder that holds pack.yaml, or write the file",),
    )


def no_part(header: str, part: str) -> Diagnostic:
    """P133: a pack without vocabulary or policy."""
    return Diagnostic(
        "P133",
        f"the pack has no {part}",
        Place(header, 1, 1),
        "this pack",
        help=(f"write `{part}.yaml`, or files in the folder `{part}`, beside pack.yaml",),
    )


def leads_out(file: str, name: str) -> Diagnostic:
    """P134: a link to somewhere outside the pack's folder."""
    return Diagnostic(
        "P134",
        f"`{file}` is a link that leads out of the pack",
        notes=("a pack's files all lie in its folder, so that its digest says all that it holds",),
        help=(f"copy the file to `{name}` in the place of the link",),
    )


def unread_file(file: str) -> Diagnostic:
    """P135: a YAML file in the pack's folder that no part reads."""
    return Diagnostic(
        "P135",
        f"`{file}` belongs to no part of the pack",
        Place(file, 1, 1),
        "no part reads this file",
        notes=(
            "a pack has pack.yaml, and may have invariants.yaml",
            "vocabulary, sources, records and policy are a file `<part>.yaml` or files `<part>/*.yaml`",
            "only `records` may have folders inside",
        ),
        help=("move or rename the file, or end its name in `.txt` when it is not meant to be read",),
    )


def unreadable(file: str, why: str) -> Diagnostic:
    """P136: a file that the system does not let us read."""
    return Diagnostic("P136", f"`{file}` cannot be read: {why[:1].lower()}{why[1:]}", Place(file, 1, 1))


def unknown_pack(name: str, shipped: Iterable[str], near: Iterable[str]) -> Diagnostic:
    """P137: neither a shipped pack nor a folder."""
    listed = ", ".join(f"`{pack}`" for pack in shipped) or "none"
    return Diagnostic(
        "P137",
        f"there is no pack or folder named `{name}`",
        notes=(f"packs that come with placet: {listed}",),
        help=tuple(f"a pack with a similar name exists: `{pack}`" for pack in near),
    )
