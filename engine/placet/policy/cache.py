"""Packs that were checked before, kept on disk so that the same pack need not be read and checked again.

An entry is named by the digest of the pack's bytes and of the engine's files, and by how the pack's folder is shown:
its places are those that somebody sees who stands where it was read.
It is read through an unpickler that knows only placet's own classes and the plain types that they hold;
anything else, or anything damaged, counts as absent.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import tempfile
from functools import cache
from pathlib import Path

from placet.logic.ruleset import Ruleset
from placet.pack.files import show_path
from placet.version import __version__

_PLAIN = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("decimal", "Decimal"),
}
_PARTS = ("check", "diagnostics", "logic", "moments", "pack")
_MODULES = ("placet.logic.", "placet.moments.", "placet.diagnostics.")


class _Unpickler(pickle.Unpickler):
    """Finds placet's own classes and a few plain types, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) in _PLAIN or module.startswith(_MODULES):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a stored pack")


@cache
def _engine() -> str:
    """Return what distinguishes this engine's files from another's: an entry of other code is not read."""
    package = Path(__file__).parent.parent
    files = (entry for part in _PARTS for entry in os.scandir(package / part) if entry.name.endswith(".py"))
    states = sorted((entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in files)
    return str(states)


def _path(digest: str, folder: Path) -> Path | None:
    """Return where an entry is kept; None where there is no home folder to keep it in."""
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        root = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return None
    shown = show_path(folder)
    key = hashlib.sha256(f"{__version__} {_engine()} {folder} {shown} {digest}".encode()).hexdigest()
    return root / "placet" / f"{key}.pack"


def read(digest: str, folder: Path) -> Ruleset | None:
    """Return the ruleset kept for a pack's digest, or None."""
    path = _path(digest, folder)
    try:
        if path is None or path.stat().st_uid not in (os.getuid(), 0):
            return None
        found = _Unpickler(io.BytesIO(path.read_bytes())).load()
    except Exception:  # noqa: BLE001 - whatever is wrong with an entry, the pack itself is still there
        return None
    return found if isinstance(found, Ruleset) and found.digest == digest else None


def write(ruleset: Ruleset, folder: Path) -> None:
    """Keep a ruleset; do nothing where that is not possible."""
    path = _path(ruleset.digest, folder)
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            pickle.dump(ruleset, file, protocol=5)
        Path(name).replace(path)
    except OSError:
        return
