"""The files of a pack's folder: which they are, their bytes and their digest."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from pathlib import Path

from placet.diagnostics import Diagnostic, PlacetError, reason_of
from placet.pack import folder_problems
from placet.pack.files import read_file, show_path
from placet.pack.limits import DEFAULT_LIMITS, Limits

HEADER = "pack.yaml"
PARTS = ("vocabulary", "sources", "records", "policy", "invariants")
NEEDED = ("vocabulary", "policy")
_YAML = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack, found but not read.

    Attributes:
        part: `pack`, or one of `PARTS`.
        name: Its path from the pack's folder, in POSIX form.
        path: Where it is.
        shown: Its name as shown to people.
    """

    part: str
    name: str
    path: Path
    shown: str


def find_files(folder: Path) -> tuple[list[PackFile], list[Diagnostic]]:
    """List a pack's files in sorted order, with what is wrong with the folder.

    Args:
        folder: The pack's folder.

    Raises:
        PlacetError: P130 or P131, when there is no such folder.
    """
    shown = show_path(folder)
    if not folder.exists():
        raise PlacetError(folder_problems.no_folder(shown))
    if not folder.is_dir():
        raise PlacetError(folder_problems.not_a_folder(shown))
    files: list[PackFile] = []
    problems: list[Diagnostic] = []
    inside = folder.resolve()
    for path in _walk(folder, problems):
        name = path.relative_to(folder).as_posix()
        part = _part_of(name)
        file = PackFile(part or "", name, path, show_path(path))
        if not _is_inside(path, inside):
            problems.append(folder_problems.leads_out(file.shown, name))
        elif part is None:
            problems.append(folder_problems.unread_file(file.shown))
        else:
            files.append(file)
    problems.extend(_missing_parts(folder, files))
    return files, problems


def digest_of(folder: Path, *, limits: Limits = DEFAULT_LIMITS) -> str:
    """Compute the digest of a pack from its bytes alone, without reading the YAML.

    Args:
        folder: The pack's folder.
        limits: What one file may have at most.

    Returns:
        The same text as `PackSource.digest`.

    Raises:
        PlacetError: When the folder or a file in it cannot be read.
    """
    files, problems = find_files(Path(folder))
    if problems:
        raise PlacetError(problems)
    return digest_all({file.name: digest_bytes(read_file(file.path, file.shown, limits=limits)) for file in files})


def digest_bytes(content: bytes) -> str:
    """Compute the digest of one file's content."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def digest_all(files: ReadOnly[str, str]) -> str:
    """Compute the digest of a pack: over each relative path and its content's digest, sorted by path."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{files[name]}\n".encode())
    return f"sha256:{total.hexdigest()}"


def _walk(folder: Path, problems: list[Diagnostic]) -> Iterator[Path]:
    """List the YAML files below a folder, sorted by path; hidden files and folders are passed over."""
    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=lambda error: problems.append(_unreadable(error))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if Path(here, name).is_symlink()]
        found.extend(Path(here, name) for name in linked)
        found.extend(Path(here, name) for name in names if Path(name).suffix in _YAML and not name.startswith("."))
    return iter(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))


def _unreadable(error: OSError) -> Diagnostic:
    return folder_problems.unreadable(show_path(Path(error.filename)), reason_of(error))


def _is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a path, with its links followed, lies in a folder; links in a circle do not."""
    try:
        return path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):
        return False


def _part_of(name: str) -> str | None:
    """Say to which part a file belongs by its path; None when no part reads it."""
    if name == HEADER:
        return "pack"
    first, _, rest = name.partition("/")
    if not rest:
        stem = first.removesuffix(".yaml")
        return stem if stem in PARTS and stem != first else None
    is_read = first in PARTS and first != "invariants" and rest.endswith(".yaml")
    return first if is_read and ("/" not in rest or first == "records") else None


def _missing_parts(folder: Path, files: Iterable[PackFile]) -> Iterator[Diagnostic]:
    parts = {file.part for file in files}
    if "pack" not in parts:
        yield folder_problems.no_header(show_path(folder))
        return
    for part in NEEDED:
        if part not in parts:
            yield folder_problems.no_part(show_path(folder / HEADER), part)
