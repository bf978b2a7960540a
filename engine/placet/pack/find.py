"""Find a pack by its name or its folder."""

from pathlib import Path

from placet.diagnostics import PlacetError, suggest
from placet.pack import folder_problems
from placet.pack.folder import HEADER


def shipped() -> list[str]:
    """List the names of the packs that come with placet, sorted."""
    return sorted(_shipped_folders())


def find_pack(name_or_path: str | Path) -> Path:
    """Find a pack's folder.

    Args:
        name_or_path: The name of a shipped pack, or the path of a folder; a shipped pack comes first.

    Raises:
        PlacetError: P137, when there is neither.
    """
    known = _shipped_folders()
    name = str(name_or_path)
    if name in known:
        return known[name]
    path = Path(name_or_path)
    if path.exists():
        return path
    raise PlacetError(folder_problems.unknown_pack(name, sorted(known), suggest(name, known)))


def _shipped_folders() -> dict[str, Path]:
    """Map the shipped packs' names to folders: in the installed package, or in the checkout's rules."""
    package = Path(__file__).resolve().parent.parent
    for parent in (package / "_packs", package.parent.parent / "rules"):
        if parent.is_dir():
            return {folder.name: folder for folder in parent.iterdir() if (folder / HEADER).is_file()}
    return {}
